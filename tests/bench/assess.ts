import { chromium, type Page } from 'playwright';
import { chromiumLaunchOptions } from '#commands/chromium.ts';
import { servePreview } from '#commands/preview-server.ts';
import { phone, rounded, startPortfolio, untilUsable } from './app.ts';
import type { Bench } from './figures.ts';
import { multiplyLearner } from './many-learners.ts';

const LEARNERS = 200;
const ITEMS = 60;

/**
 * How long the assessor's list, a portfolio and one criterion in it take until they can be used, with 200 learners of
 * 60 items each and with one learner who has one, on a processor slowed down six times. Milliseconds.
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
	const screen = (name: string, path: string, usable: string) =>
		untilUsable(page, session, site, { name, path, usable }).then((time) => found.set(name, time));
	await screen('assess-list', '/assess/', '.learner a');
	await screen('assess-portfolio', `/assess/${portfolio}`, '.assess-list a');
	await screen('assess-criterion', `/assess/${criterion}`, '.assess-decide input');
	await page.context().close();
	return found;
}
