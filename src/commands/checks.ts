import { run } from './run.ts';
import { type Counts, playwrightCounts, tortureCounts, vitestCounts } from './test-reports.ts';

/** One thing that `npm test` does: a tool that is right or wrong, or a suite with counts of its own. */
export type Check = {
	readonly name: string;
	/** Cannot be judged unless this one has passed. It stands before it: in its lane, or in one when this is a spare. */
	readonly needs?: Check;
	run(): Promise<CheckResult>;
};
export type CheckResult = Counts & { readonly output: string };

/** In minutes, three times what the longest takes: what hangs must say so itself, before whoever waits gives up. */
const LIMIT = 20;

/** A tool that says by its exit code whether all is well. */
function tool(name: string, program: string, args: readonly string[]): Check {
	return {
		name,
		run: async () => {
			const { code, output } = await run(program, args, { limit: LIMIT });
			return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
		},
	};
}

function vitest(name: string, timeZone: string, args: readonly string[]): Check {
	return {
		name,
		run: async () => {
			const report = `tests/.output/${name.replace(/\W+/g, '-')}.json`;
			const { code, output } = await run(
				'vitest',
				[
					'run',
					'--config',
					'tests/config/vitest.config.ts',
					'--reporter=default',
					'--reporter=json',
					`--outputFile=${report}`,
					...args,
				],
				{ env: { TZ: timeZone, NO_COLOR: '1' }, limit: LIMIT },
			);
			return { ...(await vitestCounts(report, code)), output };
		},
	};
}

const contexts = ['pure', 'window', 'worker', 'service-worker', 'node', 'tests'];

/**
 * Types: every execution context with what it really has. "tests" is the one that has everything: tests, and
 * the commands that hand functions to a browser's page.
 */
export const typeChecks: readonly Check[] = contexts.map((name) =>
	tool(`types of ${name}`, 'node', [
		// TypeScript 7 by its path: the pages' types and the tests of the architecture ask TypeScript 6 from within, which
		// it does not offer, and both call their program "tsc".
		'node_modules/typescript-native/bin/tsc',
		'-p',
		`tests/config/${name}.tsconfig.json`,
		// The other core has other tests to do.
		'--singleThreaded',
	]),
);

/** Types of the pages. Writes into .astro as a build does: the two must not run at once. */
export const pageTypes = tool('types of pages', 'astro', [
	'check',
	'--tsconfig',
	'tests/config/pages.tsconfig.json',
	'--minimumFailingSeverity',
	'warning',
]);

export const styleChecks: readonly Check[] = [
	tool('Biome', 'biome', ['check', '--error-on-warnings', '.']),
	tool('knip', 'knip', []),
];

export const architectureTests = vitest('architecture', 'UTC', ['--project', 'node', 'tests/architecture']);

// Both sides of Greenwich and of the date line: a day must not move.
export const nodeTests = vitest('tests in Node, London', 'Europe/London', ['--project', 'node']);
export const domainTestsElsewhere = vitest('domain tests, Auckland', 'Pacific/Auckland', [
	'--project',
	'node',
	'tests/domain',
	'tests/wording',
	'tests/document/compose',
	'--passWithNoTests',
]);
export const domainTests = vitest('domain tests', 'Europe/London', ['--project', 'node', 'tests/domain']);
// Two pages beside each other, each with a storage of its own: much of a test is waiting for the disk.
export const browserTests = vitest('tests in Chromium', 'Europe/London', [
	'--project',
	'browser',
	'--maxWorkers=2',
]);

export const build: Check = tool('build and budgets', 'node', ['src/commands/build.ts']);

export const journeys: Check = {
	name: 'journeys',
	needs: build,
	run: async () => {
		const { code, output } = await run(
			'playwright',
			['test', '--config', 'tests/config/playwright.config.ts'],
			{ env: { NO_COLOR: '1' }, limit: LIMIT },
		);
		return { ...(await playwrightCounts('tests/.output/journeys.json', code)), output };
	},
};

/** A twentieth of `npm run torture`: each kind of kill and fault counts as one test. */
export const tortureSample: Check = {
	name: 'torture',
	needs: build,
	run: async () => {
		const { code, output } = await run('node', ['src/commands/torture.ts', '--kills', '10'], {
			limit: LIMIT,
		});
		return { ...tortureCounts(output, code), output };
	},
};
