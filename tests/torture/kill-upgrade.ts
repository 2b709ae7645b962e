import { setTimeout as wait } from 'node:timers/promises';
import { startChromium } from './chromium-group.ts';
import type { Ground } from './ground.ts';
import { torturePage } from './pages.ts';
import type { Random } from './random.ts';
import { complain, type Line } from './tally.ts';

const ROWS = 2_000;

/** Kills Chromium in the middle of an upgrade of the database: afterwards it is wholly old or wholly new. */
export async function killUpgrade(ground: Ground, kills: number, random: Random): Promise<Line> {
	const name = 'kill-upgrade';
	const profile = await ground.newProfile();
	let lost = 0;
	let torn = 0;
	let usual = 400;
	let chromium = await startChromium(profile);
	try {
		let page = await torturePage(chromium.context, ground);
		await page.evaluate((rows) => window.torture.fillForUpgrade(rows), ROWS);
		// Once without a kill: so long the moments of the kills are spread.
		const start = performance.now();
		await page.evaluate(() => window.torture.upgrade());
		usual = performance.now() - start;
		let state: string = 'new';
		for (let kill = 1; kill <= kills; kill += 1) {
			if (state !== 'old') await page.evaluate((rows) => window.torture.fillForUpgrade(rows), ROWS);
			page.evaluate(() => window.torture.upgrade()).catch(() => undefined);
			await wait(random.next() * usual * 1.1);
			await chromium.kill();
			chromium = await startChromium(profile);
			page = await torturePage(chromium.context, ground);
			state = await page.evaluate((rows) => window.torture.upgradeState(rows), ROWS);
			if (state === 'lost') lost += 1;
			if (state === 'mixed') torn += 1;
			if (state === 'lost' || state === 'mixed') complain(`${name}, kill ${kill}: the database is ${state}`);
		}
	} finally {
		await chromium.kill();
	}
	return { name, runs: kills, lost, torn };
}
