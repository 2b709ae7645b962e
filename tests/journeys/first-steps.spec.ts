import { expect, test } from '#tests/support/journey.ts';
import { startItem, startPortfolio } from '#tests/support/learner.ts';

test.use({ withoutWorker: true });

test('what was typed is there again after a reload in the middle of it', async ({ page }) => {
	await startPortfolio(page);
	await startItem(page, 'Daily log', 'Late shift');
	const itsAddress = page.url();
	await page.getByLabel('Title', { exact: true }).fill('Late shift, and a complaint');
	// At once, before any save could have run: only the journal of the leaving page has it.
	await page.reload();
	await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Late shift, and a complaint');
	expect(page.url()).toBe(itsAddress);
});

test('a portfolio without a name or a unit is not created, and nothing typed is lost', async ({ page }) => {
	await page.goto('./');
	await page.getByRole('button', { name: 'Start my portfolio' }).click();
	await page.getByLabel('Centre', { exact: true }).fill('Harbour College');
	await page.getByRole('button', { name: 'Create portfolio' }).click();
	const summary = page.getByRole('alert');
	await expect(summary).toBeFocused();
	await summary.getByRole('link').first().click();
	await expect(page.getByLabel('Your name')).toBeFocused();
	await expect(page.getByLabel('Centre', { exact: true })).toHaveValue('Harbour College');
});
