import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnswerOf } from '#domain/answer.ts';
import { linesOf, scoreOf } from '#domain/rating.ts';
import type { CriticalRule, FieldOf } from '#domain/template.ts';
import { fieldsOf } from '#domain/template.ts';
import { templateFixture } from '#tests/fixtures/domain.ts';

function table(criticalRule: CriticalRule = { kind: 'zero' }): FieldOf<'rating-table'> {
	const field = fieldsOf(templateFixture()).find((candidate) => candidate.id === 'scores');
	if (field?.kind !== 'rating-table') throw new Error('the fixture has lost its rating table');
	return { ...field, criticalRule };
}

function ratings(values: Record<string, number | 'not-applicable' | null>): AnswerOf<'rating-table'> {
	return {
		kind: 'rating-table',
		ratings: Object.fromEntries(Object.entries(values).map(([id, rating]) => [id, { rating, comment: '' }])),
		ownLines: [],
	};
}

describe('the score of a scorecard', () => {
	test('is the weighted share of full marks', () => {
		// 40 × 3/5 + 60 × 1/1 = 84 of 100
		expect(scoreOf(table(), ratings({ greeting: 3, identity: 1 })).score).toBeCloseTo(84);
	});

	test('leaves "not applicable" out of the denominator', () => {
		expect(scoreOf(table(), ratings({ greeting: 'not-applicable', identity: 1 })).score).toBe(100);
	});

	test('does not exist when everything is "not applicable" or nothing is rated', () => {
		const none = scoreOf(table(), ratings({ greeting: 'not-applicable', identity: 'not-applicable' }));
		expect(none).toMatchObject({ score: null, raw: null, passed: null, notApplicable: 2 });
		expect(scoreOf(table(), ratings({}))).toMatchObject({ score: null, unrated: 2 });
	});

	test.each([
		[{ kind: 'zero' }, 0],
		[{ kind: 'cap', at: 30 }, 30],
		[{ kind: 'cap', at: 65 }, 40],
		[{ kind: 'flag' }, 40],
	] as const)('follows the critical rule %j', (rule, expected) => {
		const score = scoreOf(table(rule), ratings({ greeting: 5, identity: 0 }));
		expect(score.score).toBeCloseTo(expected);
		expect(score.raw).toBeCloseTo(40);
		expect(score).toMatchObject({ passed: false, failedCritical: ['identity'], compliance: 0 });
	});

	test('counts own lines with the weight that was typed, or 1', () => {
		const own = (weight: string) => ({ id: 'own', text: 'Own line', standard: '', weight, critical: false });
		const answer = (weight: string) => ({ ...ratings({ greeting: 5, own: 1 }), ownLines: [own(weight)] });
		expect(scoreOf(table(), answer('40')).score).toBeCloseTo(60);
		expect(scoreOf(table(), answer('heavy')).score).toBeCloseTo((40 * 1 + 1 * 0.2) / 0.41);
		expect(linesOf(table(), answer('40').ownLines)).toHaveLength(3);
	});

	test('stays between 0 and 100, and never fails a line that is not rated at its lowest', () => {
		const level = fc.constantFrom<number | 'not-applicable' | null>(5, 3, 1, 'not-applicable', null);
		const compliance = fc.constantFrom<number | 'not-applicable' | null>(1, 0, 'not-applicable', null);
		fc.assert(
			fc.property(level, compliance, (greeting, identity) => {
				const result = scoreOf(table(), ratings({ greeting, identity }));
				expect(result.rated + result.notApplicable + result.unrated).toBe(2);
				if (result.score !== null) {
					expect(result.score).toBeGreaterThanOrEqual(0);
					expect(result.score).toBeLessThanOrEqual(100);
				}
				expect(result.failedCritical.length > 0).toBe(identity === 0);
			}),
		);
	});
});
