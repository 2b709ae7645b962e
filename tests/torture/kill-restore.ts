import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright';
import { canonicalJson } from '#domain/canonical-json.ts';
import { startChromium } from './chromium-group.ts';
import type { Ground } from './ground.ts';
import { torturePage } from './pages.ts';
import type { Random } from './random.ts';
import { complain, type Line } from './tally.ts';

/** Who made a conflict copy and when, which is another one with each restore. */
const OF_THIS_RESTORE = /"(?:device|at|changedAt)":"[^"]*",?/g;

/** The addresses of a backup file and of the device that it is restored on. */
export type Published = { readonly backup: string; readonly device: string };

/** Makes a backup of so many items, and puts it where pages can fetch it. */
export async function publishBackup(ground: Ground, page: Page, items: number): Promise<Published> {
	const { backup, device } = await page.evaluate((count) => window.torture.makeBackup(count), items);
	return {
		backup: await ground.publish(`backup-${items}.starfolio`, Buffer.from(backup, 'base64')),
		device: await ground.publish(`device-${items}.json`, Buffer.from(device)),
	};
}

/** Kills Chromium in the middle of restoring a backup: afterwards all of it is there, or the device is as before. */
export async function killRestore(
	ground: Ground,
	{ backup, device }: Published,
	kills: number,
	random: Random,
): Promise<Line> {
	const name = 'kill-restore';
	const profile = await ground.newProfile();
	let lost = 0;
	let torn = 0;
	let chromium = await startChromium(profile);
	try {
		let page = await torturePage(chromium.context, ground);
		const words = async () =>
			canonicalJson((await page.evaluate(() => window.torture.words())).rows).replace(OF_THIS_RESTORE, '');
		await page.evaluate((address) => window.torture.prepareDevice(address), device);
		const before = await words();
		const start = performance.now();
		await page.evaluate((address) => window.torture.restore(address), backup);
		const usual = performance.now() - start;
		const after = await words();
		if (after === before) throw new Error('Restoring has changed nothing');
		for (let kill = 1; kill <= kills; kill += 1) {
			await page.evaluate((address) => window.torture.prepareDevice(address), device);
			let isAcknowledged = false;
			page
				.evaluate((address) => window.torture.restore(address), backup)
				.then(
					() => {
						isAcknowledged = true;
					},
					() => undefined,
				);
			await wait(random.next() * usual * 1.1);
			await chromium.kill();
			chromium = await startChromium(profile);
			page = await torturePage(chromium.context, ground);
			const found = await words();
			const { faults } = await page.evaluate(() => window.torture.report());
			const isWhole = found === after || found === before;
			if (isAcknowledged && found !== after) lost += 1;
			if (!isWhole || faults.length > 0) torn += 1;
			if (!isWhole) complain(`${name}, kill ${kill}: neither as before nor restored`);
			for (const fault of faults) complain(`${name}, kill ${kill}: ${fault}`);
		}
	} finally {
		await chromium.kill();
	}
	return { name, runs: kills, lost, torn };
}
