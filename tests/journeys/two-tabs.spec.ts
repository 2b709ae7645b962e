import type { BrowserContext, Page } from 'playwright/test';
import { expect, test } from '#tests/support/journey.ts';
import { expectSaved, goTo, startItem, startPortfolio, units } from '#tests/support/learner.ts';

test.use({ withoutWorker: true });

test('the same item in two tabs: the later text becomes a copy, and nothing is overwritten', async ({
	page,
	context,
}) => {
	await startPortfolio(page);
	await startItem(page, 'STAR account', 'Refund');
	await page.getByRole('button', { name: 'Done', exact: true }).click();
	await expectSaved(page);

	const second = await context.newPage();
	await second.goto(page.url());
	await expect(second.getByLabel('Title', { exact: true })).toHaveValue('Refund');

	await page.getByLabel('Title', { exact: true }).fill('Refund, as written in the first tab');
	await page.getByRole('button', { name: 'Done', exact: true }).click();
	await expectSaved(page);

	await second.getByLabel('Title', { exact: true }).fill('Refund, as written in the second tab');
	await second.getByRole('button', { name: 'Done', exact: true }).click();
	await expect(second.getByText('Kept as a new item')).toBeVisible();

	await goTo(page, 'Evidence');
	await expect(page.getByText('2 items', { exact: true })).toBeVisible();
	await expect(page.getByRole('link', { name: /as written in the first tab/ })).toBeVisible();
	await expect(page.getByRole('link', { name: /as written in the second tab/ })).toBeVisible();
});

test('a change in one tab shows in the other without a reload', async ({ page, context }) => {
	await startPortfolio(page);
	const second = await context.newPage();
	await second.goto('./evidence/');
	await expect(second.getByRole('heading', { name: 'No evidence yet' })).toBeVisible();
	await startItem(page, 'Daily log', 'Written elsewhere');
	await page.getByRole('button', { name: 'Done', exact: true }).click();
	const item = second.getByRole('link', { name: /Written elsewhere/ });
	await expect(item).toBeVisible();

	// Another portfolio: the second tab goes along, and what is being typed in it stays where it is typed.
	await item.click();
	await title(second).fill('Typed in the old tab');
	await page.goto('./#another');
	await page.getByLabel('Your name').fill('Alex Moss');
	await page.getByRole('checkbox', { name: units.icqQuality, exact: true }).check();
	await page.getByRole('button', { name: 'Create portfolio' }).click();
	for (const tab of [page, second]) {
		await expect(tab.getByRole('region', { name: 'The portfolio that is open' })).toContainText('Alex Moss');
	}
	await goTo(second, 'Evidence');
	await expect(second.getByRole('heading', { name: 'No evidence yet' })).toBeVisible();
	await second.goto('./settings/#portfolios');
	await second.getByRole('button', { name: /^Open Siân Owen/ }).click();
	for (const tab of [page, second]) {
		await expect(tab.getByRole('region', { name: 'The portfolio that is open' })).toContainText('Siân Owen');
	}
	await goTo(page, 'Evidence');
	await expect(page.getByRole('link', { name: /Typed in the old tab/ })).toBeVisible();
});

const title = (tab: Page) => tab.getByLabel('Title', { exact: true });
const done = (tab: Page) => tab.getByRole('button', { name: 'Done', exact: true }).click();

/** One item, changed and finished in this tab and then in a second one that had not seen it. */
async function twoVersions(
	page: Page,
	context: BrowserContext,
	secondText: string,
): Promise<{ readonly first: string; readonly second: Page }> {
	await startPortfolio(page);
	await startItem(page, 'STAR account', 'Refund');
	await done(page);
	await expectSaved(page);
	const first = page.url();
	const second = await context.newPage();
	await second.goto(first);
	await expect(title(second)).toHaveValue('Refund');
	await title(page).fill('Refund, agreed');
	await done(page);
	await expectSaved(page);
	await title(second).fill(secondText);
	await done(second);
	return { first, second };
}

test('two versions stand side by side, and the one that is kept goes on under the first number', async ({
	page,
	context,
}) => {
	const { first, second } = await twoVersions(page, context, 'Refund, agreed and paid');
	await expect(second.getByText('There are two versions of this item')).toBeVisible();

	// From the item that was first there; its form still shows the text that is not kept.
	await page.getByRole('button', { name: 'Look at both' }).click();
	const both = page.getByRole('dialog', { name: 'Two versions' });
	await expect(both.getByRole('listitem')).toContainText('and paid');
	await both.getByRole('button', { name: 'Keep the second version' }).click();
	await expect(title(page)).toHaveValue('Refund, agreed and paid');
	expect(page.url()).toBe(first);
	await goTo(page, 'Evidence');
	await expect(page.getByText('1 item', { exact: true })).toBeVisible();
	await expect(page.getByText('E001')).toBeVisible();
});

test('in the tab that made the copy, too, what is typed after the choice goes into the version that is kept', async ({
	page,
	context,
}) => {
	const { first, second } = await twoVersions(page, context, 'Refund, paid');
	await second.getByRole('button', { name: 'Look at both' }).click();
	await second.getByRole('button', { name: 'Keep the first version' }).click();
	await expect(title(second)).toHaveValue('Refund, agreed');
	expect(second.url()).toBe(first);
	await title(second).fill('Refund, agreed and posted');
	await done(second);
	await expectSaved(second);
	await page.reload();
	await expect(title(page)).toHaveValue('Refund, agreed and posted');
});

test('an item that is deleted in one tab takes no more words in the other, and comes back with those it had', async ({
	page,
	context,
}) => {
	await startPortfolio(page);
	await startItem(page, 'STAR account', 'Refund');
	await expectSaved(page);
	const second = await context.newPage();
	await second.goto(page.url());
	await expect(second.getByLabel('Title', { exact: true })).toHaveValue('Refund');
	await page.getByRole('button', { name: 'Delete', exact: true }).click();
	await expect(second.getByText('Moved to the trash')).toBeVisible();
	await expect(second.getByLabel('Title', { exact: true })).toHaveCount(0);
	await second.getByRole('button', { name: 'Undo' }).click();
	await expect(second.getByLabel('Title', { exact: true })).toHaveValue('Refund');
	await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Refund');
});
