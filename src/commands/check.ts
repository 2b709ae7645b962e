import { architectureTests, domainTests, styleChecks, typeChecks, windowTypes } from './checks.ts';
import { runChecks } from './run-checks.ts';

const passed = await runChecks([
	[...styleChecks, architectureTests, domainTests],
	[...typeChecks, windowTypes],
]);
process.exitCode = passed ? 0 : 1;
