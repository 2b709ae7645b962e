import type { Check, CheckResult } from './checks.ts';

const notRun: CheckResult = { passed: 0, failed: 1, output: 'Not run: what it stands on has failed.' };

/**
 * Runs each lane's checks one after the other and the lanes beside each other, prints what failed, and last
 * of all "N passed, N failed". True when nothing failed.
 *
 * @param spare taken one by one by whichever lane has come to its end, so that none stands still while another works
 */
export async function runChecks(
	lanes: readonly (readonly Check[])[],
	spare: readonly Check[] = [],
): Promise<boolean> {
	let passed = 0;
	let failed = 0;
	const failedChecks = new Set<Check>();
	const judge = async (check: Check) => {
		const start = performance.now();
		const result = check.needs && failedChecks.has(check.needs) ? notRun : await outcomeOf(check);
		if (result.failed > 0) failedChecks.add(check);
		passed += result.passed;
		failed += result.failed;
		if (result.failed > 0) console.log(`\n${result.output.trim()}\n`);
		const sign = result.failed > 0 ? '✗' : '✓';
		const seconds = ((performance.now() - start) / 1000).toFixed(1);
		console.log(`${sign} ${check.name}: ${result.passed} passed, ${result.failed} failed (${seconds} s)`);
	};
	const left = [...spare];
	const runLane = async (checks: readonly Check[]) => {
		for (const check of checks) await judge(check);
		for (let next = left.shift(); next; next = left.shift()) await judge(next);
	};
	await Promise.all(lanes.map(runLane));
	console.log(`${passed} passed, ${failed} failed`);
	return failed === 0;
}

/** A check that breaks down has failed, and the others still run. */
async function outcomeOf(check: Check): Promise<CheckResult> {
	try {
		return await check.run();
	} catch (error) {
		return { passed: 0, failed: 1, output: String(error) };
	}
}
