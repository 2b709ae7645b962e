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
/** How long nothing may have grown, in milliseconds: Chromium writes down how large a cache is after five seconds. */
const REST = 6_000;
/** What saving words takes at most, in bytes. */
const ROOM_FOR_WORDS = 200_000;
/** How often a full disk is tried until it has room for words. */
const STARTS = 3;

async function addFile(page: Page, bytes: number, name: string): Promise<void> {
	const input = page.locator('input[type="file"][aria-label="Add file"]').first();
	// Random, because Chromium packs what it stores.
	await input.setInputFiles({ name, mimeType: 'application/octet-stream', buffer: randomBytes(bytes) });
}

async function sessionOf(page: Page): Promise<CDPSession> {
	return page.context().newCDPSession(page);
}

/** Waits until the service worker has fetched everything, so that only what the test does needs room from then on. */
async function untilAtRest(page: Page, origin: string): Promise<void> {
	// Between its two caches the worker pauses, and longer on a busy machine than any wait for rest.
	await page.waitForFunction(() => localStorage.getItem('starfolio.offline-announced') !== null, null, {
		timeout: 60_000,
	});
	const session = await sessionOf(page);
	for (let before = -1; ; ) {
		const { usage } = await session.send('Storage.getUsageAndQuota', { origin });
		if (usage === before) return;
		before = usage;
		await wait(REST);
	}
}

/**
 * What a fresh start counts as used with every cache open. On a busy machine Chromium may count a cache twice soon after
 * it (seen with 156: 6.7 MB on the disk, 10.8 MB counted). Opens no database: the room there was then would be kept in
 * mind.
 */
async function usageAfterStart({ context }: Chromium, ground: Ground): Promise<number> {
	const page = await openPage(context);
	await page.goto(`${ground.site}/favicon.ico`);
	await page.evaluate(async () => {
		for (const name of await caches.keys()) await (await caches.open(name)).keys();
	});
	const session = await sessionOf(page);
	const { usage } = await session.send('Storage.getUsageAndQuota', { origin: ground.site });
	await page.close();
	return usage;
}

/**
 * Fills the browser's share of the disk: a file is refused and said to be, words are saved, and later the file too.
 * Where Chromium takes the room for words itself, the app must say so and save them later; the run is then repeated.
 */
export async function fillDisk(ground: Ground, runs: number, random: Random): Promise<Line> {
	const name = 'full-disk';
	let lost = 0;
	let torn = 0;
	for (let run = 1; run <= runs; run += 1) {
		for (let start = 1; ; start += 1) {
			const { hadRoom, missing, faults } = await oneFullDisk(ground, {
				left: LEFT_BYTES + random.below(LEFT_BYTES),
				text: `Typed on a full disk, ${run}`,
			});
			const unlucky =
				hadRoom || start < STARTS ? [] : [`no room was left for words, ${STARTS} times running`];
			lost += missing.length;
			torn += faults.length + unlucky.length;
			for (const fault of [...missing, ...faults, ...unlucky]) complain(`${name}, ${run}: ${fault}`);
			if (hadRoom || start === STARTS) break;
		}
	}
	return { name, runs, lost, torn };
}

/** @property left bytes that are left of the quota */
type FullDisk = { readonly left: number; readonly text: string };
/**
 * @property hadRoom whether the disk still had room for words
 * @property missing what was called saved and is not there, or was not saved though there was room
 */
type OnFullDisk = { readonly hadRoom: boolean; readonly missing: readonly string[] };

async function oneFullDisk(
	ground: Ground,
	{ left, text }: FullDisk,
): Promise<OnFullDisk & { readonly faults: readonly string[] }> {
	// A profile of its own: what an earlier run has written may be tidied up at a start, and make room.
	const profile = await ground.newProfile();
	let chromium = await startChromium(profile);
	try {
		await (await torturePage(chromium.context, ground)).evaluate(() => window.torture.start());
		const page = await openPage(chromium.context);
		await itemPage(page, ground, 'new');
		await untilAtRest(page, ground.site);
		// A new start, because Chromium goes on for half a minute with what it knew of the room there was. Not by a
		// kill: after one it may fetch a whole cache again and take the room that the words are left.
		await chromium.quit();
		chromium = await startChromium(profile);
		const quotaSize = (await usageAfterStart(chromium, ground)) + left;
		const seen = await onFullDisk(chromium, ground, { quotaSize, text });
		const torture = await torturePage(chromium.context, ground);
		const { faults } = await torture.evaluate(() => window.torture.report());
		return { ...seen, faults };
	} finally {
		await chromium.kill();
	}
}

/** What a person does on a full disk. */
async function onFullDisk(
	{ context }: Chromium,
	ground: Ground,
	{ quotaSize, text }: { readonly quotaSize: number; readonly text: string },
): Promise<OnFullDisk> {
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
	const failed = page.locator('.item-head__status--failed');
	await saved.or(failed).first().waitFor();
	const { usage } = await session.send('Storage.getUsageAndQuota', { origin });
	const isSaved = await saved.isVisible();
	const hadRoom = isSaved || usage + ROOM_FOR_WORDS < quotaSize;
	await session.send('Storage.overrideQuotaForOrigin', { origin });
	// What was not saved is tried again by itself.
	await saved.waitFor();
	await addFile(page, FILE_BYTES, 'large.bin');
	await page.locator('.attachment').waitFor();
	await saved.waitFor();
	const torture = await torturePage(context, ground);
	const { texts, files } = await torture.evaluate(() => window.torture.report());
	return {
		hadRoom,
		missing: [
			...(hadRoom && !isSaved ? [`the words were not saved with ${usage} of ${quotaSize} bytes in use`] : []),
			...(texts[id]?.includes(text) ? [] : ['the text is gone']),
			...((files[id] ?? []).length > 0 ? [] : ['the file is gone']),
		],
	};
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
