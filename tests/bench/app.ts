import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CDPSession, chromium, type Page } from 'playwright';
import { chromiumLaunchOptions } from '#commands/chromium.ts';
import { servePreview } from '#commands/preview-server.ts';
import { type Bench, median, percentile } from './figures.ts';
import { multiplyItem } from './many-items.ts';

/** As slow as DESIGN's budgets ask: cheap phones against the machine that measures. */
const SLOWDOWNS = [4, 6];
/** BENCH_ITEMS=1,5000 measures fewer. The first is what the others are compared with, the one of DESIGN's budgets is told first. */
const SIZES = (process.env['BENCH_ITEMS'] ?? '1,50,500,5000,50000').split(',').map(Number);
const BUDGETED = SIZES.includes(5_000) ? 5_000 : (SIZES.at(-1) ?? 1);
const RUNS = 5;
const SAVES = 40;

type Screen = { readonly name: string; readonly path: string; readonly usable: string };

const screens: readonly Screen[] = [
	{ name: 'app-capture', path: '/', usable: '.capture a' },
	{ name: 'app-home', path: '/', usable: '.next' },
	{ name: 'app-list', path: '/evidence/', usable: '.cards a' },
	{ name: 'app-criteria', path: '/criteria/', usable: '.criterion' },
	{ name: 'app-matrix', path: '/criteria/?view=table', usable: '.matrix' },
	{ name: 'app-add', path: '/add/', usable: 'a[href*="new=daily-log"]' },
];

/**
 * How long the screens take until they can be used, how long a search, a filter and a tap on the bar take, and a
 * change until it is saved, on a processor slowed down four and six times. Milliseconds with 5,000 items; the peers are
 * the app with fewer and more, and the ratio is the growth from one item.
 */
export async function* benchApp(dist: string): AsyncIterable<Bench> {
	const server = await servePreview({ dist, base: '/', port: 0 });
	const site = server.address.replace(/\/$/, '');
	try {
		const found = new Map<number, ReadonlyMap<string, number>>();
		for (const size of SIZES) found.set(size, await measured(site, size));
		const figures = (name: string) =>
			Object.fromEntries(
				[...found].map(([size, all]) => [itemsText(size), all.get(name) ?? Number.NaN] as const),
			);
		for (const [name, ours] of found.get(BUDGETED) ?? []) {
			const { [itemsText(BUDGETED)]: _ours, ...peers } = figures(name);
			const one = figures(name)[itemsText(SIZES[0] ?? 1)] ?? Number.NaN;
			yield { name, ours, peers, unit: 'ms', ratio: rounded(ours / one) };
		}
	} finally {
		await server.close();
	}
}

const itemsText = (size: number) => (size === 1 ? 'one item' : `${size} items`);

const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };

async function measured(site: string, items: number): Promise<ReadonlyMap<string, number>> {
	// A profile on the disk, as on a phone: a private window keeps neither compiled scripts nor anything on a disk.
	const profile = await mkdtemp(join(tmpdir(), 'starfolio-bench-'));
	const context = await chromium.launchPersistentContext(profile, { ...chromiumLaunchOptions(), ...phone });
	try {
		return await measuredIn(await context.newPage(), site, items);
	} finally {
		await context.close();
		await rm(profile, { recursive: true, force: true, maxRetries: 5 });
	}
}

async function measuredIn(page: Page, site: string, items: number): Promise<ReadonlyMap<string, number>> {
	await startPortfolio(page, site);
	await page.evaluate(multiplyItem, items);
	const session = await page.context().newCDPSession(page);
	const found = new Map<string, number>();
	for (const rate of SLOWDOWNS) {
		const slow: Slow = { session, rate };
		for (const screen of screens)
			found.set(`${screen.name}-${rate}x`, await untilUsable(page, slow, site, screen));
		found.set(`app-tap-${rate}x`, await untilNextScreen(page, slow, site));
		await page.goto(`${site}/evidence/`);
		await page.locator('.cards a').first().waitFor();
		await page.waitForTimeout(3_000);
		found.set(`app-search-${rate}x`, await untilFound(page, slow, 'evidence-search', 'time 37'));
		found.set(`app-filter-${rate}x`, await untilFound(page, slow, 'filter-state', 'not-mapped'));
		const saves = await savesOf(page, slow, site);
		found.set(`app-save-median-${rate}x`, rounded(median(saves)));
		found.set(`app-save-p95-${rate}x`, rounded(percentile(saves, 95)));
	}
	return found;
}

type Slow = { readonly session: CDPSession; readonly rate: number };

/** Does something with the processor slowed down. */
async function slowly<Value>({ session, rate }: Slow, work: () => Promise<Value>): Promise<Value> {
	await session.send('Emulation.setCPUThrottlingRate', { rate });
	try {
		return await work();
	} finally {
		await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
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
	await page
		.getByRole('checkbox', { name: /^1\.1 / })
		.first()
		.check();
	await page.getByRole('button', { name: 'Done', exact: true }).click();
	await page.locator('.item-head__status--saved').waitFor();
}

/** From the start of the navigation to the first thing of the screen's own, the median of several visits. */
async function untilUsable(page: Page, slow: Slow, site: string, screen: Screen): Promise<number> {
	const times: number[] = [];
	// The first visit is not counted: it may still put together what the next ones find.
	for (let run = 0; run <= RUNS; run += 1) {
		await page.goto('about:blank');
		const time = await slowly(slow, async () => {
			await page.goto(`${site}${screen.path}`, { waitUntil: 'commit' });
			return page.evaluate(timeOf, screen.usable);
		});
		if (run > 0) times.push(time);
		// What a screen does when nobody waits must not fall into the next measurement.
		await page.waitForTimeout(run === 0 ? 4_000 : 500);
	}
	return rounded(median(times));
}

/** From a tap on "Evidence" at the bottom of the criteria, without a network, to the first row of the list. */
async function untilNextScreen(page: Page, slow: Slow, site: string): Promise<number> {
	const times: number[] = [];
	await page.context().setOffline(true);
	for (let run = 0; run <= RUNS; run += 1) {
		await page.goto(`${site}/criteria/`);
		await page.locator('.criterion').first().waitFor();
		await page.waitForTimeout(run === 0 ? 4_000 : 1_000);
		const time = await slowly(slow, async () => {
			// The moment of the tap: the page that it is noted in goes away with it.
			const tapped = await page.evaluate(() => {
				const at = performance.timeOrigin + performance.now();
				document.querySelector<HTMLAnchorElement>('.bar__evidence')?.click();
				return at;
			});
			await page.waitForURL(/\/evidence\/$/, { waitUntil: 'commit' });
			return (await page.evaluate(timeOf, '.cards a')) + (await startOf(page)) - tapped;
		});
		if (run > 0) times.push(time);
	}
	await page.context().setOffline(false);
	return rounded(median(times));
}

async function startOf(page: Page): Promise<number> {
	return page.evaluate(() => performance.timeOrigin);
}

/** From a changed field of the list's finder to the number of items that it leaves, once. */
async function untilFound(page: Page, slow: Slow, field: string, value: string): Promise<number> {
	const time = await slowly(slow, () => page.evaluate(narrowList, { field, value }));
	await page.getByRole('main').getByRole('button', { name: 'Clear' }).first().click();
	return rounded(time);
}

/** Runs in the page. */
async function narrowList({ field, value }: { field: string; value: string }): Promise<number> {
	const control = document.getElementById(field);
	const count = document.querySelector('.finder__count');
	if (!(control instanceof HTMLInputElement || control instanceof HTMLSelectElement) || !count)
		throw new Error(`The list has no field ${field}`);
	const before = count.textContent;
	const start = performance.now();
	// Past the property that the framework has put over the field's own.
	const own = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value');
	own?.set?.call(control, value);
	control.dispatchEvent(
		new Event(control instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }),
	);
	while (count.textContent === before || count.querySelector('.small') !== null)
		await new Promise((painted) => requestAnimationFrame(painted));
	return performance.now() - start;
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
async function savesOf(page: Page, slow: Slow, site: string): Promise<readonly number[]> {
	await page.goto('about:blank');
	await page.goto(`${site}/evidence/item/#new=star-account`);
	await page.locator('#item-title').fill('Ticked again and again');
	await page.locator('.item-head__status--saved').waitFor();
	await page.waitForTimeout(4_000);
	return slowly(slow, () => page.evaluate(tickAgainAndAgain, SAVES));
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

function rounded(value: number): number {
	return Math.round(value * 100) / 100;
}
