import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rows } from '#content/example/answers.ts';
import { answersAfter, drawPlanned } from '#domain/planned-sample.ts';
import {
	allocate,
	drawRandom,
	drawStratified,
	drawSystematic,
	marginOf,
	strengthOf,
} from '#domain/sample-draw.ts';

const sizes = fc.record({
	population: fc.integer({ min: 1, max: 3000 }),
	size: fc.integer({ min: 0, max: 200 }),
	seed: fc.string(),
});

describe('drawing a sample', () => {
	test('gives as many different contacts as asked for, all of them on the list, and the same again from the same seed', () => {
		fc.assert(
			fc.property(sizes, ({ population, size, seed }) => {
				for (const draw of [drawRandom, drawSystematic]) {
					const drawn = draw(population, size, seed);
					expect(drawn).toHaveLength(Math.min(size, population));
					expect(new Set(drawn).size).toBe(drawn.length);
					expect(drawn.every((number) => number >= 1 && number <= population)).toBe(true);
					expect(draw(population, size, seed)).toEqual(drawn);
				}
			}),
		);
	});

	test('takes every contact equally often: chi-square over 20,000 draws of 5 out of 20', () => {
		for (const draw of [drawRandom, drawSystematic]) {
			const counts = Array.from({ length: 20 }, () => 0);
			for (let run = 0; run < 4000; run += 1) {
				for (const number of draw(20, 5, `seed ${run}`)) counts[number - 1] = (counts[number - 1] ?? 0) + 1;
			}
			const expected = 1000;
			const chi = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
			// 19 degrees of freedom: 43.8 is exceeded by chance once in a thousand.
			expect(chi).toBeLessThan(43.8);
		}
	});

	test('another seed gives another sample', () => {
		expect(drawRandom(6200, 40, '2606')).not.toEqual(drawRandom(6200, 40, '2607'));
	});
});

describe('groups', () => {
	test('get their share by largest remainder: Hamilton’s apportionment of 1790 in small', () => {
		expect(allocate([3100, 1000, 1300, 800], 40)).toEqual([20, 7, 8, 5]);
		expect(allocate([1, 1, 1], 2)).toEqual([1, 1, 0]);
		expect(allocate([], 5)).toEqual([]);
	});

	test('always sum up, never give more than a group has, and stay within one of the exact share', () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: 0, max: 2000 }), { maxLength: 8 }),
				fc.integer({ min: 0, max: 300 }),
				(groups, size) => {
					const population = groups.reduce((sum, group) => sum + group, 0);
					const given = allocate(groups, size);
					expect(given.reduce((sum, each) => sum + each, 0)).toBe(Math.min(size, population));
					for (const [index, each] of given.entries()) {
						const exact = ((groups[index] ?? 0) * Math.min(size, population)) / Math.max(population, 1);
						expect(Math.abs(each - exact)).toBeLessThan(1);
						expect(each).toBeLessThanOrEqual(groups[index] ?? 0);
					}
					expect(drawStratified(groups, size, 'x').map((drawn) => drawn.length)).toEqual(given);
				},
			),
		);
	});
});

describe('what a sample is good for', () => {
	test('the margin is Wilson’s at one half: published values', () => {
		// 10 of 20 gives 0.2993 to 0.7007, 50 of 100 gives 0.4038 to 0.5962 (Wilson 1927, without correction).
		expect(marginOf(20, 1_000_000)).toBeCloseTo(20.07, 1);
		expect(marginOf(100, 1_000_000)).toBeCloseTo(9.62, 1);
		expect(marginOf(50, 50)).toBe(0);
		expect(marginOf(0, 50)).toBe(100);
	});

	test('small ones are for coaching only', () => {
		expect(strengthOf(5, 6200)).toBe('coaching-only');
		expect(strengthOf(40, 6200)).toBe('trend');
		expect(strengthOf(100, 6200)).toBe('measure');
		expect(strengthOf(9, 10)).not.toBe('coaching-only');
	});
});

describe('the sample of a monitoring plan', () => {
	const strata = rows(
		{ stratum: 'Day calls', contacts: '3100' },
		{ stratum: 'Evening calls', contacts: '1,000' },
		{ stratum: 'Emails', contacts: '1300' },
		{ stratum: 'Chats', contacts: '800' },
	);
	const plan = { population: '6200', method: 'stratified', 'sample-planned': '40', strata };

	test('is drawn from its fields and written back: groups, seed and how far it carries', () => {
		const draw = drawPlanned(plan, '2606');
		if (!draw.ok) throw new Error(draw.code);
		expect(draw.value.groups.map(({ name, numbers }) => [name, numbers.length])).toEqual([
			['Day calls', 20],
			['Evening calls', 7],
			['Emails', 8],
			['Chats', 5],
		]);
		const after = answersAfter(plan, '2606', draw.value);
		expect(after).toMatchObject({ seed: '2606', 'sample-strength': 'trend' });
		expect(after['strata']).toMatchObject({
			rows: [{ cells: { stratum: 'Day calls', planned: '20' } }, {}, {}, {}],
		});
	});

	test('says what is missing instead of drawing', () => {
		const code = (changes: object) => {
			const draw = drawPlanned({ ...plan, ...changes }, 's');
			return draw.ok ? 'drawn' : draw.code;
		};
		expect(code({ 'sample-planned': 'forty' })).toBe('no-size');
		expect(code({ strata: rows() })).toBe('no-groups');
		expect(code({ method: 'targeted' })).toBe('targeted');
		expect(code({ method: '' })).toBe('no-method');
		expect(code({ method: 'random', population: '' })).toBe('no-population');
		expect(code({ method: 'systematic' })).toBe('drawn');
	});
});
