import { architectureTests, domainTests, pageTypes, styleChecks, typeChecks } from './checks.ts';
import { missingWordsReport } from './missing-words.ts';
import { runChecks } from './run-checks.ts';

for (const line of await missingWordsReport('cy')) console.log(line);
const passed = await runChecks([
	[...styleChecks, architectureTests, domainTests],
	[...typeChecks, pageTypes],
]);
process.exitCode = passed ? 0 : 1;
