import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rows } from '#content/example/answers.ts';
import { erlangsOf, onRota, serviceWith, staffFor, waitingChance } from '#domain/erlang-c.ts';
import { answersWithStaff, planStaff, whatIfOf } from '#domain/staff-plan.ts';
import { staffWords } from '#wording/en/staff-plan.ts';

/*
 * 100 calls in 30 minutes, 180 seconds each, 80 % within 20 seconds, shrinkage 30 %: the example that two published
 * libraries print. CRAN package ErlangC 0.1.0, README (https://stat.ethz.ch/CRAN/web/packages/ErlangC/readme/README.html):
 * with 14 people 0.1741319 wait, 0.88835 within 20 s, 7.83593701177724 s on average, 0.7142857 busy; with 11 people
 * 0.6821182 wait and 0.3896138 within 20 s. PyPI package pyworkforce 0.1.0 (https://pypi.org/project/pyworkforce/0.1.0/):
 * 14 positions, 20 with shrinkage, 0.8883500191794669, 0.1741319335950498.
 */
const PUBLISHED = { contacts: 100, interval: 1800, handling: 180 };

describe('Erlang C', () => {
	test('gives the published values', () => {
		expect(erlangsOf(PUBLISHED)).toBe(10);
		const with14 = serviceWith(PUBLISHED, 14, 20);
		expect(with14.waits).toBeCloseTo(0.1741319335950498, 12);
		expect(with14.level).toBeCloseTo(0.8883500191794669, 12);
		expect(with14.answer).toBeCloseTo(7.83593701177724, 10);
		expect(with14.occupancy).toBeCloseTo(0.7142857142857143, 12);
		const with11 = serviceWith(PUBLISHED, 11, 20);
		expect(with11.waits).toBeCloseTo(0.6821182, 7);
		expect(with11.level).toBeCloseTo(0.3896138, 7);
		expect(staffFor(PUBLISHED, { share: 0.8, within: 20 })).toBe(14);
		expect(onRota(14, 0.3)).toBe(20);
	});

	test('is the closed form for one and two people (Gross and Harris, Fundamentals of Queueing Theory, M/M/1 and M/M/2)', () => {
		for (const busy of [0.1, 0.5, 0.8, 0.99]) {
			expect(waitingChance(busy, 1)).toBeCloseTo(busy, 12);
			expect(waitingChance(2 * busy, 2)).toBeCloseTo((2 * busy * busy) / (1 + busy), 12);
		}
	});

	test('equals the sum of powers and factorials while those can be computed, and stays sound far beyond', () => {
		const bySum = (erlangs: number, staff: number): number => {
			let term = 1;
			let sum = 0;
			for (let n = 0; n < staff; n += 1) {
				sum += term;
				term *= erlangs / (n + 1);
			}
			const last = (term * staff) / (staff - erlangs);
			return last / (sum + last);
		};
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 120 }),
				fc.double({ min: 0.01, max: 0.99, noNaN: true }),
				(staff, busy) => {
					expect(waitingChance(staff * busy, staff)).toBeCloseTo(bySum(staff * busy, staff), 9);
				},
			),
		);
		const chance = waitingChance(4000, 4100);
		expect(chance).toBeGreaterThan(0);
		expect(chance).toBeLessThan(1);
	});

	test('one more person never makes it worse, and the fewest that keep the target are the fewest', () => {
		const load = fc.record({
			contacts: fc.integer({ min: 1, max: 900 }),
			interval: fc.constantFrom(900, 1800, 3600),
			handling: fc.integer({ min: 20, max: 900 }),
		});
		fc.assert(
			fc.property(
				load,
				fc.double({ min: 0.05, max: 0.99, noNaN: true }),
				fc.integer({ min: 0, max: 120 }),
				(given, share, within) => {
					const staff = staffFor(given, { share, within });
					if (staff === null) throw new Error('too many');
					expect(serviceWith(given, staff, within).level).toBeGreaterThanOrEqual(share);
					expect(serviceWith(given, staff - 1, within).level).toBeLessThan(share);
					const [fewer, more] = [serviceWith(given, staff, within), serviceWith(given, staff + 1, within)];
					expect(more.level).toBeGreaterThanOrEqual(fewer.level);
					expect(more.answer).toBeLessThanOrEqual(fewer.answer);
					expect(more.occupancy).toBeLessThanOrEqual(fewer.occupancy);
				},
			),
			{ numRuns: 60 },
		);
	});

	test('nothing comes in, too few people, too much work', () => {
		expect(staffFor({ ...PUBLISHED, contacts: 0 }, { share: 0.8, within: 20 })).toBe(0);
		expect(serviceWith(PUBLISHED, 10, 20)).toMatchObject({
			level: 0,
			waits: 1,
			answer: Number.POSITIVE_INFINITY,
		});
		expect(staffFor({ ...PUBLISHED, contacts: 100_000 }, { share: 0.8, within: 20 })).toBe(null);
	});
});

describe('the staff of a resource plan', () => {
	const plan = {
		'handling-time': '180',
		'service-level': '80 % of calls answered within 20 seconds',
		shrinkage: '30 %',
		'worked-out': 'I used the tool and checked it by hand.',
		intervals: rows(
			{ interval: 'Monday 10:00 to 10:30', forecast: '100' },
			{ interval: 'Monday 14:00 to 14:30', forecast: '40', scheduled: '8' },
			{ interval: '', channel: 'Chat' },
		),
	};
	const planned = (changes: object = {}, whatIf: object = {}) => {
		const answers = { ...plan, ...changes };
		return planStaff(answers, { ...whatIfOf(answers), ...whatIf });
	};

	test('is worked out from its fields, with three fewer and three more for the busiest interval', () => {
		const result = planned();
		if (!result.ok) throw new Error(result.problem.code);
		expect(result.value.intervals.map(({ service, rota }) => [service.staff, rota])).toEqual([
			[14, 20],
			[7, 10],
		]);
		expect(result.value.around.map(({ staff }) => staff)).toEqual([11, 12, 13, 14, 15, 16, 17]);
		expect(staffWords.line(result.value)).toBe(
			'14 people at work, 20 on the rota: 89 % answered within 20 seconds.',
		);
	});

	test('reads targets as people write them', () => {
		const target = (text: string) => {
			const { share, within } = whatIfOf({ 'service-level': text });
			return [share, within];
		};
		expect(target('90% in 30 s')).toEqual(['90', '30']);
		expect(target('85 per cent of chats within 1 minute')).toEqual(['85', '60']);
		expect(target('80/20')).toEqual(['80', '20']);
		expect(target('90/10')).toEqual(['90', '10']);
		expect(target('Calls 90 % / 10')).toEqual(['90', '10']);
		expect(target('85 / 1.5 min')).toEqual(['85', '90']);
		expect(target('')).toEqual(['80', '20']);
		expect(whatIfOf({ intervals: rows({ interval: '9.00 to 10.00' }) }).minutes).toBe('60');
		expect(whatIfOf({ intervals: rows({ interval: 'Monday morning' }) }).minutes).toBe('30');
	});

	test('what if more contacts came, or more people were away', () => {
		const more = planned({}, { demand: '20', shrinkage: '35' });
		if (!more.ok) throw new Error(more.problem.code);
		expect(more.value.busiest).toMatchObject({ contacts: 120, service: { staff: 16 }, rota: 25 });
		expect(staffWords.how(more.value)).toContain('with 20 % more contacts than forecast');
	});

	test('is written into the plan below what the learner wrote, once', () => {
		const result = planned();
		if (!result.ok) throw new Error(result.problem.code);
		const words = { needed: staffWords.needed(result.value), how: staffWords.how(result.value) };
		const after = answersWithStaff(plan, result.value, words);
		expect(after['staff-needed']).toBe('14 at work, 20 on the rota (busiest: Monday 10:00 to 10:30)');
		expect(after['worked-out']).toMatch(/^I used the tool.*\n\nErlang C: 30-minute intervals/s);
		expect(after['intervals']).toMatchObject({
			rows: [
				{ cells: { needed: '14' } },
				{ cells: { needed: '7', scheduled: '8' } },
				{ cells: { channel: 'Chat' } },
			],
		});
		expect(answersWithStaff({ ...plan, ...after }, result.value, words)['worked-out']).toBe(
			after['worked-out'],
		);
	});

	test('says what is missing', () => {
		const code = (changes: object, whatIf: object = {}) => {
			const result = planned(changes, whatIf);
			return result.ok ? 'planned' : result.problem.code;
		};
		expect(code({ intervals: rows() })).toBe('no-intervals');
		expect(code({ 'handling-time': '3 minutes' })).toBe('no-handling');
		expect(code({ shrinkage: '' })).toBe('no-shrinkage');
		expect(code({}, { shrinkage: '100' })).toBe('no-shrinkage');
		expect(code({}, { share: '100' })).toBe('no-target');
		expect(code({}, { minutes: '0' })).toBe('no-minutes');
		expect(code({}, { demand: '-100' })).toBe('no-demand');
		expect(code({}, { demand: '' })).toBe('planned');
		expect(code({ 'handling-time': '999999' })).toBe('too-many');
	});

	const refusal = (changes: object, whatIf: object = {}) => {
		const result = planned(changes, whatIf);
		return result.ok ? '' : staffWords.problem(result.problem);
	};

	test('makes nothing up for a target that it cannot read, and says so until the boxes are filled in', () => {
		for (const typed of ['as agreed', '80 % of calls', '9 in 10 calls within 30 seconds', '10/06/2026']) {
			expect(refusal({ 'service-level': typed }), typed).toContain(`“${typed}” under “Target service level”`);
		}
		expect(refusal({ 'service-level': 'as agreed' }, { share: '80', within: '20' })).toBe('');
		expect(refusal({}, { within: '' })).toContain('Fill in the target');
		expect(refusal({ 'service-level': '' })).toBe('');
	});

	test('names the interval that it cannot read, and works nothing out without it', () => {
		const withInterval = (interval: string, forecast: string) =>
			refusal({ intervals: rows({ interval: '10:00 to 10:30', forecast: '100' }, { interval, forecast }) });
		expect(withInterval('Evening', 'ninety')).toMatch(
			/^“ninety” .* in “Evening” .* Nothing was worked out\.$/,
		);
		expect(withInterval('Evening', '-40')).toContain('“-40”');
		expect(withInterval('Evening', '-0.5')).toContain('“-0.5”');
		expect(withInterval('', 'few')).toContain('in “Interval 2”');
		expect(withInterval('Evening', '')).toContain('“Evening” has no “Contacts forecast”');
		expect(withInterval('Night', '0')).toBe('');
	});

	test('takes shrinkage from 0 to 99, and no time below 0', () => {
		const shrinkage = (typed: string) => refusal({}, { shrinkage: typed });
		expect([shrinkage('0'), shrinkage('99')]).toEqual(['', '']);
		for (const typed of ['-0.5', '99.5', '-1']) expect(shrinkage(typed), typed).toContain('from 0 to 99');
		expect(refusal({}, { within: '-0.5' })).toContain('Fill in the target');
	});
});

describe('a share in words', () => {
	const { level, shortLevel } = staffWords;

	test('is never rounded onto the target from below, nor off it from above', () => {
		expect(level(0.795_6, 0.8)).toBe('79.6 %');
		expect(level(0.799_6, 0.8)).toBe('79.96 %');
		expect(level(0.799_999, 0.8)).toBe('79.99 %');
		expect(level(0.804, 0.804)).toBe('80.4 %');
		expect(level(0.888, 0.8)).toBe('89 %');
		expect(level(0.998_5, 0.999)).not.toMatch(/100|99\.9 /);
		const shares = fc.double({ min: 0.005, max: 0.995, noNaN: true });
		fc.assert(
			fc.property(shares, fc.integer({ min: 1, max: 999 }), (share, target) => {
				const said = Number.parseFloat(shortLevel(share, target / 1000));
				if (share < target / 1000) expect(said).toBeLessThan(target / 10);
				else expect(said).toBeGreaterThanOrEqual(target / 10);
			}),
		);
	});

	test('names ends that are not reached, in the chart as in the table', () => {
		expect([level(0.997, 0.8), shortLevel(0.997, 0.8)]).toEqual(['over 99 %', '>99 %']);
		expect([level(0.002, 0.8), shortLevel(0.002, 0.8)]).toEqual(['under 1 %', '<1 %']);
		expect([level(0, 0.8), level(1, 0.8)]).toEqual(['0 %', '100 %']);
	});

	test('13 people do not look as good as the 14 that the target asks for', () => {
		const intervals = rows({ interval: '10:00 to 10:30', forecast: '100' });
		const answers = { 'handling-time': '180', shrinkage: '30', intervals };
		const result = planStaff(answers, whatIfOf(answers));
		if (!result.ok) throw new Error(result.problem.code);
		const { share, around, busiest } = result.value;
		const said = around.map(({ staff, level: of }) => `${staff}: ${shortLevel(of, share)}`);
		expect(busiest.service.staff).toBe(14);
		expect(said.slice(2, 4)).toEqual(['13: 79.6 %', '14: 89 %']);
		expect(staffWords.target(0.804)).toBe('Target 80.4 %');
	});
});
