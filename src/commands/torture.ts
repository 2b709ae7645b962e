import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { torture } from '#tests/torture/torture.ts';
import { ensureChromium } from './chromium.ts';
import { distFolder } from './project.ts';

/** Whole, as the README tells its figures; `npm test` does a twentieth. */
const KILLS = 200;

const { values } = parseArgs({
	options: { kills: { type: 'string' }, seed: { type: 'string' }, dist: { type: 'string' } },
});
const dist = values.dist ?? distFolder;
const kills = Number(values.kills ?? KILLS);
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));

if (!Number.isInteger(kills) || kills < 1 || !Number.isInteger(seed)) {
	console.error('Use it like this: npm run torture -- --kills 200 --seed 7');
	process.exitCode = 1;
} else if (!existsSync(join(dist, 'sw.js'))) {
	console.error('There is no dist/ yet: run "npm run build" first. The built site is what is tortured.');
	process.exitCode = 1;
} else {
	process.env['CHROMIUM_PATH'] = await ensureChromium();
	// An end from outside takes the way that ends the browsers too.
	process.once('SIGTERM', () => process.exit(1));
	for await (const { name, runs, lost, torn, megabytes } of torture(dist, { kills, seed })) {
		console.log(JSON.stringify({ name, runs, lost, torn, seed, megabytes }));
		if (lost > 0 || torn > 0) process.exitCode = 1;
	}
}
