import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright';
import type { Ground } from './ground.ts';
import { itemPage, openPage, torturePage } from './pages.ts';
import type { Random } from './random.ts';
import { complain, type Line } from './tally.ts';

/** The last words are this many milliseconds old at most when the page is left; a draft is written after 300. */
const LATEST = 350;
/** A page that has not gone after this many milliseconds will not go. */
const LEFT_BY = 30_000;

/** Every way of leaving a page. From inside it a moment later, because the answer to the call must get out first. */
const ways: Readonly<Record<string, (page: Page, ground: Ground) => Promise<unknown>>> = {
	'same-site': (page) => page.evaluate(() => void setTimeout(() => location.assign('/evidence/'))),
	'about-blank': (page) => page.goto('about:blank'),
	reload: (page) => page.evaluate(() => void setTimeout(() => location.reload())),
	'tab-close': (page) => page.close({ runBeforeUnload: true }),
	link: (page) => page.getByRole('link', { name: 'Home', exact: true }).first().click(),
	back: (page) => page.evaluate(() => void setTimeout(() => history.back())),
};

/** Types into an item of the built site and leaves at once, in every way there is: the text is there on return. */
export async function leavePages(
	context: BrowserContext,
	ground: Ground,
	runs: number,
	random: Random,
): Promise<readonly Line[]> {
	const lines: Line[] = [];
	const torture = await torturePage(context, ground);
	await torture.evaluate(() => window.torture.start());
	let page = await openPage(context);
	const id = await itemPage(page, ground, 'new');
	await page.locator('#item-title').fill('The first words');
	await page.locator('.item-head__status--saved').waitFor();
	for (const [way, leave] of Object.entries(ways)) {
		let lost = 0;
		let torn = 0;
		for (let run = 1; run <= runs; run += 1) {
			const text = `Left by ${way}, ${run}`;
			await page.locator('#item-title').fill(text);
			await page.evaluate(() => Reflect.set(window, 'isOldPage', true));
			await wait(random.next() * LATEST);
			await leave(page, ground);
			await hasLeft(page);
			if (page.isClosed()) page = await openPage(context);
			await itemPage(page, ground, id);
			const found = await page.locator('#item-title').inputValue();
			if (found !== text) {
				lost += 1;
				complain(`leaving-${way}, ${run}: "${text}" came back as "${found}"`);
			}
			const { faults } = await torture.evaluate(() => window.torture.report());
			torn += faults.length;
			for (const fault of faults) complain(`leaving-${way}, ${run}: ${fault}`);
		}
		lines.push({ name: `leaving-${way}`, runs, lost, torn });
	}
	await page.close();
	await torture.close();
	return lines;
}

/** Waits until the page has gone, or is another one, in a document of its own or within the old one, or is loaded again. */
async function hasLeft(page: Page): Promise<void> {
	const end = Date.now() + LEFT_BY;
	while (Date.now() < end) {
		if (page.isClosed()) return;
		// While one page makes way for the next, there is nothing that could answer.
		const isOld = await page
			.evaluate(() => 'isOldPage' in window && document.querySelector('#item-title') !== null)
			.catch(() => true);
		if (!isOld) return;
		await wait(10);
	}
	throw new Error(`The item is still open at ${page.url()}`);
}
