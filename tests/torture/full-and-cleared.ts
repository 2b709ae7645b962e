import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserContext, CDPSession, Page } from 'playwright';
import { type Chromium, startChromium } from './chromium-group.ts';
import type { Ground } from './ground.ts';
import { itemPage, openPage, torturePage } from './pages.ts';
import type { Random } from './random.ts';
import { complain, type Line } from './tally.ts';

const FILE_BYTES = 5_000_000;
/**
 * What is left of the quota at least, and at most twice of it: too little for the file, enough for words, and for the
 * compiled scripts that Chromium keeps beside a cache at its second start (0.6 MB).
 */
const LEFT_BYTES = 2_000_000;

async function addFile(page: Page, bytes: number, name: string): Promise<void> {
	const input = page.locator('input[type="file"][aria-label="Add file"]').first();
	// Random, because Chromium packs what it stores.
	await input.setInputFiles({ name, mimeType: 'application/octet-stream', buffer: randomBytes(bytes) });
}

async function sessionOf(page: Page): Promise<CDPSession> {
	return page.context().newCDPSession(page);
}

/** Waits until the service worker has fetched everything, so that only what the test does needs room from then on. */
async function usageAtRest(page: Page, origin: string): Promise<number> {
	// Between its two caches the worker pauses, and longer on a busy machine than any wait for rest.
	await page.waitForFunction(() => localStorage.getItem('starfolio.offline-announced') !== null, null, {
		timeout: 60_000,
	});
	const session = await sessionOf(page);
	for (let before = -1; ; ) {
		const { usage } = await session.send('Storage.getUsageAndQuota', { origin });
		if (usage === before) return usage;
		before = usage;
		await wait(1_500);
	}
}

/** Fills the browser's share of the disk: a file is refused and said to be, words are saved, and later the file too. */
export async function fillDisk(ground: Ground, runs: number, random: Random): Promise<Line> {
	const name = 'full-disk';
	let lost = 0;
	let torn = 0;
	for (let run = 1; run <= runs; run += 1) {
		const { missing, faults } = await oneFullDisk(ground, {
			left: LEFT_BYTES + random.below(LEFT_BYTES),
			text: `Typed on a full disk, ${run}`,
		});
		lost += missing.length;
		torn += faults.length;
		for (const fault of [...missing, ...faults]) complain(`${name}, ${run}: ${fault}`);
	}
	return { name, runs, lost, torn };
}

/** @property left bytes that are left of the quota */
type FullDisk = { readonly left: number; readonly text: string };

async function oneFullDisk(
	ground: Ground,
	{ left, text }: FullDisk,
): Promise<{ readonly missing: readonly string[]; readonly faults: readonly string[] }> {
	// A profile of its own: what an earlier run has written may be tidied up at a start, and make room.
	const profile = await ground.newProfile();
	let chromium = await startChromium(profile);
	try {
		await (await torturePage(chromium.context, ground)).evaluate(() => window.torture.start());
		const page = await openPage(chromium.context);
		await itemPage(page, ground, 'new');
		const quotaSize = (await usageAtRest(page, ground.site)) + left;
		// A new start, because Chromium goes on for half a minute with what it knew of the room there was. Not by a
		// kill: after one it may fetch a whole cache again and take the room that the words are left.
		await chromium.quit();
		chromium = await startChromium(profile);
		const missing = await onFullDisk(chromium, ground, { quotaSize, text });
		const torture = await torturePage(chromium.context, ground);
		const { faults } = await torture.evaluate(() => window.torture.report());
		return { missing, faults };
	} finally {
		await chromium.kill();
	}
}

/** What a person does on a full disk; gives what was called saved and is not there. */
async function onFullDisk(
	{ context }: Chromium,
	ground: Ground,
	{ quotaSize, text }: { readonly quotaSize: number; readonly text: string },
): Promise<readonly string[]> {
	const page = await openPage(context);
	const session = await sessionOf(page);
	const { site: origin } = ground;
	await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
	const id = await itemPage(page, ground, 'new');
	await addFile(page, FILE_BYTES, 'large.bin');
	await page.getByText('was not added. This device has no space left').waitFor();
	await page.getByText('How to make room').waitFor();
	await page.locator('#item-title').fill(text);
	const saved = page.locator('.item-head__status--saved');
	const isSaved = await saved.waitFor().then(
		() => true,
		() => false,
	);
	if (!isSaved) {
		const { usage } = await session.send('Storage.getUsageAndQuota', { origin });
		const said = await page.locator('.item-head').textContent();
		return [`the words were not saved with ${usage} of ${quotaSize} bytes in use: "${said}"`];
	}
	await session.send('Storage.overrideQuotaForOrigin', { origin });
	await addFile(page, FILE_BYTES, 'large.bin');
	await page.locator('.attachment').waitFor();
	await page.locator('.item-head__status--saved').waitFor();
	const torture = await torturePage(context, ground);
	const { texts, files } = await torture.evaluate(() => window.torture.report());
	return [
		...(texts[id]?.includes(text) ? [] : ['the text is gone']),
		...((files[id] ?? []).length > 0 ? [] : ['the file is gone']),
	];
}

/**
 * Empties the databases as a browser does that runs short of space, under an item that is open: what is typed
 * then must not be called saved, and the next page must say what has happened.
 */
export async function clearDatabase(context: BrowserContext, ground: Ground, runs: number): Promise<Line> {
	let lost = 0;
	let torn = 0;
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
	return { name: 'database-cleared', runs, lost, torn };
}
