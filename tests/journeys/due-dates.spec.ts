import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { expect, test } from '#tests/support/journey.ts';
import { expectSaved, goTo, startItem, startPortfolio } from '#tests/support/learner.ts';

test.use({ withoutWorker: true });

const due = (page: Page) => page.getByRole('region', { name: 'Due' });

test('a compliance check that is due stands on home, goes into a calendar, and is done by the next one', async ({
	page,
}) => {
	await startPortfolio(page);
	await startItem(page, 'Compliance check', 'Clear desks');
	await page.getByRole('radio', { name: 'Data protection' }).check();
	await page.getByLabel('When it happened').fill('2026-01-05');
	await page.getByLabel('Next check due on').fill('2026-02-02');
	await expectSaved(page);
	await goTo(page, 'Home');
	await expect(due(page)).toContainText('Overdue since 2 Feb 2026');

	const saving = page.waitForEvent('download');
	await due(page).getByRole('button', { name: 'Put these into my calendar' }).click();
	const download = await saving;
	expect(download.suggestedFilename()).toBe('starfolio-dates.ics');
	const calendar = await readFile(await download.path(), 'utf8');
	expect(calendar).toContain('DTSTART;VALUE=DATE:20260202\r\n');
	expect(calendar).toMatch(/SUMMARY:Compliance check: Data protection \(E\d+\)\r\n/);
	// What the learner wrote stays on the phone.
	expect(calendar).not.toContain('Clear desks');

	await startItem(page, 'Compliance check', 'Clear desks, again');
	await page.getByRole('radio', { name: 'Data protection' }).check();
	await page.getByLabel('When it happened').fill('2026-02-01');
	await page.getByLabel('Next check due on').fill('2099-03-02');
	await expectSaved(page);
	await goTo(page, 'Home');
	await expect(due(page)).toContainText('Due 2 Mar 2099');
	await expect(due(page)).not.toContainText('Overdue');

	await startItem(page, 'Compliance check', 'Headsets');
	await page.getByRole('radio', { name: 'Health and safety' }).check();
	await page.getByLabel('When it happened').fill('2026-01-31');
	await page.getByRole('radio', { name: 'Every month' }).check();
	await expectSaved(page);
	await goTo(page, 'Home');
	await expect(due(page)).toContainText('Overdue since 28 Feb 2026');
	await expect(due(page)).toContainText('Worked out from the last check');
});

test('the icon shows how many items wait, and none when all are done', async ({ page }) => {
	await page.addInitScript(() => {
		const told: (number | undefined)[] = [];
		Reflect.set(window, 'badges', told);
		Object.defineProperties(navigator, {
			setAppBadge: { value: async (count?: number) => void told.push(count) },
			clearAppBadge: { value: async () => void told.push(0) },
		});
	});
	const badge = () => page.evaluate(() => (Reflect.get(window, 'badges') as number[]).at(-1));
	await startPortfolio(page);
	await expect.poll(badge).toBe(0);
	await startItem(page, 'Daily log', 'Late shift');
	await goTo(page, 'Home');
	await expect.poll(badge).toBe(1);
	await page.getByRole('main').getByRole('link', { name: 'Late shift' }).click();
	await page.getByRole('button', { name: 'Done', exact: true }).click();
	await expect(page.getByRole('alert')).toBeVisible();
	await goTo(page, 'Evidence');
	await expect.poll(badge).toBe(0);
});

test('the browser’s own question to install is asked by our button, and put away for good', async ({
	page,
}) => {
	await startPortfolio(page);
	await startItem(page, 'Daily log', 'Late shift');
	await goTo(page, 'Home');
	const card = page.getByRole('region', { name: 'Put Starfolio on your home screen' });
	await expect(card).toBeVisible();
	await page.evaluate(() => {
		const event = new Event('beforeinstallprompt', { cancelable: true });
		Object.assign(event, {
			prompt: async () => {
				document.title = 'asked';
				return { outcome: 'dismissed' };
			},
		});
		dispatchEvent(event);
	});
	await card.getByRole('button', { name: 'Install' }).click();
	await expect(page).toHaveTitle('asked');
	// Chromium lets each question be used once: then the steps stand there again.
	await expect(card.getByRole('listitem').first()).toBeVisible();
	await card.getByRole('button', { name: 'Close' }).click();
	await expect(card).toHaveCount(0);
	await page.reload();
	await expect(page.getByRole('region', { name: 'Capture' })).toBeVisible();
	await expect(card).toHaveCount(0);
});
