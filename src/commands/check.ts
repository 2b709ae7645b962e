import { architectureTests, domainTests, pageTypes, styleChecks, typeChecks } from './checks.ts';
import { runChecks } from './run-checks.ts';

const passed = await runChecks([
	[...styleChecks, architectureTests, domainTests],
	[...typeChecks, pageTypes],
]);
process.exitCode = passed ? 0 : 1;
