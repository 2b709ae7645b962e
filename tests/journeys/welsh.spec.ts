import type { Locator } from 'playwright/test';
import { axeFindings } from '#tests/support/accessibility.ts';
import { expect, test } from '#tests/support/journey.ts';
import { openExample, waitUntilOffline } from '#tests/support/learner.ts';

test.use({ alone: true });

/** The language in which a browser reads something aloud. */
async function languageOf(part: Locator): Promise<string | null> {
	return part.evaluate((element) => element.closest('[lang]')?.getAttribute('lang') ?? null);
}

test('the draft of Welsh: chosen, followed by another tab, kept without a network, and left again', async ({
	page,
	context,
	site,
}) => {
	await openExample(page);
	await waitUntilOffline(page);
	const other = await context.newPage();
	await other.goto('./evidence/');
	await expect(other.getByRole('heading', { level: 1, name: 'Evidence' })).toBeVisible();

	await page.goto('./settings/');
	await page.getByRole('button', { name: 'Newid i’r Gymraeg (drafft)' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Gosodiadau' })).toBeVisible();
	await expect(page.locator('#language').getByRole('button', { name: 'Switch to English' })).toBeFocused();
	expect(await page.locator('html').getAttribute('lang')).toBe('cy');

	// Its own content stays English there, and says so.
	const bar = other.getByRole('navigation', { name: 'Prif ddewislen' });
	await expect(bar.getByRole('link', { name: 'Tystiolaeth' })).toBeVisible();
	await expect(other.getByRole('heading', { level: 1, name: 'Evidence' })).toBeVisible();
	expect(await other.locator('html').getAttribute('lang')).toBe('en-GB');
	expect(await languageOf(bar.getByRole('link', { name: 'Hafan' }))).toBe('cy');

	await site.close();
	await page.goto('./');
	await expect(page.getByRole('heading', { name: 'Eich unedau' })).toBeVisible();
	await page.reload();
	await expect(page.getByRole('heading', { name: 'Eich unedau' })).toBeVisible();
	await expect(page).toHaveTitle('Hafan · Starfolio');
	await expect(page.getByText('Drafft, heb ei wirio.')).toBeVisible();
	const main = page.getByRole('main');
	expect(await languageOf(main.getByRole('heading', { name: 'I’w gorffen' }))).toBe('cy');
	expect(await languageOf(main.getByRole('link', { name: /^Monitor quality/ }).first())).toBe('en-GB');
	await expect(main.getByText(/· \d+ (Meh|Mai|Ebr|Gorff) 2026 ·/).first()).toBeVisible();
	expect(await axeFindings(page)).toEqual([]);

	await page.getByRole('link', { name: 'Meini prawf' }).filter({ visible: true }).click();
	await expect(main.getByText('Derbyniwyd').first()).toBeVisible();
	expect(await axeFindings(page)).toEqual([]);

	await page.getByRole('link', { name: 'Ychwanegu' }).filter({ visible: true }).click();
	expect(await languageOf(page.getByRole('heading', { name: 'Your own kinds' }))).toBe('en-GB');

	await page.getByRole('link', { name: 'Hafan' }).filter({ visible: true }).click();
	await page.getByRole('link', { name: 'Nodyn', exact: true }).click();
	await expect(page.getByLabel('Title', { exact: true })).toHaveValue(
		/^Nodyn, (Llun|Maw|Mer|Iau|Gwe|Sad|Sul)/,
	);
	await page.getByLabel('What happened').fill('Galwad gan gwsmer am ad-daliad.');
	const status = page.getByText('Wedi cadw', { exact: true });
	await expect(status).toBeVisible();
	expect(await languageOf(status)).toBe('cy');
	expect(await axeFindings(page)).toEqual([]);

	await page.getByRole('button', { name: 'Switch to English' }).click();
	await expect(page.getByText('Saved', { exact: true })).toBeVisible();
	await expect(page.getByRole('button', { name: 'Switch to English' })).toBeHidden();
	expect(await page.evaluate(() => localStorage.getItem('starfolio.language'))).toBeNull();
});
