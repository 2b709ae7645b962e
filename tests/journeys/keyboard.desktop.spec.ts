import type { Locator, Page } from 'playwright/test';
import { expect, test } from '#tests/support/journey.ts';
import { expectSaved, units } from '#tests/support/learner.ts';

test.use({ withoutWorker: true, contextOptions: { reducedMotion: 'no-preference' } });

/** Presses Tab until `target` has the focus, and fails when it cannot be reached that way. */
async function tabTo(page: Page, target: Locator): Promise<void> {
	await expect(target).toBeVisible();
	for (let presses = 0; presses < 200; presses += 1) {
		if (await target.evaluate((element) => element === document.activeElement)) return;
		await page.keyboard.press('Tab');
	}
	throw new Error(`Tab never reached ${target}`);
}

async function press(page: Page, target: Locator, key = 'Enter'): Promise<void> {
	await tabTo(page, target);
	await page.keyboard.press(key);
}

async function type(page: Page, target: Locator, text: string): Promise<void> {
	await tabTo(page, target);
	await page.keyboard.type(text);
}

test('the main path needs no mouse: start, log, map, hand over', async ({ page }) => {
	await page.goto('./');
	// The first press of Tab offers the way past the navigation.
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
	await page.keyboard.press('Enter');

	await press(page, page.getByRole('button', { name: 'Start my portfolio' }));
	await type(page, page.getByLabel('Your name'), 'Siân Owen');
	await press(page, page.getByRole('checkbox', { name: units.icqQuality, exact: true }), 'Space');
	await press(page, page.getByRole('button', { name: 'Create portfolio' }));
	await expect(page.getByRole('heading', { level: 1, name: /Siân/ })).toBeVisible();

	await press(
		page,
		page.getByRole('navigation').getByRole('link', { name: 'Add', exact: true }).filter({ visible: true }),
	);
	await press(page, page.getByRole('main').getByRole('link', { name: 'Daily log', exact: true }));
	await type(page, page.getByLabel('Title', { exact: true }), 'Late shift');
	await press(page, page.getByRole('checkbox', { name: /^3\.1 / }), 'Space');
	await expectSaved(page);
	await press(page, page.getByRole('button', { name: 'Done', exact: true }));
	await expect(page.getByRole('alert')).toBeFocused();

	const nav = page.getByRole('navigation').getByRole('link', { name: 'Portfolio', exact: true });
	await page.keyboard.press('Home');
	await press(page, nav.filter({ visible: true }));
	await press(page, page.getByRole('button', { name: 'Build PDF', exact: true }));
	const save = page.getByRole('button', { name: 'Save PDF' });
	await expect(save).toBeVisible({ timeout: 60_000 });
	const downloading = page.waitForEvent('download');
	await press(page, save);
	expect((await downloading).suggestedFilename()).toMatch(/\.pdf$/);
});
