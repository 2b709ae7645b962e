import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CDPSession, chromium, type Page } from 'playwright';
import { chromiumLaunchOptions } from '#commands/chromium.ts';
import { servePreview } from '#commands/preview-server.ts';
import { phone, rounded, SLOWDOWN, startPortfolio, untilUsable } from './app.ts';
import { type Bench, median } from './figures.ts';
import { multiplyLearner } from './many-learners.ts';

const LEARNERS = 200;
const ITEMS = 60;
/** The fewest that are searched and put in order. */
const FEW = 10;
const TAPS = 5;

/**
 * How long the assessor's list, a portfolio and one criterion in it take until they can be used, and what a tap in
 * them costs, with 200 learners of 60 items each and with ten who have one, on a processor slowed down six times.
 * Milliseconds.
 */
export async function* benchAssess(dist: string): AsyncIterable<Bench> {
	const server = await servePreview({ dist, base: '/', port: 0 });
	const site = server.address.replace(/\/$/, '');
	try {
		const few = await measured(site, FEW, 1);
		const many = await measured(site, LEARNERS, ITEMS);
		for (const [name, ours] of many) {
			const ten = few.get(name) ?? Number.NaN;
			const peers = { 'ten learners, one item each': ten };
			yield { name, ours, peers, unit: 'ms', ratio: rounded(ours / ten) };
		}
	} finally {
		await server.close();
	}
}

async function measured(site: string, learners: number, items: number): Promise<ReadonlyMap<string, number>> {
	// A profile on the disk, as for the app: a private window keeps neither compiled scripts nor anything on a disk.
	const profile = await mkdtemp(join(tmpdir(), 'starfolio-bench-'));
	const context = await chromium.launchPersistentContext(profile, { ...chromiumLaunchOptions(), ...phone });
	try {
		return await measuredIn(await context.newPage(), site, learners, items);
	} finally {
		await context.close();
		await rm(profile, { recursive: true, force: true, maxRetries: 5 });
	}
}

async function measuredIn(
	page: Page,
	site: string,
	learners: number,
	items: number,
): Promise<ReadonlyMap<string, number>> {
	await startPortfolio(page, site);
	await page.goto(`${site}/portfolio/`);
	await page.getByRole('button', { name: 'Hand the phone to my assessor' }).click();
	await page.locator('.assess-list').first().waitFor();
	const portfolio = new URL(page.url()).hash;
	// The one that the item claims.
	const claimed = page.locator('.assess-list a', { hasText: '1 item' }).first();
	const criterion = (await claimed.getAttribute('href')) ?? portfolio;
	await page.goto('about:blank');
	await page.goto(`${site}/assess/`);
	await page.evaluate(multiplyLearner, { learners, items });
	const session = await page.context().newCDPSession(page);
	const found = new Map<string, number>();
	const screen = async (name: string, path: string, usable: string) =>
		found.set(name, await untilUsable(page, session, site, { name, path, usable }));
	await screen('assess-list', '/assess/', '.learner a');
	await screen('assess-portfolio', `/assess/${portfolio}`, '.assess-list a');
	await screen('assess-criterion', `/assess/${criterion}`, '.assess-decide input');
	const taps = async (name: string, path: string, tap: Tap) =>
		found.set(name, await tapped(page, session, `${site}${path}`, tap));
	await taps('assess-find', '/assess/', {
		ready: '.learners__tools input',
		on: '.learners__tools input',
		type: `Learner ${String(learners).padStart(3, '0')}`,
		until: '.learner:only-child',
	});
	await taps('assess-open', '/assess/', { ready: '.learner a', on: '.learner a', until: '.assess-list a' });
	await taps('assess-filter', `/assess/${portfolio}`, {
		ready: '.assess-list a',
		on: '.assess-filter button:nth-of-type(3)',
		until: '.assess-filter button:nth-of-type(3)[aria-pressed="true"]',
	});
	await taps('assess-next', `/assess/${criterion}`, {
		ready: '.assess-decide input',
		on: '.assess-reading__ways a:last-of-type',
		until: `.assess-reading:not([data-old])`,
	});
	return found;
}

type Tap = {
	/** What has to be there before. */
	readonly ready: string;
	readonly on: string;
	/** Typed into it instead of a tap. */
	readonly type?: string;
	readonly until: string;
};

/** From a tap, or the last key, to what it leads to; the median of several, each on a page of its own. */
async function tapped(page: Page, session: CDPSession, address: string, tap: Tap): Promise<number> {
	const times: number[] = [];
	for (let time = 0; time < TAPS; time += 1) {
		await page.goto('about:blank');
		await page.goto(address);
		await page.locator(tap.ready).first().waitFor();
		await page.waitForTimeout(1_000);
		await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
		times.push(await page.evaluate(timeOfTap, tap));
		await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
	}
	return rounded(median(times));
}

/** Runs in the page: until what a tap leads to has been painted. */
function timeOfTap({ on, type, until }: Tap): Promise<number> {
	const element = document.querySelector<HTMLElement>(on);
	if (!element) throw new Error(`There is no ${on} to tap`);
	// What is there before the tap may look like what comes after it.
	document.querySelector('.assess-reading')?.setAttribute('data-old', '');
	const start = performance.now();
	if (type !== undefined && element instanceof HTMLInputElement) {
		Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(element, type);
		element.dispatchEvent(new Event('input', { bubbles: true }));
	} else element.click();
	return new Promise((resolve) => {
		const look = () => {
			if (document.querySelector(until))
				requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
			else requestAnimationFrame(look);
		};
		look();
	});
}
