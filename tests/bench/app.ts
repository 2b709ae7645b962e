import { type CDPSession, chromium, type Page } from 'playwright';
import { chromiumLaunchOptions } from '#commands/chromium.ts';
import { servePreview } from '#commands/preview-server.ts';
import { type Bench, median, percentile } from './figures.ts';
import { multiplyItem } from './many-items.ts';

/** As slow as DESIGN's budgets ask: a cheap phone against the machine that measures. */
export const SLOWDOWN = 6;
const ITEMS = 5_000;
const RUNS = 5;
const SAVES = 40;

type Screen = { readonly name: string; readonly path: string; readonly usable: string };

const screens: readonly Screen[] = [
	{ name: 'app-home', path: '/', usable: '.next' },
	{ name: 'app-list', path: '/evidence/', usable: '.cards a' },
	{ name: 'app-criteria', path: '/criteria/', usable: '.criterion' },
	{ name: 'app-add', path: '/add/', usable: 'a[href*="new=daily-log"]' },
];

/**
 * How long the screens take until they can be used, and how long a change takes until it is saved, with 5,000
 * items and with one, on a processor slowed down six times. Milliseconds; the peer is the app with one item.
 */
export async function* benchApp(dist: string): AsyncIterable<Bench> {
	const server = await servePreview({ dist, base: '/', port: 0 });
	const site = server.address.replace(/\/$/, '');
	const browser = await chromium.launch(chromiumLaunchOptions());
	try {
		const few = await measured(await (await browser.newContext(phone)).newPage(), site, 1);
		const many = await measured(await (await browser.newContext(phone)).newPage(), site, ITEMS);
		for (const [name, ours] of many) {
			const one = few.get(name) ?? Number.NaN;
			yield { name, ours, peers: { 'one item': one }, unit: 'ms', ratio: rounded(ours / one) };
		}
	} finally {
		await browser.close();
		await server.close();
	}
}

export const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };

async function measured(page: Page, site: string, items: number): Promise<ReadonlyMap<string, number>> {
	await startPortfolio(page, site);
	await page.evaluate(multiplyItem, items);
	const session = await page.context().newCDPSession(page);
	const found = new Map<string, number>();
	for (const screen of screens) found.set(screen.name, await untilUsable(page, session, site, screen));
	const saves = await savesOf(page, session, site);
	found.set('app-save-median', rounded(median(saves)));
	found.set('app-save-p95', rounded(percentile(saves, 95)));
	await page.context().close();
	return found;
}

export async function startPortfolio(page: Page, site: string): Promise<void> {
	await page.goto(`${site}/`);
	await page.getByRole('button', { name: 'Start my portfolio' }).click();
	await page.getByLabel('Your name').fill('Sam Price');
	for (const box of await page.getByRole('checkbox').all()) await box.check();
	await page.getByRole('button', { name: 'Create portfolio' }).click();
	await page.locator('.next').waitFor();
	await page.waitForFunction(() => localStorage.getItem('starfolio.offline-announced') !== null);
	await page.goto(`${site}/evidence/item/#new=star-account`);
	await page.locator('#item-title').fill('How I solved a billing complaint on the phone');
	await page
		.getByRole('checkbox', { name: /^1\.1 / })
		.first()
		.check();
	await page.getByRole('button', { name: 'Done', exact: true }).click();
	await page.locator('.item-head__status--saved').waitFor();
}

/** From the start of the navigation to the first thing of the screen's own, the median of several visits. */
export async function untilUsable(
	page: Page,
	session: CDPSession,
	site: string,
	screen: Screen,
): Promise<number> {
	const times: number[] = [];
	// The first visit is not counted: it may still put together what the next ones find.
	for (let run = 0; run <= RUNS; run += 1) {
		await page.goto('about:blank');
		await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
		await page.goto(`${site}${screen.path}`, { waitUntil: 'commit' });
		const time = await page.evaluate(timeOf, screen.usable);
		await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
		if (run > 0) times.push(time);
		// What a screen does when nobody waits must not fall into the next measurement.
		await page.waitForTimeout(run === 0 ? 4_000 : 500);
	}
	return rounded(median(times));
}

/** Runs in the page: the time at which the first such element has been painted, from the start of the navigation. */
function timeOf(selector: string): Promise<number> {
	return new Promise((resolve) => {
		const look = () => {
			if (document.querySelector(selector))
				requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
			else requestAnimationFrame(look);
		};
		look();
	});
}

/** From a tick to "Saved", which is said after the commit. */
async function savesOf(page: Page, session: CDPSession, site: string): Promise<readonly number[]> {
	await page.goto('about:blank');
	await page.goto(`${site}/evidence/item/#new=star-account`);
	await page.locator('#item-title').fill('Ticked again and again');
	await page.locator('.item-head__status--saved').waitFor();
	await page.waitForTimeout(4_000);
	await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
	const times = await page.evaluate(tickAgainAndAgain, SAVES);
	await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
	return times;
}

/** Runs in the page. */
async function tickAgainAndAgain(times: number): Promise<readonly number[]> {
	const box = document.querySelector<HTMLInputElement>('.item__beside input[type="checkbox"]');
	const status = document.querySelector('.item-head__status')?.parentElement;
	if (!box || !status) throw new Error('The form has no criterion to tick');
	const found: number[] = [];
	for (let time = 0; time < times; time += 1) {
		const saved = new Promise<number>((resolve) => {
			let wasSaving = false;
			const observer = new MutationObserver(() => {
				const isSaved = status.querySelector('.item-head__status--saved') !== null;
				if (!isSaved) wasSaving = true;
				if (isSaved && wasSaving) {
					observer.disconnect();
					resolve(performance.now());
				}
			});
			observer.observe(status, { subtree: true, childList: true, attributes: true, characterData: true });
		});
		const start = performance.now();
		box.click();
		found.push((await saved) - start);
		await new Promise((next) => setTimeout(next, 300));
	}
	return found;
}

export function rounded(value: number): number {
	return Math.round(value * 100) / 100;
}
