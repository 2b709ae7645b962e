import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadTemplate, loadUnits, templateSummaries } from '#content/catalogue.ts';
import { discussionPlan } from '#domain/coach/discussion-plan.ts';
import { gapsIn, nextPieces } from '#domain/coach/next-pieces.ts';
import { coverageOf } from '#domain/coverage.ts';
import type { Unit } from '#domain/unit.ts';
import { criteriaOf } from '#domain/unit.ts';
import { coverageItem } from '#tests/fixtures/domain.ts';
import { nextPiecesWords } from '#wording/en/next-pieces.ts';
import { plannedContent } from '#workflows/planned-discussion.ts';

let units: readonly Unit[] = [];

beforeAll(async () => {
	units = await loadUnits();
});

const M3 = 'icq-l3-monitor-quality';
const F2 = 'focus-l2-monitor-quality';

/** Everything is covered by one old item but these criteria. */
function coverageWithGaps(gaps: readonly string[]) {
	const others = units.flatMap(criteriaOf).filter(({ id }) => !gaps.includes(id));
	const item = coverageItem('1', { claims: others.map(({ id }) => ({ criterion: id, fingerprint: '' })) });
	return coverageOf(units, [item], []);
}

describe('the next pieces', () => {
	test('one plan closes the gaps of two units at once, and says so', () => {
		const pieces = nextPieces(coverageWithGaps([`${M3}/1.1`, `${F2}/1.1`, `${F2}/1.2`]), templateSummaries);
		expect(pieces).toMatchObject([{ template: 'monitoring-plan', isNewKind: true }]);
		expect(pieces[0]?.gaps.map(({ criterion }) => criterion.id).sort()).toEqual(
			[`${M3}/1.1`, `${F2}/1.1`, `${F2}/1.2`].sort(),
		);
	});

	test('nothing is proposed where nothing is missing', () => {
		expect(nextPieces(coverageWithGaps([]), templateSummaries)).toEqual([]);
	});

	test('every gap that some kind fits is closed, none twice, and no piece closes more than six', () => {
		const ids = units.flatMap(criteriaOf).map(({ id }) => id);
		fc.assert(
			fc.property(fc.subarray(ids), (gaps) => {
				const coverage = coverageWithGaps(gaps);
				const closed = nextPieces(coverage, templateSummaries).map(({ gaps: some }) =>
					some.map(({ criterion }) => criterion.id),
				);
				expect(closed.flat().sort()).toEqual(
					gapsIn(coverage)
						.map(({ criterion }) => criterion.id)
						.sort(),
				);
				for (const some of closed) {
					expect(some.length).toBeGreaterThan(0);
					expect(some.length).toBeLessThanOrEqual(6);
				}
			}),
			{ numRuns: 50 },
		);
	});

	test('an empty portfolio with all four units needs five pieces at most', () => {
		expect(nextPieces(coverageOf(units, [], []), templateSummaries).length).toBeLessThanOrEqual(5);
	});
});

describe('the plan of a professional discussion', () => {
	test('holds what is left and what has to be understood, with prompts and evidence to bring', () => {
		const plan = discussionPlan(coverageWithGaps([`${F2}/1.2`]));
		expect(plan.map(({ criterion }) => criterion.id)).toEqual(
			[`${M3}/4.1`, `${F2}/1.2`, `${F2}/4.1`, 'icq-l3-maintain-support/4.1'].sort(
				(a, b) =>
					units.findIndex(({ id }) => a.startsWith(id)) - units.findIndex(({ id }) => b.startsWith(id)),
			),
		);
		const sample = plan.find(({ criterion }) => criterion.id === `${F2}/1.2`);
		expect(sample?.prompts.join(' ')).toContain('stands for all the contacts');
		expect(sample?.bring.map(({ reference }) => reference)).toEqual(['E001']);
	});

	test('becomes an item with notes for each criterion and no tick', async () => {
		const template = await loadTemplate('professional-discussion');
		if (!template) throw new Error('There is no such form');
		const content = plannedContent(discussionPlan(coverageWithGaps([`${F2}/1.2`])), template, '2026-07-01');
		expect(content.claims).toEqual([]);
		expect(content.links).toEqual(['1']);
		expect(content.answers['criteria-notes']).toMatchObject({ kind: 'rows' });
		// Nobody finds an assessor's notes under words that she is said to want to say.
		const notes = JSON.stringify(content.answers['criteria-notes']);
		expect(notes).toMatch(/What my assessor may look for or ask:\\n- .*What I want to say:\\n"/);
	});

	test('says how many of its criteria are gaps', () => {
		const { text } = nextPiecesWords.discussion;
		expect(text(3, 1)).toContain('3 criteria that are not accepted yet, 1 gap among them');
		expect(text(2, 2)).toContain('2 criteria that are not accepted yet. The plan');
		expect(text(1, 0)).toContain('1 criterion that is not accepted yet, no gap among them');
	});

	test('uses only fields that its form has', async () => {
		const template = await loadTemplate('professional-discussion');
		if (!template) throw new Error('There is no such form');
		const content = plannedContent(discussionPlan(coverageWithGaps([`${F2}/1.2`])), template, '2026-07-01');
		expect(JSON.stringify(content.answers['evidence-to-bring'])).toContain('E001 Item 1');
		const fields = template.sections.flatMap((section) => section.fields.map(({ id }) => id));
		expect(fields).toEqual(expect.arrayContaining(Object.keys(content.answers)));
	});
});
