import {
	browserTests,
	build,
	domainTestsElsewhere,
	journeys,
	nodeTests,
	styleChecks,
	tortureSample,
	typeChecks,
	windowTypes,
} from './checks.ts';
import { ensureChromium } from './chromium.ts';
import { runChecks } from './run-checks.ts';

process.env['CHROMIUM_PATH'] = await ensureChromium();
// Two lanes for two cores. The architecture tests are among the tests in Node.
const passed = await runChecks([
	[windowTypes, build, journeys, tortureSample],
	[...styleChecks, ...typeChecks, nodeTests, domainTestsElsewhere, browserTests],
]);
process.exitCode = passed ? 0 : 1;
