import type { Page } from 'playwright/test';
import { deployVersion } from '#tests/support/deploy.ts';
import { expect, test } from '#tests/support/journey.ts';
import { expectSaved, goTo, startItem, startPortfolio, waitUntilOffline } from '#tests/support/learner.ts';

test.use({ alone: true });

const announced = 'A new version of Starfolio is ready.';

/** What the browser does by itself now and then: it asks the host for the service worker. */
async function lookForUpdate(page: Page): Promise<void> {
	await page.evaluate(async () => {
		const registration = await navigator.serviceWorker.getRegistration();
		await registration?.update();
	});
}

async function versionOf(page: Page): Promise<string | null> {
	const meta = page.locator('meta[name=test-version]');
	return (await meta.count()) === 0 ? null : meta.getAttribute('content');
}

test.beforeEach(async ({ page }) => {
	await startPortfolio(page);
	await waitUntilOffline(page);
	await startItem(page, 'Daily log', 'Late shift');
});

test('a new version announces itself, waits, and takes nothing that was typed in any tab', async ({
	page,
	context,
	site,
}) => {
	const second = await context.newPage();
	await second.goto('./');
	await startItem(second, 'Daily log', 'Early shift');

	await deployVersion(site.dist, 2);
	await lookForUpdate(page);
	await expect(page.getByText(announced)).toBeVisible();
	await expect(second.getByText(announced)).toBeVisible();
	// Announced, and not used: the old one runs until it is asked for.
	await page.reload();
	expect(await versionOf(page)).toBeNull();

	await second.getByLabel('Title', { exact: true }).fill('Early shift, and a fire drill');
	await page.getByLabel('Title', { exact: true }).fill('Late shift, and a complaint');
	await page.getByRole('button', { name: 'Use the new version' }).click();

	for (const [tab, title] of [
		[page, 'Late shift, and a complaint'],
		[second, 'Early shift, and a fire drill'],
	] as const) {
		// The worker takes over once nothing is asked of the old one, which a busy machine may put off.
		await expect.poll(() => versionOf(tab), { timeout: 60_000 }).toBe('2');
		await expect(tab.getByLabel('Title', { exact: true })).toHaveValue(title);
		await expect(tab.getByText(announced)).toHaveCount(0);
	}
});

test.describe('when text cannot be saved', () => {
	// The form says so too, with the browser's own words in the console or without.
	test.use({ expected: /storage|database|DataError|console: / });

	test('the new version waits until it can', async ({ page, site }) => {
		await deployVersion(site.dist, 2);
		await lookForUpdate(page);
		await expect(page.getByText(announced)).toBeVisible();

		await page.evaluate(() => {
			const original = IDBObjectStore.prototype.put;
			IDBObjectStore.prototype.put = () => {
				throw new DOMException('The disk is full', 'QuotaExceededError');
			};
			Object.assign(window, { repair: () => Object.assign(IDBObjectStore.prototype, { put: original }) });
		});
		await page.getByLabel('Title', { exact: true }).fill('Late shift, and a full disk');
		await page.getByRole('button', { name: 'Use the new version' }).click();
		await expect(page.getByText('The new version is waiting.')).toBeVisible();
		await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Late shift, and a full disk');
		expect(await versionOf(page)).toBeNull();

		await page.evaluate(() => Reflect.get(window, 'repair')());
		await page.getByLabel('Title', { exact: true }).fill('Late shift, and a full disk, repaired');
		await expect.poll(() => versionOf(page), { timeout: 30_000 }).toBe('2');
		await expect(page.getByLabel('Title', { exact: true })).toHaveValue(
			'Late shift, and a full disk, repaired',
		);
		await expectSaved(page);
	});
});

test('a deployment that arrived in part is not taken, and the app goes on, also without a network', async ({
	page,
	site,
}) => {
	await deployVersion(site.dist, 2, true);
	await lookForUpdate(page).catch(() => undefined);
	await expect
		.poll(() =>
			page.evaluate(async () => {
				const registration = await navigator.serviceWorker.getRegistration();
				return { installing: registration?.installing?.state, waiting: registration?.waiting?.state };
			}),
		)
		.toEqual({ installing: undefined, waiting: undefined });
	await site.close();
	await goTo(page, 'Evidence');
	await expect(page.getByRole('link', { name: /Late shift/ })).toBeVisible();
});
