import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { benchApp } from '#tests/bench/app.ts';
import { benchAssess } from '#tests/bench/assess.ts';
import { benchCoach } from '#tests/bench/coach/coach.ts';
import { benchInApp } from '#tests/bench/coach/in-app.ts';
import type { Bench } from '#tests/bench/figures.ts';
import { benchGuard } from '#tests/bench/guard.ts';
import { benchPdf } from '#tests/bench/pdf/pdf.ts';
import { benchUnits } from '#tests/bench/units.ts';
import { ensureChromium } from './chromium.ts';
import { distFolder } from './project.ts';

const suites: Readonly<Record<string, () => AsyncIterable<Bench>>> = {
	pdf: () => benchPdf(distFolder),
	app: () => benchApp(distFolder),
	assess: () => benchAssess(distFolder),
	guard: benchGuard,
	coach: benchCoachAndSite,
	units: benchUnits,
};
/** They measure pure code: without a built site, coach leaves out what it costs there. */
const withoutSite = new Set(['guard', 'coach', 'units']);
const isBuilt = existsSync(join(distFolder, 'sw.js'));

const asked = process.argv.slice(2);
const needsSite = asked.length === 0 || asked.some((name) => !withoutSite.has(name));
const unknown = asked.filter((name) => !Object.hasOwn(suites, name));
if (unknown.length > 0) {
	console.error(
		`There is no benchmark "${unknown.join('", "')}". There is: ${Object.keys(suites).join(', ')}`,
	);
	process.exitCode = 1;
} else if (needsSite && !isBuilt) {
	console.error('There is no dist/ yet: run "npm run build" first. The built site is what is measured.');
	process.exitCode = 1;
} else {
	if (needsSite) process.env['CHROMIUM_PATH'] = await ensureChromium();
	for (const [name, suite] of Object.entries(suites)) {
		if (asked.length > 0 && !asked.includes(name)) continue;
		for await (const bench of suite()) console.log(JSON.stringify(bench));
	}
}

async function* benchCoachAndSite(): AsyncIterable<Bench> {
	yield* benchCoach();
	if (!isBuilt) {
		console.error('There is no dist/ yet, so what the coach costs in the app is not measured.');
		return;
	}
	process.env['CHROMIUM_PATH'] = await ensureChromium();
	yield* benchInApp(distFolder);
}
