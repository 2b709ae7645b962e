import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { publishedSchemas } from '#commands/publish-schemas.ts';
import { attachmentFixture, contentFixture, templateFixture, unitFixture } from '#tests/fixtures/domain.ts';

/** What a program of somebody else's says of a value: "" when it fits. */
function complaint(name: string, value: unknown): string {
	const ajv = new Ajv2020({ strict: false });
	return ajv.validate(publishedSchemas().get(name) ?? false, value) ? '' : ajv.errorsText();
}

describe('the published JSON Schemas', () => {
	const revision = {
		evidence: 'e',
		revision: 1,
		at: '2026-06-01T09:00:00.000Z',
		device: 'd',
		reason: 'done',
		content: contentFixture({ attachments: [attachmentFixture()] }),
	};

	test('take what the app writes', () => {
		expect(complaint('template.json', templateFixture())).toBe('');
		expect(complaint('unit.json', unitFixture())).toBe('');
		expect(complaint('backup-revisions.json', revision)).toBe('');
	});

	test('refuse what the app would refuse', () => {
		expect(complaint('backup-revisions.json', { ...revision, revision: 0 })).toContain('revision');
		expect(complaint('template.json', { ...templateFixture(), sections: 'none' })).toContain('sections');
		expect(complaint('backup-manifest.json', { format: 'other' })).not.toBe('');
		expect(complaint('portfolio.json', { format: 'starfolio-portfolio' })).not.toBe('');
	});

	test('are there for every table of a backup', () => {
		expect([...publishedSchemas().keys()].filter((name) => name.startsWith('backup-'))).toHaveLength(10);
	});
});
