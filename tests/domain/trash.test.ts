import { describe, expect, it } from 'vitest';
import { goesForGoodAt, trashCutoff, trashDaysLeft, trashVerdict } from '#domain/trash.ts';

const at = (text: string) => Date.parse(text);
const cutoff = '2026-06-01T09:00:00.000Z';

function verdict(deletedAt: string, changedAt = '2026-04-01T09:00:00.000Z', createdAt = changedAt) {
	return trashVerdict({ createdAt, changedAt, deletedAt }, cutoff);
}

describe('the trash', () => {
	it('keeps an item for 30 days, begun days counted', () => {
		const deleted = at('2026-06-14T09:00:00.000Z');
		expect(new Date(goesForGoodAt(deleted)).toISOString()).toBe('2026-07-14T09:00:00.000Z');
		expect(trashDaysLeft(deleted, deleted)).toBe(30);
		expect(trashDaysLeft(deleted, at('2026-06-14T09:00:01.000Z'))).toBe(30);
		expect(trashDaysLeft(deleted, at('2026-07-14T08:59:59.000Z'))).toBe(1);
		expect(trashDaysLeft(deleted, at('2026-08-01T09:00:00.000Z'))).toBe(0);
		expect(trashCutoff(goesForGoodAt(deleted))).toBe(deleted);
	});

	it('lets go only what was deleted before the cutoff', () => {
		expect(verdict('')).toBe('stays');
		expect(verdict('2026-06-01T09:00:00.000Z')).toBe('stays');
		expect(verdict('2026-06-01T08:59:59.999Z')).toBe('goes');
	});

	it('does not believe a clock that says it was deleted before it was written', () => {
		expect(verdict('1970-01-01T00:05:00.000Z')).toBe('begins-anew');
		expect(verdict('2026-05-01T09:00:00.000Z', '2026-05-02T09:00:00.000Z', '2026-04-01T09:00:00.000Z')).toBe(
			'begins-anew',
		);
	});
});
