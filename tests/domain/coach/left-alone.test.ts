import { describe, expect, test } from 'vitest';
import { dayNumber, dayOf, daysBetween } from '#domain/coach/days.ts';
import { handoverData } from '#domain/handover-data.ts';
import { mergedLeftAlone, sortedOut, withLeftAlone, withoutFinding } from '#domain/left-alone.ts';
import { aHandover } from '#tests/fixtures/handover.ts';

const AT = '2026-06-14T09:30:00.000Z';
const finding = { id: 'star-no-why item-1 why', item: 'item-1' };
const left = withLeftAlone([], finding, ' Told in the discussion ', AT);

describe('what is left as it is', () => {
	test('is kept with its reason, once for each finding, and can be taken up again', () => {
		expect(left).toEqual([{ finding: finding.id, item: 'item-1', reason: 'Told in the discussion', at: AT }]);
		expect(withLeftAlone(left, finding, 'Another reason', AT).map(({ reason }) => reason)).toEqual([
			'Another reason',
		]);
		expect(withoutFinding(left, finding.id)).toEqual([]);
	});

	test('is told apart from what is still to be looked at', () => {
		const other = { id: 'no-i item-1 action' };
		expect(sortedOut([finding, other], left)).toEqual({
			open: [other],
			left: [{ finding, reason: 'Told in the discussion' }],
		});
	});

	test('two devices keep what both left alone, and of the same finding the own reason', () => {
		const theirs = withLeftAlone(withLeftAlone([], finding, 'Theirs', AT), { id: 'b', item: '' }, 'Also', AT);
		expect(mergedLeftAlone(left, theirs)?.map(({ reason }) => reason)).toEqual([
			'Told in the discussion',
			'Also',
		]);
		expect(mergedLeftAlone(undefined, theirs)).toEqual(theirs);
		expect(mergedLeftAlone(undefined, undefined)).toBeUndefined();
	});

	test('is in nothing that is handed over', () => {
		const handover = aHandover({ portfolio: { leftAlone: left } });
		expect(handover.portfolio).not.toHaveProperty('leftAlone');
		expect(JSON.stringify(handoverData(handover))).not.toContain('Told in the discussion');
	});
});

test('calendar days are counted without a clock, leap years and centuries included', () => {
	for (const day of ['1970-01-01', '2000-02-29', '2024-12-31', '2026-03-01', '2100-02-28']) {
		expect(dayNumber(day)).toBe(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
		expect(dayOf(dayNumber(day))).toBe(day);
	}
	expect(daysBetween('2026-02-28', '2026-03-01')).toBe(1);
	expect(daysBetween('', '2026-03-01')).toBeNaN();
});
