import { chromium, type Page } from 'playwright';
import { chromiumLaunchOptions } from '#commands/chromium.ts';
import { servePreview } from '#commands/preview-server.ts';
import { median } from '#tests/bench/figures.ts';
import { multiplyItem } from '#tests/bench/many-items.ts';
import { type Kind, photoSize } from './content.ts';
import { drawPhoto } from './photos.ts';

const ITEMS = 200;
const WORDS_AN_ITEM = 300;
const PHOTOS = 100;
const RUNS = 3;

/**
 * Milliseconds from "Build PDF" to the finished and checked file in the built site: what a person waits, with
 * the same number of items, words and photos as the engines in Node had. The median of a few builds.
 */
export async function buildInChromium(dist: string, kind: Kind): Promise<number> {
	const server = await servePreview({ dist, base: '/', port: 0 });
	const site = server.address.replace(/\/$/, '');
	const browser = await chromium.launch(chromiumLaunchOptions());
	try {
		const page = await browser.newPage();
		await startPortfolio(page, site);
		await page.evaluate(multiplyItem, ITEMS);
		if (kind === 'photos') await attachPhotos(page);
		const times: number[] = [];
		for (let run = 0; run < RUNS; run += 1) {
			await page.goto(`${site}/portfolio/`);
			const build = page.getByRole('button', { name: 'Build PDF', exact: true });
			await build.waitFor();
			const started = performance.now();
			await build.click();
			await page.getByRole('button', { name: 'Save PDF' }).waitFor({ timeout: 300_000 });
			times.push(performance.now() - started);
		}
		return median(times);
	} finally {
		await browser.close();
		await server.close();
	}
}

async function startPortfolio(page: Page, site: string): Promise<void> {
	await page.goto(`${site}/`);
	await page.getByRole('button', { name: 'Start my portfolio' }).click();
	await page.getByLabel('Your name').fill('Sam Price');
	for (const box of await page.getByRole('checkbox').all()) await box.check();
	await page.getByRole('button', { name: 'Create portfolio' }).click();
	await page.locator('.next').waitFor();
	await page.waitForFunction(() => localStorage.getItem('starfolio.offline-announced') !== null);
	await page.goto(`${site}/evidence/item/#new=star-account`);
	await page.locator('#item-title').fill('How I solved a billing complaint on the phone');
	const words = 'I checked who the customer was before I opened the account and wrote down what we agreed. ';
	const text = words.repeat(Math.ceil(WORDS_AN_ITEM / words.trim().split(' ').length));
	await page.getByLabel('Situation', { exact: true }).fill(text);
	for (const box of await page
		.getByRole('checkbox', { name: /^1\.[12] / })
		.all()
		.then((boxes) => boxes.slice(0, 2))) {
		await box.check();
	}
	await page.getByRole('button', { name: 'Done', exact: true }).click();
	await page.locator('.item-head__status--saved').waitFor();
}

/** Gives the first items a photo each, straight in the database. */
async function attachPhotos(page: Page): Promise<void> {
	for (let seed = 1; seed <= PHOTOS; seed += 1) {
		const base64 = await page.evaluate(drawPhoto, { ...photoSize, seed });
		await page.evaluate(attachPhoto, { base64, item: seed + 1, ...photoSize });
	}
}

type PhotoToAttach = {
	readonly base64: string;
	readonly item: number;
	readonly width: number;
	readonly height: number;
};

/** Runs in a page of the site. */
async function attachPhoto({ base64, item, width, height }: PhotoToAttach): Promise<void> {
	const done = <Result>(request: IDBRequest<Result>) =>
		new Promise<Result>((resolve, reject) => {
			request.onsuccess = () => resolve(request.result);
			request.onerror = () => reject(request.error);
		});
	const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
	const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
	const sha256 = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
	const db = await done(indexedDB.open('starfolio-own'));
	const transaction = db.transaction(['attachments', 'revisions'], 'readwrite');
	const revisions = transaction.objectStore('revisions');
	const rows = await done(revisions.getAll());
	const row = rows.find((each) => each.evidence === `item-${item}`);
	if (!row) throw new Error(`There is no item ${item}`);
	const attachment = {
		id: sha256,
		kind: 'photo',
		sha256,
		name: `photo-${item}.jpg`,
		mime: 'image/jpeg',
		size: bytes.byteLength,
		width,
		height,
		caption: 'The quality board beside the desks',
		addedAt: '2026-06-03T10:00:00.000Z',
		privacy: { answer: 'nobody' },
		cleaning: 'cleaned',
	};
	row.content.attachments = [attachment];
	revisions.put(row);
	transaction
		.objectStore('attachments')
		.put({ portfolio: row.portfolio, sha256, mime: 'image/jpeg', bytes: bytes.buffer, width, height });
	await new Promise((resolve, reject) => {
		transaction.oncomplete = resolve;
		transaction.onerror = () => reject(transaction.error);
	});
	db.close();
}
