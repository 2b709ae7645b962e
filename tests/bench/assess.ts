import { type CDPSession, chromium, type Page } from 'playwright';
import { chromiumLaunchOptions } from '#commands/chromium.ts';
import { servePreview } from '#commands/preview-server.ts';
import { phone, rounded, SLOWDOWN, startPortfolio, untilUsable } from './app.ts';
import { type Bench, median } from './figures.ts';
import { multiplyLearner } from './many-learners.ts';

const LEARNERS = 200;
const ITEMS = 60;
const RUNS = 7;

/**
 * How long the assessor's list and one learner's portfolio take until they can be used, with 200 learners of 60 items
 * each and with one learner who has one, on a processor slowed down six times. Milliseconds.
 */
export async function* benchAssess(dist: string): AsyncIterable<Bench> {
	const server = await servePreview({ dist, base: '/', port: 0 });
	const site = server.address.replace(/\/$/, '');
	const browser = await chromium.launch(chromiumLaunchOptions());
	try {
		const few = await measured(await (await browser.newContext(phone)).newPage(), site, 1, 1);
		const many = await measured(await (await browser.newContext(phone)).newPage(), site, LEARNERS, ITEMS);
		for (const [name, ours] of many) {
			const one = few.get(name) ?? Number.NaN;
			yield { name, ours, peers: { 'one learner, one item': one }, unit: 'ms', ratio: rounded(ours / one) };
		}
	} finally {
		await browser.close();
		await server.close();
	}
}

async function measured(
	page: Page,
	site: string,
	learners: number,
	items: number,
): Promise<ReadonlyMap<string, number>> {
	await startPortfolio(page, site);
	await page.goto(`${site}/portfolio/`);
	await page.getByRole('button', { name: 'Hand the phone to my assessor' }).click();
	await page.locator('.assess-list').waitFor();
	const portfolio = new URL(page.url()).hash;
	await page.goto('about:blank');
	await page.goto(`${site}/assess/`);
	await page.evaluate(multiplyLearner, { learners, items });
	const session = await page.context().newCDPSession(page);
	const found = new Map<string, number>();
	const screen = (name: string, path: string, usable: string) =>
		untilUsable(page, session, site, { name, path, usable }).then((time) => found.set(name, time));
	await screen('assess-list', '/assess/', '.learner a');
	await screen('assess-portfolio', `/assess/${portfolio}`, '.assess-list a');
	found.set('assess-from-list', await taps(page, session, site, '.learner a', '.assess-list a'));
	const inside = `/assess/${portfolio}`;
	found.set(
		'assess-criterion',
		await taps(page, session, `${site}${inside}`, '.assess-list a', '.assess-decide input'),
	);
	await page.context().close();
	return found;
}

/** From a tap on the first such link to the first such thing of what it opens, in the page that is there. */
async function taps(
	page: Page,
	session: CDPSession,
	address: string,
	link: string,
	usable: string,
): Promise<number> {
	const from = address.includes('/assess/') ? address : `${address}/assess/`;
	const times: number[] = [];
	for (let run = 0; run <= RUNS; run += 1) {
		await page.goto('about:blank');
		await page.goto(from);
		await page.locator(link).first().waitFor();
		await page.waitForTimeout(run === 0 ? 3_000 : 500);
		await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
		const time = await page.evaluate(tapped, { link, usable });
		await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
		if (run > 0) times.push(time);
	}
	return rounded(median(times));
}

/** Runs in the page. */
function tapped({ link, usable }: { readonly link: string; readonly usable: string }): Promise<number> {
	return new Promise((resolve) => {
		const start = performance.now();
		document.querySelector<HTMLElement>(link)?.click();
		const look = () => {
			if (document.querySelector(usable))
				requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
			else requestAnimationFrame(look);
		};
		look();
	});
}
