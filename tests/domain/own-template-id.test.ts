import { expect, test } from 'vitest';
import { claimFingerprint } from '#domain/assessment.ts';
import { divergedId, isOwnTemplate, originalTemplateId } from '#domain/own-template-id.ts';
import { templateSchema } from '#domain/template.ts';
import { contentFixture } from '#tests/fixtures/domain.ts';
import { webDigest } from '#tests/support/review.ts';

const FORM = 'a1b2c3d4e5f60718'.repeat(4);

test('a form that had to get another id is one’s own, and is never given a third', () => {
	const id = divergedId('own-note', FORM);
	expect(isOwnTemplate(id)).toBe(true);
	expect(templateSchema.shape.id.safeParse(id).success).toBe(true);
	expect(originalTemplateId(id)).toBe('own-note');
	expect(divergedId(id, FORM)).toBe(id);
	for (const other of ['star-account', 'own-note', 'own-a-form-1', 'note-form-a1b2c3d4e5f60718']) {
		expect(originalTemplateId(other)).toBe(other);
	}
});

test('what was decided about an item holds when its form gets another id, and not when it is another version', async () => {
	const print = (id: string, version = 1) =>
		claimFingerprint(contentFixture({ template: { id, version } }), 'unit-a/1.1', webDigest);
	expect(await print(divergedId('own-note', FORM))).toBe(await print('own-note'));
	expect(await print('own-note', 2)).not.toBe(await print('own-note'));
	expect(await print('own-other')).not.toBe(await print('own-note'));
});
