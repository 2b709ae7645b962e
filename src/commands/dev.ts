import { run } from './run.ts';

// Without a service worker and without the policy: for looking while writing, not for judging.
const { code } = await run('astro', ['dev', ...process.argv.slice(2)], { show: true });
process.exitCode = code;
