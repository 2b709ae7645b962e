import { press, type } from '#tests/support/by-keyboard.ts';
import { expect, test } from '#tests/support/journey.ts';
import { expectSaved, units } from '#tests/support/learner.ts';

test.use({ withoutWorker: true, contextOptions: { reducedMotion: 'no-preference' } });

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
