import { expect, test } from '#tests/support/journey.ts';
import { expectSaved, goTo, startItem, startPortfolio } from '#tests/support/learner.ts';

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
	await expect(second.getByRole('link', { name: /Written elsewhere/ })).toBeVisible();
});
