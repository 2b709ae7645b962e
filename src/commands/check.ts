import { architectureTests, domainTests, styleChecks, typeChecks } from './checks.ts';
import { runChecks } from './run-checks.ts';

const passed = await runChecks([[...styleChecks, architectureTests, domainTests], typeChecks]);
process.exitCode = passed ? 0 : 1;
