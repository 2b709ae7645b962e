import { writeFile } from 'node:fs/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { runChecks } from '#commands/run-checks.ts';
import { playwrightCounts, tortureCounts, vitestCounts } from '#commands/test-reports.ts';
import { withTemporaryTree } from '#tests/support/temporary-tree.ts';

/** Counts a report with this content; '' leaves none. */
function counted<Result>(content: string, count: (report: string) => Promise<Result>): Promise<Result> {
	return withTemporaryTree({}, async (root) => {
		if (content !== '') await writeFile(`${root}/report.json`, content);
		return count(`${root}/report.json`);
	});
}

describe('a count that cannot hide a failure', () => {
	it.each([
		['all passed', { numTotalTests: 3, numPassedTests: 3 }, 0, { passed: 3, failed: 0 }],
		['one failed', { numTotalTests: 3, numPassedTests: 2 }, 1, { passed: 2, failed: 1 }],
		['one was skipped', { numTotalTests: 3, numPassedTests: 2 }, 0, { passed: 2, failed: 1 }],
		['a file could not be read', { numTotalTests: 3, numPassedTests: 3 }, 1, { passed: 3, failed: 1 }],
		['no test was found', { numTotalTests: 0, numPassedTests: 0 }, 0, { passed: 0, failed: 1 }],
	])('Vitest: %s', async (_name, report, code, counts) => {
		expect(await counted(JSON.stringify(report), (path) => vitestCounts(path, code))).toEqual(counts);
	});

	it.each([
		['all passed', { expected: 2, unexpected: 0, flaky: 0, skipped: 0 }, 0, { passed: 2, failed: 0 }],
		['one was flaky', { expected: 2, unexpected: 0, flaky: 1, skipped: 0 }, 0, { passed: 2, failed: 1 }],
		['one did not run', { expected: 2, unexpected: 0, flaky: 0, skipped: 1 }, 1, { passed: 2, failed: 1 }],
	])('Playwright: %s', async (_name, stats, code, counts) => {
		expect(await counted(JSON.stringify({ stats }), (path) => playwrightCounts(path, code))).toEqual(counts);
	});

	it.each([
		['all is whole', ['kill 2 0 0', 'leave 1 0 0'], 0, { passed: 2, failed: 0 }],
		['a save is lost', ['kill 2 1 0', 'leave 1 0 0'], 1, { passed: 1, failed: 1 }],
		['a record is torn', ['kill 2 0 1'], 1, { passed: 0, failed: 1 }],
		['one kind was not tried', ['kill 0 0 0', 'leave 1 0 0'], 0, { passed: 1, failed: 1 }],
		['it broke off', ['kill 2 0 0'], 1, { passed: 1, failed: 1 }],
		['it printed nothing', [], 0, { passed: 0, failed: 1 }],
	])('torture: %s', (_name, lines, code, counts) => {
		const printed = lines.map((line) => {
			const [name, runs, lost, torn] = line.split(' ');
			return JSON.stringify({ name, runs: Number(runs), lost: Number(lost), torn: Number(torn), seed: 1 });
		});
		const output = ['A page said: { not JSON', ...printed, ''].join('\n');
		expect(tortureCounts(output, code)).toEqual(counts);
	});

	it.each(['', 'not JSON', '{}'])('a run that left %j as its report has failed', async (content) => {
		const failed = { passed: 0, failed: 1 };
		expect(await counted(content, (path) => vitestCounts(path, 0))).toEqual(failed);
		expect(await counted(content, (path) => playwrightCounts(path, 0))).toEqual(failed);
	});
});

describe('running the checks', () => {
	afterEach(() => vi.restoreAllMocks());

	it('adds all of them up on the last line, also those that break down', async () => {
		const printed = vi.spyOn(console, 'log').mockImplementation(() => undefined);
		const good = { name: 'good', run: async () => ({ passed: 2, failed: 0, output: '' }) };
		const bad = { name: 'bad', run: async () => ({ passed: 1, failed: 1, output: 'why' }) };
		const broken = { name: 'broken', run: () => Promise.reject(new Error('no disk')) };
		expect(await runChecks([[good, bad], [broken]])).toBe(false);
		expect(printed.mock.lastCall).toEqual(['3 passed, 2 failed']);
		expect(await runChecks([[good]])).toBe(true);
		expect(printed.mock.lastCall).toEqual(['2 passed, 0 failed']);
	});

	it('gives what is spare to the lane that is free, and each of it once', async () => {
		vi.spyOn(console, 'log').mockImplementation(() => undefined);
		const order: string[] = [];
		const quick = (name: string) => ({
			name,
			run: async () => {
				order.push(name);
				return { passed: 1, failed: 0, output: '' };
			},
		});
		// Ends only when the other lane has done all that is spare.
		const long = {
			name: 'long',
			run: async () => {
				await vi.waitUntil(() => order.length === 3);
				return quick('long').run();
			},
		};
		const spare = [quick('first spare'), quick('second spare')];
		expect(await runChecks([[long], [quick('short')]], spare)).toBe(true);
		expect(order).toEqual(['short', 'first spare', 'second spare', 'long']);
	});

	it('does not run what stands on a check that failed, and counts it as failed', async () => {
		const printed = vi.spyOn(console, 'log').mockImplementation(() => undefined);
		const build = { name: 'build', run: async () => ({ passed: 0, failed: 1, output: '' }) };
		const onTop = vi.fn(async () => ({ passed: 9, failed: 0, output: '' }));
		const journeys = { name: 'journeys', needs: build, run: onTop };
		const torture = { name: 'torture', needs: build, run: onTop };
		expect(await runChecks([[build, journeys]], [torture])).toBe(false);
		expect(onTop).not.toHaveBeenCalled();
		expect(printed.mock.lastCall).toEqual(['0 passed, 3 failed']);
	});
});
