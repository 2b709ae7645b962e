import {
	browserTests,
	build,
	domainTestsElsewhere,
	journeys,
	nodeTests,
	pageTypes,
	styleChecks,
	tortureSample,
	typeChecks,
} from './checks.ts';
import { ensureChromium, findHeadlessShell } from './chromium.ts';
import { runChecks } from './run-checks.ts';

const chromium = await ensureChromium();
const headlessShell = findHeadlessShell();
process.env['CHROMIUM_PATH'] = chromium;
if (headlessShell) process.env['HEADLESS_SHELL_PATH'] = headlessShell;
// Two lanes for two cores. The architecture tests are among the tests in Node.
const passed = await runChecks(
	[
		[pageTypes, build, journeys],
		[...styleChecks, nodeTests, browserTests],
	],
	[tortureSample, domainTestsElsewhere, ...typeChecks],
);
process.exitCode = passed ? 0 : 1;
