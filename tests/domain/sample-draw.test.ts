import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rows } from '#content/example/answers.ts';
import { answersAfter, basisOf, drawPlanned, seedOf } from '#domain/planned-sample.ts';
import {
	allocate,
	drawRandom,
	drawStratified,
	drawSystematic,
	marginOf,
	strengthOf,
} from '#domain/sample-draw.ts';
import { sampleWords } from '#wording/en/sample-draw.ts';

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
		if (!draw.ok) throw new Error(draw.problem.code);
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
			return draw.ok ? 'drawn' : draw.problem.code;
		};
		expect(code({ 'sample-planned': 'forty' })).toBe('no-size');
		expect(code({ strata: rows() })).toBe('no-groups');
		expect(code({ method: 'targeted' })).toBe('targeted');
		expect(code({ method: '' })).toBe('no-method');
		expect(code({ method: 'random', population: '' })).toBe('no-population');
		expect(code({ method: 'systematic' })).toBe('drawn');
	});

	const of = (changes: object) => drawPlanned({ ...plan, ...changes }, 's');
	const refusal = (changes: object) => {
		const draw = of(changes);
		return draw.ok ? '' : sampleWords.problem(draw.problem);
	};

	test('is never drawn from more contacts than a list can have', () => {
		const most = '99999999999999999999';
		for (const method of ['random', 'systematic']) {
			expect(refusal({ method, population: most })).toContain('too many to draw from');
		}
		const groups = rows({ stratum: 'Day', contacts: most }, { stratum: 'Night', contacts: '20' });
		expect(refusal({ strata: groups })).toContain('too many to draw from');
		expect(of({ method: 'random', population: '10,000,000' }).ok).toBe(true);
	});

	test('names the group that cannot be read instead of leaving it out', () => {
		const withGroup = (stratum: string, contacts: string) =>
			refusal({
				strata: rows(
					{ stratum: 'Day', contacts: '200' },
					{ stratum: 'Night', contacts: '110' },
					{ stratum, contacts },
				),
			});
		expect(withGroup('Evening', 'abc')).toMatch(
			/^“abc” in “Evening” is not a number .* Nothing was drawn\.$/,
		);
		expect(withGroup('Evening', '-4')).toContain('“-4” in “Evening”');
		expect(withGroup('Evening', '')).toContain('“Evening” has no number of contacts');
		expect(withGroup('', '2.5')).toContain('“2.5” in “Group 3”');
		expect(withGroup('', '')).toBe('');
		expect(withGroup('Evening', '0')).toBe('');
	});

	test('says so of a group that is too small to give a contact', () => {
		const draw = of({
			'sample-planned': '5',
			strata: rows(
				{ stratum: 'Day', contacts: '400' },
				{ contacts: '200' },
				{ stratum: 'Night', contacts: '3' },
			),
		});
		if (!draw.ok) throw new Error(draw.problem.code);
		const [, nameless, night] = draw.value.groups.map(sampleWords.group);
		expect(nameless).toBe('Group 2: 2. Take these numbers of its list:');
		expect(night).toMatch(/^Night: 0\. Its share .* nothing is taken from it\.$/);
	});

	test('stands on the fields it is drawn from: another number makes it another sample, writing it does not', () => {
		const day = '2026-06-14';
		const basis = (answers: object) => basisOf({ ...plan, ...answers }, seedOf({ ...plan, ...answers }, day));
		const random = { method: 'random' };
		for (const change of [
			{ 'sample-planned': '200' },
			{ population: '400' },
			{ seed: '7' },
			{ method: '' },
		]) {
			expect(basis({ ...random, ...change })).not.toBe(basis(random));
		}
		expect(basis({ strata: rows({ stratum: 'Day calls', contacts: '31' }) })).not.toBe(basis({}));
		const draw = drawPlanned(plan, day);
		if (!draw.ok) throw new Error(draw.problem.code);
		expect(basis(answersAfter(plan, day, draw.value))).toBe(basis({}));
	});

	test('every n-th contact: says n and the start', () => {
		const steps = (population: string, size: string) => {
			const draw = of({ method: 'systematic', population, 'sample-planned': size });
			if (!draw.ok || !draw.value.steps) throw new Error('no steps');
			expect(draw.value.groups[0]?.numbers[0]).toBe(draw.value.steps.start);
			return sampleWords.steps(draw.value.steps);
		};
		expect(steps('6200', '40')).toMatch(/^Every 155th contact, starting with number \d+\.$/);
		expect(steps('310', '20')).toMatch(/^Every 15th or 16th contact, .* starting with number \d+\.$/);
		expect(steps('66', '3')).toContain('Every 22nd contact');
		expect(steps('5', '40')).toBe('Every contact, starting with number 1.');
		const random = of({ method: 'random' });
		expect(random.ok && random.value.steps).toBe(null);
	});

	test('is written with the words for what was written', () => {
		expect(sampleWords.kept(false)).not.toContain('group');
		expect(sampleWords.kept(true)).toContain('size of the groups');
	});
});
