import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Decision, Judgement } from '#domain/assessment.ts';
import { gapsIn, nextPieces } from '#domain/coach/next-pieces.ts';
import { coverageOf } from '#domain/coverage.ts';
import { coverageItem, unitFixture } from '#tests/fixtures/domain.ts';

const FINGERPRINT = 'f'.repeat(64);
const claim = (criterion: string, fingerprint = FINGERPRINT) => ({ criterion, fingerprint });
const judged = (
	evidence: string,
	criterion: string,
	decision: Decision,
	at = '2026-07-01',
	fingerprint = FINGERPRINT,
): Judgement => ({
	id: `${evidence} ${at}`,
	evidence,
	criterion,
	decision,
	feedback: '',
	assessor: 'R. Okafor',
	at,
	fingerprint,
});

function stateOf(items: Parameters<typeof coverageOf>[1], judgements: readonly Judgement[] = [], needs = 1) {
	return coverageOf([unitFixture('unit-a', needs)], items, judgements).units[0]?.criteria[0]?.state;
}

describe('the state of a criterion', () => {
	test('is a gap while nothing claims it', () => {
		expect(stateOf([coverageItem('1')])).toBe('gap');
	});

	test('is started while only unfinished items claim it', () => {
		expect(stateOf([coverageItem('1', { done: false, claims: [claim('unit-a/1.1')] })])).toBe('started');
	});

	test('is claimed, never accepted, by the learner alone', () => {
		expect(stateOf([coverageItem('1', { claims: [claim('unit-a/1.1')] })])).toBe('claimed');
	});

	test('follows the newest judgement of the claim', () => {
		const items = [coverageItem('1', { claims: [claim('unit-a/1.1')] })];
		const older = judged('1', 'unit-a/1.1', 'not-yet', '2026-07-01');
		const newer = judged('1', 'unit-a/1.1', 'accepted', '2026-07-02');
		expect(stateOf(items, [newer, older])).toBe('accepted');
		expect(stateOf(items, [older])).toBe('not-yet');
		expect(stateOf(items, [judged('1', 'unit-a/1.1', 'question')])).toBe('question');
	});

	test('needs as many accepted claims as the criterion asks for', () => {
		const items = ['1', '2'].map((id) => coverageItem(id, { claims: [claim('unit-a/1.1')] }));
		const first = judged('1', 'unit-a/1.1', 'accepted');
		expect(stateOf(items, [first], 2)).toBe('claimed');
		expect(stateOf(items, [first, judged('2', 'unit-a/1.1', 'accepted')], 2)).toBe('accepted');
	});

	test('says "changed" when an accepted claim was edited afterwards', () => {
		const edited = coverageItem('1', { claims: [claim('unit-a/1.1', 'e'.repeat(64))] });
		expect(stateOf([edited], [judged('1', 'unit-a/1.1', 'accepted')])).toBe('changed');
	});

	test('is a fresh claim again when the learner answered "not yet" by editing', () => {
		const edited = coverageItem('1', { claims: [claim('unit-a/1.1', 'e'.repeat(64))] });
		expect(stateOf([edited], [judged('1', 'unit-a/1.1', 'not-yet')])).toBe('claimed');
	});
});

test('breadth and the newest event are gathered per unit', () => {
	const coverage = coverageOf(
		[unitFixture()],
		[
			coverageItem('1', { claims: [claim('unit-a/1.1')], contactTypes: ['email'], eventDate: '2026-05-01' }),
			coverageItem('2', { claims: [claim('unit-a/2.1')], template: 'daily-log', eventDate: '2026-06-01' }),
		],
		[],
	);
	expect(coverage.units[0]).toMatchObject({ newestEvent: '2026-06-01', total: 3 });
	expect(coverage.units[0]?.kinds).toEqual(['star-account', 'daily-log']);
	expect(coverage.units[0]?.contactTypes).toEqual(['email', 'call']);
});

test('a claim of a criterion that no adopted unit has is listed, not lost', () => {
	const item = coverageItem('1', { claims: [claim('left-unit/1.1')] });
	expect(coverageOf([unitFixture()], [item], []).stranded).toEqual([{ item, criterion: 'left-unit/1.1' }]);
});

test('every criterion is counted exactly once, whatever claims and judgements there are', () => {
	const criteria = ['unit-a/1.1', 'unit-a/1.2', 'unit-a/2.1', 'unit-b/1.1', 'gone/9.9'];
	const anyItem = fc.record({
		id: fc.constantFrom('1', '2', '3'),
		done: fc.boolean(),
		claims: fc.uniqueArray(fc.constantFrom(...criteria), { maxLength: 4 }),
	});
	const anyJudgement = fc.record({
		evidence: fc.constantFrom('1', '2', '3'),
		criterion: fc.constantFrom(...criteria),
		decision: fc.constantFrom<Decision>('accepted', 'not-yet', 'question'),
		at: fc.constantFrom('2026-01-01', '2026-02-01'),
	});
	fc.assert(
		fc.property(
			fc.uniqueArray(anyItem, { selector: (item) => item.id }),
			fc.array(anyJudgement),
			(items, judgements) => {
				const coverage = coverageOf(
					[unitFixture('unit-a', 2), unitFixture('unit-b')],
					items.map((item) =>
						coverageItem(item.id, { done: item.done, claims: item.claims.map((id) => claim(id)) }),
					),
					judgements.map(({ evidence, criterion, decision, at }) =>
						judged(evidence, criterion, decision, at),
					),
				);
				expect(Object.values(coverage.counts).reduce((sum, count) => sum + count, 0)).toBe(6);
				for (const { criteria: covered } of coverage.units) {
					for (const { state, items: covering } of covered)
						expect(state === 'gap').toBe(covering.length === 0);
				}
				const claims = items.reduce((sum, item) => sum + item.claims.length, 0);
				const placed = coverage.units
					.flatMap((unit) => unit.criteria)
					.reduce((sum, criterion) => sum + criterion.items.length, 0);
				expect(placed + coverage.stranded.length).toBe(claims);
			},
		),
	);
});

describe('a criterion that asks for kinds of evidence', () => {
	const codes = new Map([
		['star-account', 'PS'],
		['observation-record', 'O'],
		['witness-testimony', 'WT'],
	]);
	const asking = (needs: number, ...needsKinds: string[]) => {
		const unit = unitFixture('unit-a', needs);
		return {
			...unit,
			outcomes: unit.outcomes.map((outcome) => ({
				...outcome,
				criteria: outcome.criteria.map((criterion) =>
					criterion.code === '1.1' ? { ...criterion, needsKinds } : criterion,
				),
			})),
		};
	};
	const item = (id: string, template: string) =>
		coverageItem(id, { template, claims: [claim('unit-a/1.1')] });
	const first = (unit: ReturnType<typeof asking>, ...given: Parameters<typeof coverageOf>[1][number][]) => ({
		open: coverageOf([unit], given, [], '', codes).units[0]?.criteria[0],
		accepted: coverageOf(
			[unit],
			given,
			given.map(({ id }) => judged(id, 'unit-a/1.1', 'accepted')),
			'',
			codes,
		).units[0]?.criteria[0],
	});

	test('is not accepted while a kind is missing, however many pieces are', () => {
		const { accepted } = first(asking(1, 'O'), item('1', 'star-account'), item('2', 'witness-testimony'));
		expect(accepted).toMatchObject({ state: 'claimed', accepted: 2, missing: { pieces: 0, kinds: ['O'] } });
	});

	test('is accepted with as many pieces as it needs and every kind among them', () => {
		const unit = asking(2, 'O', 'WT');
		const both = first(unit, item('1', 'observation-record'), item('2', 'witness-testimony'));
		expect(both.open).toMatchObject({ state: 'claimed', missing: { pieces: 0, kinds: [] } });
		expect(both.accepted).toMatchObject({ state: 'accepted', missing: { pieces: 0, kinds: [] } });
		const one = first(unit, item('1', 'observation-record'));
		expect(one.accepted).toMatchObject({ state: 'claimed', missing: { pieces: 1, kinds: ['WT'] } });
	});

	test('misses what the assessor sent back', () => {
		const sent = coverageOf(
			[asking(1, 'O')],
			[item('1', 'observation-record')],
			[judged('1', 'unit-a/1.1', 'not-yet')],
			'',
			codes,
		);
		expect(sent.units[0]?.criteria[0]?.missing).toEqual({ pieces: 1, kinds: ['O'] });
	});

	test('with pieces enough and a kind missing is still a next step, of that kind only', () => {
		const kinds = [...codes].map(([id, code]) => ({ id, code, serves: [] }));
		const coverage = coverageOf([asking(1, 'O')], [item('1', 'star-account')], [], '', codes);
		expect(gapsIn(coverage).map(({ criterion, missing }) => [criterion.id, missing])[0]).toEqual([
			'unit-a/1.1',
			{ pieces: 0, kinds: ['O'] },
		]);
		const forFirst = nextPieces(coverage, kinds).filter(({ gaps }) =>
			gaps.some(({ criterion }) => criterion.id === 'unit-a/1.1'),
		);
		expect(forFirst.map(({ template }) => template)).toEqual(['observation-record']);
	});

	test('is followed by next pieces of those kinds, as many as are missing', () => {
		const kinds = [...codes].map(([id, code]) => ({ id, code, serves: [] }));
		const coverage = coverageOf([asking(3, 'O')], [item('1', 'star-account')], [], '', codes);
		const forFirst = nextPieces(coverage, kinds).filter(({ gaps }) =>
			gaps.some(({ criterion }) => criterion.id === 'unit-a/1.1'),
		);
		expect(forFirst.map(({ template }) => template).sort()).toEqual(['observation-record', 'star-account']);
	});
});
