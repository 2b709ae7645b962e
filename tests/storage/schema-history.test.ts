import { expect, test } from 'vitest';
import { schemaHistory } from '#storage/schema-history.ts';

test('versions go up from 1, each with its reason', () => {
	const versions = schemaHistory.map((step) => step.version);
	expect(versions[0]).toBe(1);
	expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
	for (const step of schemaHistory) expect(step.reason).not.toBe('');
});

test('a released version never changes: phones hold it', () => {
	expect(schemaHistory[0]?.stores).toEqual({
		portfolios: 'id',
		units: '[portfolio+id]',
		templates: '[portfolio+id+version]',
		evidence: '[portfolio+id], [portfolio+change]',
		revisions: '[portfolio+evidence+revision]',
		drafts: '[portfolio+evidence+tab]',
		texts: '[portfolio+id]',
		attachments: '[portfolio+sha256]',
		thumbnails: '[portfolio+sha256]',
		judgements: '[portfolio+id]',
		setAside: '++id, &[table+key]',
		meta: 'key',
		headSnapshots: 'portfolio',
	});
	expect(schemaHistory[1]?.stores).toEqual({ copyQueue: '++id' });
});
