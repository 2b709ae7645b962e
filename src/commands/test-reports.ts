import { readFile, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import * as z from 'zod/mini';
import { projectRoot } from './project.ts';

export type Counts = { readonly passed: number; readonly failed: number };

const VitestReport = z.object({ numTotalTests: z.number(), numPassedTests: z.number() });
const TortureLine = z.object({ runs: z.number(), lost: z.number(), torn: z.number() });
const PlaywrightReport = z.object({
	stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
});

/**
 * Counts a Vitest run. A test that did not pass has failed, skipped ones too; a run that ended badly without
 * a failed test, or that ran none, counts as one failure.
 */
export async function vitestCounts(report: string, code: number): Promise<Counts> {
	const parsed = VitestReport.safeParse(await readAndRemove(report));
	if (!parsed.success) return { passed: 0, failed: 1 };
	const { numTotalTests: total, numPassedTests: passed } = parsed.data;
	return counts(passed, total - passed, code);
}

/** Counts a Playwright run by the same rule; a test that passed only at a second try has failed. */
export async function playwrightCounts(report: string, code: number): Promise<Counts> {
	const parsed = PlaywrightReport.safeParse(await readAndRemove(report));
	if (!parsed.success) return { passed: 0, failed: 1 };
	const { expected, unexpected, flaky, skipped } = parsed.data.stats;
	return counts(expected, unexpected + flaky + skipped, code);
}

/** Counts what the torture printed: one JSON line for each kind, sound when nothing was lost or torn. */
export function tortureCounts(output: string, code: number): Counts {
	const lines = output
		.split('\n')
		.filter((line) => line.startsWith('{'))
		.map((line) => TortureLine.safeParse(parsedJson(line)));
	const passed = lines.filter(({ data }) => data?.runs && data.lost === 0 && data.torn === 0).length;
	return counts(passed, lines.length - passed, code);
}

function counts(passed: number, failed: number, code: number): Counts {
	return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed };
}

function parsedJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

/** A report that stayed behind would be taken for the next run's. */
async function readAndRemove(report: string): Promise<unknown> {
	const path = resolve(projectRoot, report);
	try {
		return JSON.parse(await readFile(path, 'utf8'));
	} catch {
		return null;
	} finally {
		await rm(path, { force: true });
	}
}
