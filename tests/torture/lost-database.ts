import { readFile, writeFile } from 'node:fs/promises';
import { startChromium } from './chromium-group.ts';
import type { Ground } from './ground.ts';
import { itemPage, openPage, torturePage } from './pages.ts';
import { complain, type Line } from './tally.ts';
import { newestLog } from './torn-log.ts';

/** Longer than changes are gathered for before they are copied, in milliseconds. */
const COPIED_BY = 3_000;
/** Bytes of the log that are written over. */
const DAMAGED = 200;

/**
 * Damages the browser's files so that it deletes all databases of the site at the next start, as it does after
 * a kill at the wrong moment. The second copy must bring everything back, photos and files too, and say so.
 */
export async function loseDatabase(ground: Ground, runs: number): Promise<Line> {
	const name = 'database-lost';
	const profile = await ground.newProfile();
	let lost = 0;
	let torn = 0;
	let chromium = await startChromium(profile);
	try {
		await (await torturePage(chromium.context, ground)).evaluate(() => window.torture.start());
		const saved = new Map<string, string>();
		for (let run = 1; run <= runs; run += 1) {
			const page = await openPage(chromium.context);
			const id = await itemPage(page, ground, 'new');
			const text = `Saved before everything was lost, ${run}`;
			await page.locator('#item-title').fill(text);
			await page
				.locator('input[type="file"][aria-label="Add file"]')
				.first()
				.setInputFiles({
					name: 'list.bin',
					mimeType: 'application/octet-stream',
					buffer: Buffer.alloc(50_000, run),
				});
			await page.locator('.attachment').waitFor();
			await page.locator('.item-head__status--saved').waitFor();
			saved.set(id, text);
			await page.waitForTimeout(COPIED_BY);
			await chromium.kill();
			await damage(profile);
			chromium = await startChromium(profile);
			const home = await openPage(chromium.context);
			await home.goto(`${ground.site}/`);
			await home.getByText('Starfolio put yours back').waitFor();
			await home.getByRole('button', { name: 'I have read this' }).click();
			await home.close();
			const torture = await torturePage(chromium.context, ground);
			const { texts, files, faults } = await torture.evaluate(() => window.torture.report());
			const missing = [...saved].filter(
				([item, title]) => !texts[item]?.includes(title) || (files[item] ?? []).length === 0,
			);
			lost += missing.length;
			torn += faults.length;
			for (const [item, title] of missing) complain(`${name}, ${run}: "${title}" of ${item} is gone`);
			for (const fault of faults) complain(`${name}, ${run}: ${fault}`);
		}
	} finally {
		await chromium.kill();
	}
	return { name, runs, lost, torn };
}

/** Writes over some records in the middle of the log, as Chromium finds them after it wrote on behind half a record. */
async function damage(profile: string): Promise<void> {
	const path = await newestLog(profile);
	const log = await readFile(path);
	const middle = Math.floor(log.length / 3);
	await writeFile(path, log.fill(0x5a, middle, middle + DAMAGED));
}
