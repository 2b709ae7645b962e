import { setTimeout as wait } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright';
import { startChromium } from './chromium-group.ts';
import type { Ground } from './ground.ts';
import { itemPage, openPage, torturePage } from './pages.ts';
import type { Random } from './random.ts';
import { complain, type Line } from './tally.ts';

const FILE_BYTES = 4_000_000;
/** What is left of the quota when it is narrowed; too little for the file, enough for words. */
const LEFT_BYTES = 1_000_000;

async function addFile(page: Page, bytes: number, name: string): Promise<void> {
	const input = page.locator('input[type="file"][aria-label="Add file"]').first();
	await input.setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.alloc(bytes, name) });
}

async function sessionOf(page: Page): Promise<CDPSession> {
	return page.context().newCDPSession(page);
}

/** Fills the browser's share of the disk: a file is refused and said to be, words are saved, and later the file too. */
export async function fillDisk(ground: Ground, runs: number, random: Random): Promise<Line> {
	const chromium = await startChromium(await ground.newProfile());
	let lost = 0;
	let torn = 0;
	try {
		const torture = await torturePage(chromium.context, ground);
		await torture.evaluate(() => window.torture.start());
		const page = await openPage(chromium.context);
		const session = await sessionOf(page);
		const origin = ground.site;
		for (let run = 1; run <= runs; run += 1) {
			const id = await itemPage(page, ground, 'new');
			const { usage } = await session.send('Storage.getUsageAndQuota', { origin });
			const quotaSize = Math.round(usage + LEFT_BYTES + random.below(LEFT_BYTES));
			await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
			await addFile(page, FILE_BYTES, `large ${run}.bin`);
			await page.getByText('was not added. This device has no space left').waitFor();
			await page.getByText('How to make room').waitFor();
			const text = `Typed on a full disk, ${run}`;
			await page.locator('#item-title').fill(text);
			await page.locator('.item-head__status--saved').waitFor();
			await session.send('Storage.overrideQuotaForOrigin', { origin });
			await addFile(page, FILE_BYTES, `large ${run}.bin`);
			await page.locator('.attachment').waitFor();
			await page.locator('.item-head__status--saved').waitFor();
			const report = await torture.evaluate(() => window.torture.report());
			if (!report.texts[id]?.includes(text) || (report.files[id] ?? []).length === 0) {
				lost += 1;
				complain(`full-disk, ${run}: the text or the file is gone`);
			}
			torn += report.faults.length;
			for (const fault of report.faults) complain(`full-disk, ${run}: ${fault}`);
		}
	} finally {
		await chromium.kill();
	}
	return { name: 'full-disk', runs, lost, torn };
}

/**
 * Empties the databases as a browser does that runs short of space, under an item that is open: what is typed
 * then must not be called saved, and the next page must say what has happened.
 */
export async function clearDatabase(ground: Ground, runs: number): Promise<Line> {
	const chromium = await startChromium(await ground.newProfile());
	let lost = 0;
	let torn = 0;
	try {
		const { context } = chromium;
		for (let run = 1; run <= runs; run += 1) {
			const torture = await torturePage(context, ground);
			await torture.evaluate(() => window.torture.start());
			await torture.close();
			const page = await openPage(context);
			await itemPage(page, ground, 'new');
			await page.locator('#item-title').fill('Before');
			await page.locator('.item-head__status--saved').waitFor();
			const session = await sessionOf(page);
			await session.send('Storage.clearDataForOrigin', { origin: ground.site, storageTypes: 'indexeddb' });
			await page.locator('#item-title').fill('After');
			await page.locator('.item-head__status--saved, .item-head__status--failed').waitFor();
			// The status of the older text may still stand there for a moment.
			await wait(500);
			const claimsSaved = await page.locator('.item-head__status--saved').isVisible();
			await page.close();
			const home = await openPage(context);
			await home.goto(`${ground.site}/`);
			const notice = home.getByText('Your portfolio is no longer on this device');
			const isNoticed = await notice.waitFor({ timeout: 10_000 }).then(
				() => true,
				() => false,
			);
			await home.close();
			if (!isNoticed) lost += 1;
			if (claimsSaved) torn += 1;
			if (!isNoticed) complain(`cleared, ${run}: nobody has noticed`);
			if (claimsSaved) complain(`cleared, ${run}: "Saved" was said with the database gone`);
		}
	} finally {
		await chromium.kill();
	}
	return { name: 'database-cleared', runs, lost, torn };
}
