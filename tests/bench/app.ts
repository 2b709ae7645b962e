import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CDPSession, chromium, type Page } from 'playwright';
import { chromiumLaunchOptions } from '#commands/chromium.ts';
import { servePreview } from '#commands/preview-server.ts';
import { type Bench, median, percentile } from './figures.ts';
import { multiplyItem } from './many-items.ts';

/** As slow as DESIGN's budgets ask: a cheap phone against the machine that measures. */
export const SLOWDOWN = 6;
/** A phone of the middle, and that one. */
const SLOWDOWNS = [4, SLOWDOWN];
/** `BENCH_ITEMS=50,5000` leaves out the others. */
const ITEMS = (process.env['BENCH_ITEMS'] ?? '50,500,5000,50000').split(',').map(Number);
/** The number that DESIGN's budgets name. */
const BUDGETED = 5_000;
const RUNS = 5;
const SAVES = 40;

type Screen = {
	readonly name: string;
	readonly path: string;
	readonly usable: string;
	/** A phone shows something else in its place. */
	readonly wide?: true;
};

const screens: readonly Screen[] = [
	{ name: 'app-capture', path: '/', usable: '.capture a' },
	{ name: 'app-home', path: '/', usable: '.next' },
	{ name: 'app-list', path: '/evidence/', usable: '.cards a' },
	{ name: 'app-criteria', path: '/criteria/', usable: '.criterion' },
	{ name: 'app-matrix', path: '/criteria/?view=table', usable: '.matrix', wide: true },
	{ name: 'app-add', path: '/add/', usable: 'a[href*="new=daily-log"]' },
];

/**
 * How long the screens take until they can be used, a tap until the next screen is there, a search and a filter until
 * the list has changed, and a change until it is saved, with more and more items, on processors slowed down four and
 * six times. Milliseconds, with 5,000 items or else the most; the peers are the app with other numbers of items.
 */
export async function* benchApp(dist: string): AsyncIterable<Bench> {
	const server = await servePreview({ dist, base: '/', port: 0 });
	const site = server.address.replace(/\/$/, '');
	try {
		const found = new Map<number, Figures>();
		for (const items of ITEMS) found.set(items, await measured(site, items));
		const told = found.has(BUDGETED) ? BUDGETED : Math.max(...ITEMS);
		const fewest = found.get(Math.min(...ITEMS));
		for (const [name, ours] of found.get(told) ?? []) {
			const others = [...found].filter(([items]) => items !== told);
			const peers = others.map(([items, figures]) => [`${items} items`, figures.get(name) ?? Number.NaN]);
			const ratio = rounded(ours / (fewest?.get(name) ?? Number.NaN));
			yield { name, ours, peers: Object.fromEntries(peers), unit: 'ms', ratio };
		}
	} finally {
		await server.close();
	}
}

/** By what was measured, "…-x6" on the processor slowed down six times. */
type Figures = ReadonlyMap<string, number>;

const wide = { width: 1280, height: 800 };
export const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };

async function measured(site: string, items: number): Promise<Figures> {
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

async function measuredIn(page: Page, site: string, items: number): Promise<Figures> {
	await startPortfolio(page, site);
	await page.evaluate(multiplyItem, items);
	const session = await page.context().newCDPSession(page);
	const found = new Map<string, number>();
	for (const rate of SLOWDOWNS) {
		const note = (name: string, figure: number) => found.set(`${name}-x${rate}`, rounded(figure));
		for (const screen of screens) note(screen.name, await untilUsable(page, session, site, screen, rate));
		for (const next of nextScreens) note(next.name, await untilNextScreen(page, session, site, next, rate));
		note('app-search', await untilListed(page, session, site, rate, search));
		note('app-filter', await untilListed(page, session, site, rate, narrow));
		const saves = await savesOf(page, session, site, rate);
		note('app-save-median', median(saves));
		note('app-save-p95', percentile(saves, 95));
	}
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
	rate = SLOWDOWN,
): Promise<number> {
	const times: number[] = [];
	await page.setViewportSize(screen.wide ? wide : phone.viewport);
	// The first visit is not counted: it may still put together what the next ones find.
	for (let run = 0; run <= RUNS; run += 1) {
		await page.goto('about:blank');
		await session.send('Emulation.setCPUThrottlingRate', { rate });
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

/** Where the bar leads from home, and what shows there that the screen can be used. */
const nextScreens = [
	{ name: 'app-tap', path: '/evidence/', usable: '.cards a' },
	{ name: 'app-tap-criteria', path: '/criteria/', usable: '.criterion' },
	{ name: 'app-tap-add', path: '/add/', usable: 'a[href*="new=daily-log"]' },
] as const;

/** From a tap on the bar of a home that has been looked at for a while to the first thing of the next screen's own. */
async function untilNextScreen(
	page: Page,
	session: CDPSession,
	site: string,
	{ path, usable }: (typeof nextScreens)[number],
	rate: number,
): Promise<number> {
	const times: number[] = [];
	for (let run = 0; run < RUNS; run += 1) {
		await page.goto('about:blank');
		await page.goto(`${site}/`);
		await page.locator('.next').waitFor();
		await page.waitForTimeout(3_000);
		await session.send('Emulation.setCPUThrottlingRate', { rate });
		times.push(await page.evaluate(timeOfTap, { path, usable }));
		await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
	}
	return median(times);
}

/** Runs in the page: until what is left has made room for what comes, and that has been painted. */
function timeOfTap({ path, usable }: { path: string; usable: string }): Promise<number> {
	const link = document.querySelector<HTMLElement>(`nav.bar a[href$="${path}"]`);
	const left = document.querySelector('main');
	if (!link || !left) throw new Error(`There is no way to ${path}`);
	const start = performance.now();
	link.click();
	return new Promise((resolve) => {
		const look = () => {
			const main = document.querySelector('main');
			if (main !== left && main?.querySelector(usable))
				requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
			else requestAnimationFrame(look);
		};
		look();
	});
}

type Change = { readonly field: string; readonly values: readonly string[] };

/** All items fit, or none, in turn. Their texts are read at the first search of a visit: that one counts like the others. */
const search: Change = {
	field: '#evidence-search',
	values: ['no such word', 'billing', 'nothing', 'complaint'],
};
const narrow: Change = { field: '#filter-state', values: ['to-finish', 'done', 'not-mapped', ''] };

/** From a change of the search or a filter to the list that follows it, the median. */
async function untilListed(
	page: Page,
	session: CDPSession,
	site: string,
	rate: number,
	{ field, values }: Change,
): Promise<number> {
	await page.goto('about:blank');
	await page.goto(`${site}/evidence/`);
	await page.locator('.cards a').first().waitFor();
	await page.locator('.finder summary').click();
	await page.waitForTimeout(1_000);
	await session.send('Emulation.setCPUThrottlingRate', { rate });
	const times: number[] = [];
	for (const value of values) times.push(await page.evaluate(timeOfChange, { field, value }));
	await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
	return median(times);
}

/** Runs in the page: until the count has changed, nothing is looked up any more, and that has been painted. */
function timeOfChange({ field, value }: { field: string; value: string }): Promise<number> {
	const element = document.querySelector<HTMLInputElement | HTMLSelectElement>(field);
	const count = document.querySelector('.finder__count');
	if (!element || !count) throw new Error(`There is no ${field}`);
	const before = count.textContent;
	const start = performance.now();
	// Past React's own note of what the field holds, as typing goes.
	const kind = element instanceof HTMLSelectElement ? HTMLSelectElement : HTMLInputElement;
	Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(element, value);
	element.dispatchEvent(new Event('input', { bubbles: true }));
	element.dispatchEvent(new Event('change', { bubbles: true }));
	return new Promise((resolve) => {
		const look = () => {
			if (count.textContent !== before && !count.querySelector('.small'))
				requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
			else requestAnimationFrame(look);
		};
		look();
	});
}

/** From a tick to "Saved", which is said after the commit. */
async function savesOf(
	page: Page,
	session: CDPSession,
	site: string,
	rate: number,
): Promise<readonly number[]> {
	await page.goto('about:blank');
	await page.goto(`${site}/evidence/item/#new=star-account`);
	await page.locator('#item-title').fill('Ticked again and again');
	await page.locator('.item-head__status--saved').waitFor();
	await page.waitForTimeout(4_000);
	await session.send('Emulation.setCPUThrottlingRate', { rate });
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
