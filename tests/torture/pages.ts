import type { BrowserContext, Page } from 'playwright';
import type { Ground } from './ground.ts';
import { complain } from './tally.ts';
import './in-page/api.ts';

/** The page that does by script what would take the screens too long. */
export async function torturePage(context: BrowserContext, { site }: Ground): Promise<Page> {
	const page = await openPage(context);
	await page.goto(`${site}/torture/`);
	await page.waitForFunction(() => 'torture' in window);
	return page;
}

/** The page of an item, ready to be typed into; "new" begins one. Gives its id. */
export async function itemPage(page: Page, { site }: Ground, item: string): Promise<string> {
	// A page of another address first: the same one with another hash would not be loaded again.
	await page.goto('about:blank');
	await page.goto(`${site}/evidence/item/#${item === 'new' ? 'new=star-account' : item}`);
	await page.locator('#item-title').waitFor();
	return new URL(page.url()).hash.slice(1);
}

/** A page whose errors are told. */
export async function openPage(context: BrowserContext): Promise<Page> {
	const page = await context.newPage();
	page.on('pageerror', (error) => complain(`A page threw: ${error.message}`));
	page.on('console', (message) => {
		if (message.type() === 'error') complain(`A page said: ${message.text()}`);
	});
	return page;
}
