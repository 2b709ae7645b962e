import type { APIRequestContext, Page } from 'playwright/test';
import { axeFindings, sidewaysOverflow } from '#tests/support/accessibility.ts';
import { expect, test } from '#tests/support/journey.ts';
import { expectSaved, goTo, startItem, startPortfolio, waitUntilOffline } from '#tests/support/learner.ts';
import { shareTo } from '#tests/support/share-to.ts';

test.use({ alone: true });

/** The manifest says where other apps share to, and in which form. */
async function targetOf(request: APIRequestContext, address: string): Promise<string> {
	const manifest = await (await request.get(`${address}/manifest.webmanifest`)).json();
	expect(manifest.share_target).toMatchObject({ method: 'POST', enctype: 'multipart/form-data' });
	expect(manifest.share_target.params.files[0].name).toBe('files');
	return new URL(manifest.share_target.action, `${address}/manifest.webmanifest`).href;
}

async function reopened(page: Page): Promise<Page> {
	const context = page.context();
	await page.close();
	return context.newPage();
}

test('with the app closed and no network, what is shared is kept, waits on home, and goes into an item', async ({
	page: first,
	request,
	site,
}) => {
	await startPortfolio(first);
	await waitUntilOffline(first);
	const target = await targetOf(request, site.address);
	const page = await reopened(first);
	await site.close();

	await shareTo(page, target, {
		files: [
			{ name: 'rota.pdf', type: 'application/pdf', content: '%PDF-1.4 the rota' },
			{ name: 'chat.html', type: 'text/html', content: '<script>alert(1)</script>' },
		],
		texts: { text: 'Mr A says thank you.' },
	});
	await expect(page.getByRole('checkbox', { name: 'rota.pdf' })).toBeChecked();
	await expect(page.getByRole('checkbox', { name: 'Mr A says thank you.' })).toBeChecked();
	expect(await axeFindings(page)).toEqual([]);
	await page.setViewportSize({ width: 320, height: 640 });
	expect(await sidewaysOverflow(page)).toEqual([]);
	await page.setViewportSize({ width: 360, height: 740 });

	// Closed without an answer, and loaded again: nothing is lost and nothing is there twice.
	await page.reload();
	await expect(page.getByRole('checkbox')).toHaveCount(3);
	await goTo(page, 'Home');
	await expect(page.getByText('3 things you shared are waiting')).toBeVisible();
	await page.getByRole('link', { name: 'Put them into an item' }).click();

	await page.getByRole('checkbox', { name: 'chat.html' }).uncheck();
	await page.getByRole('button', { name: 'Put into a new item' }).click();
	await expectSaved(page);
	await expect(page.getByLabel('Title', { exact: true })).toHaveValue(/^Shared, /);
	await expect(page.getByLabel('What happened')).toHaveValue('Mr A says thank you.');
	await expect(page.getByText('rota.pdf').first()).toBeVisible();
	await goTo(page, 'Home');
	await expect(page.getByText('Something you shared is waiting')).toBeVisible();
});

test('into an item that is there already, found by its name, and by keyboard only', async ({
	page,
	request,
	site,
}) => {
	await startPortfolio(page);
	await startItem(page, 'STAR account', 'The late refund');
	await waitUntilOffline(page);
	await shareTo(page, await targetOf(request, site.address), {
		files: [{ name: 'letter.txt', type: 'text/plain', content: 'Dear customer' }],
	});
	const search = page.getByLabel('Find an item');
	for (let presses = 0; presses < 60; presses += 1) {
		if (await search.evaluate((element) => element === document.activeElement)) break;
		await page.keyboard.press('Tab');
	}
	await page.keyboard.type('late ref');
	await page.keyboard.press('Tab');
	await expect(page.getByRole('button', { name: /^Put into .*The late refund$/ })).toBeFocused();
	await page.keyboard.press('Enter');
	await expectSaved(page);
	await expect(page.getByLabel('Title', { exact: true })).toHaveValue('The late refund');
	await expect(page.getByText('letter.txt').first()).toBeVisible();
});

test('too large or empty is told by name, and what is good beside it is kept', async ({
	page,
	request,
	site,
}) => {
	await page.goto('./');
	await waitUntilOffline(page);
	await shareTo(page, await targetOf(request, site.address), {
		files: [
			{ name: 'film.mp4', type: 'video/mp4', content: 100 * 1024 * 1024 + 1 },
			{ name: 'nothing.txt', type: 'text/plain', content: '' },
			{ name: 'odd.xyz', type: 'application/x-unknown', content: 'anything' },
		],
	});
	await expect(page.getByText('“film.mp4” was not kept')).toBeVisible();
	await expect(page.getByText('larger than 100 MB', { exact: false })).toBeVisible();
	await expect(page.getByText('“nothing.txt” was not kept')).toBeVisible();
	await expect(page.getByRole('checkbox')).toHaveCount(1);
	// Before there is a portfolio it waits, and the page says so.
	await expect(page.getByText('Start a portfolio first')).toBeVisible();
	await page.getByRole('button', { name: 'Close' }).first().click();
	await expect(page.getByText('was not kept')).toHaveCount(1);
	await startPortfolio(page);
	await expect(page.getByText('Something you shared is waiting')).toBeVisible();
});
