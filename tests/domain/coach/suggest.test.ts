import { beforeAll, describe, expect, test } from 'vitest';
import { loadUnits } from '#content/catalogue.ts';
import type { CriteriaIndex } from '#domain/coach/suggest.ts';
import { indexCriteria, suggestCriteria } from '#domain/coach/suggest.ts';
import { labelledAccounts, measured } from '#tests/bench/coach/accounts.ts';
import type { ShortUnit } from '#tests/bench/coach/short-criteria.ts';
import { isShort, shortUnit, showingShort } from '#tests/bench/coach/short-criteria.ts';

let index: CriteriaIndex;

beforeAll(async () => {
	index = indexCriteria(await loadUnits());
});

const COMPLAINT =
	'Mrs A complained for the third time about her refund. I investigated with finance, offered the money back and rang her a week later to follow up.';

describe('suggested criteria', () => {
	test('come from all adopted units, with the words that speak for them', () => {
		const found = suggestCriteria(index, COMPLAINT);
		expect(found.map(({ criterion }) => criterion.id).sort()).toEqual([
			'element-improve-support/2.1',
			'icq-l3-maintain-support/2.1',
		]);
		for (const { words } of found) {
			expect(words).toContain('complained');
			for (const word of words) expect(COMPLAINT.toLowerCase()).toContain(word);
		}
	});

	test('leave out what is ticked, and say nothing of a few words or of what belongs to no criterion', () => {
		const ticked = new Set(['icq-l3-maintain-support/2.1']);
		expect(suggestCriteria(index, COMPLAINT, { ticked }).map(({ criterion }) => criterion.id)).toEqual([
			'element-improve-support/2.1',
		]);
		expect(suggestCriteria(index, '')).toEqual([]);
		expect(suggestCriteria(index, 'Late shift')).toEqual([]);
		expect(suggestCriteria(index, 'Booked my holiday and updated my emergency contact with HR.')).toEqual([]);
		expect(suggestCriteria(indexCriteria([]), COMPLAINT)).toEqual([]);
	});

	test('are as well the short ones of a unit that a learner brought, beside long ones', async () => {
		const [like] = await loadUnits();
		if (!like) throw new Error('No unit');
		const { heldOut } = labelledAccounts();
		const short = indexCriteria([...(await loadUnits()), shortUnit('heldOut', like)]);
		const wanted = showingShort('heldOut', heldOut).map((account) => ({
			...account,
			criteria: account.criteria.filter(isShort),
		}));
		const found = measured(wanted, ({ text }) =>
			suggestCriteria(short, text)
				.map(({ criterion }) => criterion.id)
				.filter(isShort),
		);
		expect(found.recall).toBeGreaterThan(0.55);
		expect(found.precision).toBeGreaterThan(0.9);
	});

	test('are taken at a learner’s own words where they name no topic, and at their first word most', async () => {
		const [like] = await loadUnits();
		if (!like) throw new Error('No unit');
		const codes = (name: ShortUnit, text: string) =>
			suggestCriteria(indexCriteria([shortUnit(name, like)]), text).map(({ criterion }) => criterion.code);
		const listened =
			'I listened to three recorded calls with the screen capture and filled in the scorecard.';
		expect(codes('plain', listened)).toEqual(['MON']);
		expect(codes('plain', COMPLAINT)).not.toContain('MON');
		expect(codes('named', listened)[0]).toBe('MON');
	});

	test('hold the kind of evidence against what it seldom shows', () => {
		const text =
			'I listened to a recorded call, filled in the scorecard and gave her feedback with one strength and one goal.';
		const first = (template: string) => suggestCriteria(index, text, { template })[0]?.criterion.code;
		expect(first('monitoring-checklist-call')).toBe('2.1');
		expect(first('feedback-record')).toBe('3.1');
	});

	test('of accounts that nothing was tuned on, find seven of ten criteria, and seven of ten are right', () => {
		const { tuning, heldOut } = labelledAccounts();
		expect(tuning.length + heldOut.length).toBeGreaterThanOrEqual(150);
		const found = measured(heldOut, ({ text }) =>
			suggestCriteria(index, text).map(({ criterion }) => criterion.id),
		);
		expect(found.recall).toBeGreaterThan(0.7);
		expect(found.precision).toBeGreaterThan(0.7);
	});
});
