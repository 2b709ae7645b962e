import { readdir, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { startChromium } from './chromium-group.ts';
import type { Ground } from './ground.ts';
import { itemPage, openPage, torturePage } from './pages.ts';
import type { Random } from './random.ts';
import { complain, type Line } from './tally.ts';

/** How long a person would have the item open before the browser is killed again, in milliseconds. */
const OPEN_FOR = 1_500;
/** Bytes of the last record that never reached the log; it is larger. */
const LARGEST_CUT = 400;

/**
 * Leaves the browser's log as a kill in the middle of a write does, with half a record at its end; then lets the
 * learner save, kills again, and looks what is there. Without fresh-log.ts everything is gone then.
 */
export async function tearLog(ground: Ground, runs: number, random: Random): Promise<Line> {
	const name = 'torn-log';
	const profile = await ground.newProfile();
	let lost = 0;
	let torn = 0;
	let chromium = await startChromium(profile);
	try {
		await (await torturePage(chromium.context, ground)).evaluate(() => window.torture.start());
		const saved = new Map<string, string>();
		for (let run = 1; run <= runs; run += 1) {
			// What is cut must be nothing that was acknowledged.
			await (await torturePage(chromium.context, ground)).evaluate(() => window.torture.writeUnimportant());
			await chromium.kill();
			await cutLog(profile, 1 + random.below(LARGEST_CUT));
			chromium = await startChromium(profile);
			const page = await openPage(chromium.context);
			const id = await itemPage(page, ground, 'new');
			const text = `Saved behind a torn record, ${run}`;
			await page.locator('#item-title').fill(text);
			await page.locator('.item-head__status--saved').waitFor();
			saved.set(id, text);
			await page.waitForTimeout(OPEN_FOR);
			await chromium.kill();
			chromium = await startChromium(profile);
			const torture = await torturePage(chromium.context, ground);
			const { texts, faults } = await torture.evaluate(() => window.torture.report());
			const missing = [...saved].filter(([item, title]) => !texts[item]?.includes(title));
			lost += missing.length;
			torn += faults.length;
			for (const [item, title] of missing) complain(`${name}, ${run}: "${title}" of ${item} is gone`);
			for (const fault of faults) complain(`${name}, ${run}: ${fault}`);
			if (missing.length > 0) break;
		}
	} finally {
		await chromium.kill();
	}
	return { name, runs, lost, torn };
}

/** Cuts the end off the log of the site's IndexedDB. */
async function cutLog(profile: string, bytes: number): Promise<void> {
	const path = await newestLog(profile);
	await truncate(path, (await stat(path)).size - bytes);
}

/** The file that Chromium writes the newest changes to the site's IndexedDB to. */
export async function newestLog(profile: string): Promise<string> {
	const root = join(profile, 'Default/IndexedDB');
	const [folder] = (await readdir(root)).filter((entry) => entry.endsWith('.leveldb'));
	const logs = folder ? (await readdir(join(root, folder))).filter((entry) => entry.endsWith('.log')) : [];
	const newest = logs.sort().at(-1);
	if (!folder || !newest) throw new Error('This Chromium keeps IndexedDB in another way: look at it anew');
	return join(root, folder, newest);
}
