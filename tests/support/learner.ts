import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { expect } from './journey.ts';

/** What a person does on the main path, by the names of CONTRACT.md and nothing else. */

export const units = {
	improveSupport:
		'Monitor, evaluate and improve customer support operations in a contact centre (awarding body not named)',
	focusQuality: 'Monitor the quality of customer service transactions (Focus Awards)',
	maintainSupport: 'Maintain customer support operations in a contact centre (iCQ)',
	icqQuality: 'Monitor the quality of customer service transactions (iCQ)',
} as const;

/** From the first visit to a portfolio of one's own. */
export async function startPortfolio(
	page: Page,
	chosen: readonly string[] = [units.icqQuality, units.maintainSupport],
	address = './',
): Promise<void> {
	await page.goto(address);
	await page.getByRole('button', { name: 'Start my portfolio' }).click();
	await page.getByLabel('Your name').fill('Siân Owen');
	await page.getByLabel('Centre', { exact: true }).fill('Harbour College');
	for (const unit of chosen) await page.getByRole('checkbox', { name: unit, exact: true }).check();
	await page.getByLabel('Qualification').fill('Level 3 NVQ Diploma in Contact Centre Operations');
	await page.getByLabel('Assessor').fill('Tom Reed');
	await page.getByRole('button', { name: 'Create portfolio' }).click();
	await expect(page.getByRole('heading', { level: 1, name: /Siân/ })).toBeVisible();
}

/** Opens the example from the first visit. */
export async function openExample(page: Page): Promise<void> {
	await page.goto('./');
	await page.getByRole('button', { name: 'Try the example' }).click();
	await expect(page.getByRole('heading', { name: 'Your units' })).toBeVisible();
}

/** Goes to one of the five main places, by the bar on a phone or at the side of a wide screen. */
export async function goTo(
	page: Page,
	name: 'Home' | 'Evidence' | 'Add' | 'Criteria' | 'Portfolio',
): Promise<void> {
	// What is left stays for a moment, and may have the same buttons as what comes.
	await page.locator('main').evaluate((main) => {
		main.dataset['left'] = '';
	});
	await page
		.getByRole('navigation')
		.getByRole('link', { name, exact: true })
		.filter({ visible: true })
		.click();
	await expect(page.locator('main:not([data-left])')).toBeAttached();
}

/** Opens a new item of one kind and gives it a title. */
export async function startItem(page: Page, kind: string, title: string): Promise<void> {
	await goTo(page, 'Add');
	await page.getByRole('link', { name: kind, exact: true }).click();
	await page.getByLabel('Title', { exact: true }).fill(title);
	await expectSaved(page);
}

/** Ticks a criterion by its code in the unit whose title is given. */
export async function claim(page: Page, unit: string, code: string): Promise<void> {
	const group = page.getByRole('group', { name: 'Criteria' }).getByRole('group', { name: unit });
	await group.getByRole('checkbox', { name: new RegExp(`^${code.replace('.', '\\.')} `) }).check();
	await expectSaved(page);
}

/** Waits until the screen says that everything is in the database. */
export async function expectSaved(page: Page): Promise<void> {
	await expect(page.getByText('Saved', { exact: true })).toBeVisible();
}

/** Builds the portfolio's PDF and saves it; the bytes as a person would get them. */
export async function buildPdf(page: Page): Promise<Uint8Array<ArrayBuffer>> {
	await goTo(page, 'Portfolio');
	await page.getByRole('button', { name: 'Build PDF', exact: true }).click();
	const save = page.getByRole('button', { name: 'Save PDF' });
	await expect(save).toBeVisible({ timeout: 90_000 });
	await expect(page.getByRole('button', { name: 'Share PDF' })).toBeVisible();
	const downloading = page.waitForEvent('download');
	await save.click();
	const download = await downloading;
	expect(download.suggestedFilename()).toMatch(/\.pdf$/);
	return new Uint8Array(await readFile(await download.path()));
}

/** Waits until the app has said, once in this browser, that it works without a network. */
export async function waitUntilOffline(page: Page): Promise<void> {
	await page.waitForFunction(() => localStorage.getItem('starfolio.offline-announced') !== null, null, {
		timeout: 60_000,
	});
}
