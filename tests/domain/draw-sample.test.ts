import { expect, test } from 'vitest';
import type { Judgement } from '#domain/assessment.ts';
import type { SamplingRule } from '#domain/assessment-record.ts';
import type { CoverageItem } from '#domain/coverage.ts';
import { coverageOf } from '#domain/coverage.ts';
import { drawAcross, drawSample } from '#domain/draw-sample.ts';
import { sharesOf } from '#domain/sampling-plan.ts';
import { aUnit } from '#tests/fixtures/handover.ts';
import { webDigest } from '#tests/support/review.ts';

const rule: SamplingRule = {
	percent: 20,
	least: 1,
	everyAssessor: false,
	everyMethod: false,
	atRisk: false,
	seed: 'harbour',
};
const items = Array.from(
	{ length: 20 },
	(_, place): CoverageItem => ({
		id: `item-${place}`,
		reference: `E${String(place + 1).padStart(3, '0')}`,
		title: '',
		template: place === 7 ? 'witness-testimony' : 'star-account',
		eventDate: '',
		contactTypes: [],
		done: true,
		claims: [{ criterion: 'unit-a/1.1', fingerprint: `print-${place}` }],
	}),
);
const judgements = items.map(
	({ id }, place): Judgement => ({
		id: `judgement-${id}`,
		evidence: id,
		criterion: 'unit-a/1.1',
		decision: place === 3 ? 'not-yet' : 'accepted',
		feedback: '',
		assessor: place === 11 ? 'T. Reed' : 'R. Okafor',
		at: '2026-06-10T12:00:00.000Z',
		fingerprint: `print-${place}`,
	}),
);
const draw = (changes: Partial<SamplingRule> = {}, reversed = false) => {
	const { units } = coverageOf([aUnit()], reversed ? [...items].reverse() : items, judgements);
	return drawSample({ ...rule, ...changes }, units, webDigest);
};
const idsOf = (sample: Awaited<ReturnType<typeof draw>>) => sample.map(({ evidence }) => evidence);

test('the same seed draws the same, in whatever order the items come; another seed another sample', async () => {
	expect(idsOf(await draw())).toEqual(idsOf(await draw({}, true)));
	expect(idsOf(await draw())).toHaveLength(4);
	expect(idsOf(await draw({ seed: 'quay' }))).not.toEqual(idsOf(await draw()));
});

test('a count per unit holds where the percentage would give less', async () => {
	expect(await draw({ percent: 1, least: 3 })).toHaveLength(3);
});

test('every assessor, every method and every risk is in, and says why', async () => {
	const sample = await draw({ percent: 1, least: 0, everyAssessor: true, everyMethod: true, atRisk: true });
	const why = new Map(sample.map((one) => [one.evidence, one.why]));
	const assessors = new Set(
		idsOf(sample).map((id) => judgements.find(({ evidence }) => evidence === id)?.assessor),
	);
	expect(assessors).toEqual(new Set(['R. Okafor', 'T. Reed']));
	expect(idsOf(sample)).toContain('item-7');
	expect(why.get('item-3')).toMatch(/risk|random/);
});

test('only what was decided is drawn', async () => {
	const { units } = coverageOf([aUnit()], items, judgements.slice(0, 2));
	expect(await drawSample({ ...rule, percent: 100 }, units, webDigest)).toHaveLength(2);
});

/** Five learners with four decided claims each; Ann's are by an assessor of her own, and Eve has one "not yet". */
const learners = ['ann', 'ben', 'cat', 'dan', 'eve'].map((portfolio) => {
	const mine = items.slice(0, 4).map((item) => ({ ...item, id: `${portfolio}-${item.id}` }));
	const decided = mine.map(
		({ id }, place): Judgement => ({
			id: `judgement-${id}`,
			evidence: id,
			criterion: 'unit-a/1.1',
			decision: portfolio === 'eve' && place === 2 ? 'not-yet' : 'accepted',
			feedback: '',
			assessor: portfolio === 'ann' ? 'T. Reed' : 'R. Okafor',
			at: '2026-06-10T12:00:00.000Z',
			fingerprint: `print-${place}`,
		}),
	);
	return { portfolio, units: coverageOf([aUnit()], mine, decided).units };
});
const across = (changes: Partial<Parameters<typeof drawAcross>[0]> = {}, of = learners) =>
	drawAcross({ ...rule, everyLearner: false, ...changes }, of, webDigest);
const countOf = (drawn: Awaited<ReturnType<typeof across>>) =>
	[...drawn.values()].reduce((sum, { length }) => sum + length, 0);

test('across learners the share is that of the unit over all of them, and no order of opening changes the draw', async () => {
	const drawn = await across({ percent: 30, least: 0 });
	expect(countOf(drawn)).toBe(6);
	const backwards = await across({ percent: 30, least: 0 }, [...learners].reverse());
	const sorted = (map: typeof drawn) =>
		[...map].map(([id, claims]) => [id, claims.map(({ evidence }) => evidence).sort()]).sort();
	expect(sorted(backwards)).toEqual(sorted(drawn));
	expect(sorted(await across({ percent: 30, least: 0, seed: 'quay' }))).not.toEqual(sorted(drawn));
	expect(countOf(await across({ percent: 1, least: 3 }))).toBe(3);
});

test('every learner, every assessor of anybody and every risk is in a plan that asks for them, and not twice', async () => {
	const least = { percent: 1, least: 0 };
	expect((await across(least)).size).toBe(1);
	const all = await across({ ...least, everyLearner: true });
	expect([...all.keys()].sort()).toEqual(['ann', 'ben', 'cat', 'dan', 'eve']);
	expect(countOf(all)).toBe(5);
	const chosen = await across({ ...least, everyAssessor: true, atRisk: true });
	expect(chosen.get('ann')).toHaveLength(1);
	expect(chosen.get('eve')?.some(({ evidence }) => evidence === 'eve-item-2')).toBe(true);
});

test('a plan says of how many decisions its sample is: by unit, by assessor and by kind', async () => {
	const drawn = await across({ percent: 100 });
	expect(sharesOf(learners, drawn, (template) => `kind ${template}`)).toEqual({
		units: [{ name: aUnit().title, claims: 20, sampled: 20 }],
		assessors: [
			{ name: 'R. Okafor', claims: 16, sampled: 16 },
			{ name: 'T. Reed', claims: 4, sampled: 4 },
		],
		methods: [{ name: 'kind star-account', claims: 20, sampled: 20 }],
	});
});

test('learners who were given the same file are told apart', async () => {
	const [ann] = learners;
	if (!ann) throw new Error('nobody');
	const twins = [ann, { ...ann, portfolio: 'twin' }];
	const drawn = await across({ percent: 100 }, twins);
	expect([...drawn.values()].map(({ length }) => length)).toEqual([4, 4]);
});
