import type { Page } from 'playwright/test';
import { expect, test } from '#tests/support/journey.ts';
import { expectSaved, goTo, openExample, startItem, startPortfolio } from '#tests/support/learner.ts';

test.use({ withoutWorker: true });

/** Marks the document, to tell later whether it is still the same one. */
async function mark(page: Page): Promise<void> {
	await page.evaluate(() => document.documentElement.setAttribute('data-marked', ''));
}

const isMarked = (page: Page) => page.locator('html[data-marked]').count();

test('pages change within one document, as they would without, and nothing that is typed is lost on the way', async ({
	page,
}) => {
	await startPortfolio(page);
	await mark(page);

	// The page that comes is named to everybody: in the title, in the bar, to whoever listens, and has the focus.
	await goTo(page, 'Evidence');
	await expect(page).toHaveTitle('Evidence · Starfolio');
	await expect(page.locator('nav.bar [aria-current=page]')).toHaveText('Evidence');
	await expect(page.locator('#arrived')).toHaveText('Evidence · Starfolio');
	await expect(page.getByRole('main')).toBeFocused();

	await startItem(page, 'Daily log', 'Late shift');
	// Left by a link, and at once: neither has the text been written yet.
	await page.getByLabel('Title', { exact: true }).fill('Late shift, left by a link');
	await goTo(page, 'Evidence');
	await page.getByRole('link', { name: /left by a link/ }).click();
	await page.getByLabel('Title', { exact: true }).fill('Late shift, left by the way back');
	await page.goBack();
	await expect(page.getByRole('link', { name: /left by the way back/ })).toBeVisible();
	await expect(page.getByText('1 item', { exact: true })).toBeVisible();
	await page.goForward();
	await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Late shift, left by the way back');
	await expect(page).toHaveTitle(/Late shift, left by the way back/);
	expect(await isMarked(page)).toBe(1);

	await page.getByRole('button', { name: 'More' }).click();
	await page.getByRole('dialog', { name: 'More' }).getByRole('link', { name: 'Settings' }).click();
	await expect(page).toHaveTitle('Settings · Starfolio');
	await expect(page.getByRole('main')).toBeFocused();
	expect(await isMarked(page)).toBe(1);

	// Loaded anew in the middle, and "back" before anything follows it: no page stands under the address of another.
	await page.route('**/move-within*', async (route) => {
		await new Promise((done) => setTimeout(done, 2_000));
		await route.continue();
	});
	await page.reload({ waitUntil: 'commit' });
	await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
	await page.evaluate(() => history.back());
	await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Late shift, left by the way back');
	await page.unrouteAll({ behavior: 'ignoreErrors' });

	// Way down on a page, and back to where one was.
	await page.goto('./units/icq-l3-maintain-support/');
	const outcome = page.getByRole('main').locator('.outcome').nth(2);
	await expect(outcome).not.toBeInViewport();
	await outcome.evaluate((element) => element.scrollIntoView());
	await page.waitForLoadState('networkidle');
	await mark(page);
	await goTo(page, 'Home');
	expect(await page.evaluate(() => scrollY)).toBe(0);
	await page.goBack();
	await expect(outcome).toBeInViewport();
	expect(await isMarked(page)).toBe(1);
});

test('a page is loaded anew where another tab has chosen what this one has read already, and where the browser must ask', async ({
	page,
	context,
}) => {
	await openExample(page);
	await mark(page);
	await goTo(page, 'Evidence');
	expect(await isMarked(page)).toBe(1);
	const second = await context.newPage();
	await second.goto('./');
	await second.getByRole('button', { name: 'Leave the example' }).click();
	await expect(second.getByRole('button', { name: 'Start my portfolio' })).toBeVisible();
	await goTo(page, 'Criteria');
	await expect(page.getByRole('button', { name: 'Leave the example' })).toHaveCount(0);
	expect(await isMarked(page)).toBe(0);

	await startPortfolio(page);
	// What asks before a page goes is asked: a "no" leaves everything where it is.
	await startItem(page, 'Daily log', 'Typed while nothing could be saved');
	await expectSaved(page);
	await mark(page);
	await page.evaluate(() => addEventListener('beforeunload', (event) => event.preventDefault()));
	const asked = page.waitForEvent('dialog');
	await page
		.getByRole('navigation')
		.getByRole('link', { name: 'Home', exact: true })
		.filter({ visible: true })
		.click({ noWaitAfter: true });
	await (await asked).dismiss();
	const item = page.url();
	const askedAgain = page.waitForEvent('dialog');
	await page.evaluate(() => history.back());
	await (await askedAgain).dismiss();
	await expect(page).toHaveURL(item);
	await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Typed while nothing could be saved');
	expect(await isMarked(page)).toBe(1);
});
