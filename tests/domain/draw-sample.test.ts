import { expect, test } from 'vitest';
import type { Judgement } from '#domain/assessment.ts';
import type { SamplingRule } from '#domain/assessment-record.ts';
import type { CoverageItem } from '#domain/coverage.ts';
import { coverageOf } from '#domain/coverage.ts';
import { drawSample } from '#domain/draw-sample.ts';
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
