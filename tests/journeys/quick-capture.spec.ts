import type { Locator, Page } from 'playwright/test';
import { expect, test } from '#tests/support/journey.ts';
import { expectSaved, goTo, startPortfolio } from '#tests/support/learner.ts';

test.use({ withoutWorker: true });

/** A small picture, drawn by the page itself. */
async function photoOf(page: Page): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
	const bytes = await page.evaluate(async () => {
		const canvas = document.createElement('canvas');
		[canvas.width, canvas.height] = [640, 480];
		const pen = canvas.getContext('2d');
		if (pen) [pen.fillStyle] = ['teal'];
		pen?.fillRect(40, 40, 300, 300);
		const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg'));
		return [...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0))];
	});
	return { name: 'board.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(bytes) };
}

/** Goes there by Tab alone and presses the key. */
async function press(page: Page, target: Locator, key: 'Enter' | 'Space'): Promise<void> {
	await expect(target).toBeVisible();
	for (let presses = 0; presses < 150; presses += 1) {
		if (await target.evaluate((element) => element === document.activeElement)) break;
		await page.keyboard.press('Tab');
	}
	await expect(target).toBeFocused();
	await page.keyboard.press(key);
}

const capture = (page: Page) => page.getByRole('region', { name: 'Capture' });
const toFinish = (page: Page) => page.getByRole('region', { name: 'To finish' });

test('from home to a note with a title and a day that waits to be finished, by keyboard only', async ({
	page,
}) => {
	await startPortfolio(page);
	await press(page, capture(page).getByRole('link', { name: 'Note', exact: true }), 'Enter');
	await expect(page.getByLabel('What happened')).toBeFocused();
	await page.keyboard.type('Mr A rang twice about one delivery.');
	await expectSaved(page);
	await expect(page.getByLabel('Title', { exact: true })).toHaveValue(/^Note, \w{3} \d+ \w+, \d\d:\d\d$/);

	await goTo(page, 'Home');
	const item = toFinish(page).getByRole('link', { name: /^Note, / });
	await expect(item).toBeVisible();
	await expect(toFinish(page)).toContainText('Missing: real or simulated, 2 answers and criteria');

	await press(page, item, 'Enter');
	await press(page, page.getByRole('button', { name: 'Done', exact: true }), 'Enter');
	await goTo(page, 'Home');
	await expect(
		page.getByRole('region', { name: 'Recent' }).getByRole('link', { name: /^Note, / }),
	).toBeVisible();
	await expect(toFinish(page)).toHaveCount(0);
});

test('a note that is done grows into a STAR account: words carried over, the two linked', async ({
	page,
}) => {
	await startPortfolio(page);
	await capture(page).getByRole('link', { name: 'Note', exact: true }).click();
	await expect(page.getByLabel('What happened')).toBeFocused();
	await page.keyboard.type('Mr A rang twice.');
	await page.getByRole('button', { name: 'Done', exact: true }).click();
	await page.getByRole('button', { name: 'Start it from this note' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'STAR account' })).toBeVisible();
	await expect(page.getByLabel('Situation', { exact: true })).toHaveValue('Mr A rang twice.');
	await page.getByText('Linked items: 1').click();
	await expect(page.getByRole('main').getByRole('link', { name: /^Note, / })).toBeVisible();
});

test('from home to the camera by keyboard; the photo is kept before the item opens at its caption', async ({
	page,
}) => {
	await startPortfolio(page);
	const photo = await photoOf(page);
	const choosing = page.waitForEvent('filechooser');
	await press(page, capture(page).getByRole('button', { name: 'Photo', exact: true }), 'Space');
	const chooser = await choosing;
	expect(await chooser.element().getAttribute('capture')).toBe('environment');
	await chooser.setFiles(photo);

	const caption = page.getByLabel('What and who it shows');
	await expect(caption).toBeFocused();
	await expectSaved(page);
	await expect(page.getByLabel('Title', { exact: true })).toHaveValue(/^Photo, /);
	expect(new URL(page.url()).search).toBe('');
	await goTo(page, 'Home');
	await expect(toFinish(page)).toContainText('a caption, who can be recognised and criteria');
});

test('a photo that cannot be kept says why, and can be tried again or saved', async ({ page }) => {
	await startPortfolio(page);
	const choosing = page.waitForEvent('filechooser');
	await capture(page).getByRole('button', { name: 'Photo', exact: true }).click();
	await (await choosing).setFiles({
		name: 'torn.jpg',
		mimeType: 'image/jpeg',
		buffer: Buffer.from('\xff\xd8 torn'),
	});
	await expect(page.getByRole('alert')).toContainText('could not be read');
	const saving = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save the photo on this device' }).click();
	expect((await saving).suggestedFilename()).toBe('torn.jpg');
	await expect(toFinish(page)).toHaveCount(0);
});

test('the shortcuts of the icon open where a capture begins', async ({ page, request, site }) => {
	await startPortfolio(page);
	const manifest = await (await request.get('./manifest.webmanifest')).json();
	const shortcuts: readonly { name: string; url: string }[] = manifest.shortcuts;
	expect(shortcuts.map(({ name }) => name)).toEqual(['Note', 'Photo', 'Voice note', 'Criteria']);
	const focused: Readonly<Record<string, RegExp>> = { Note: /What happened/, Photo: /photo/i };
	for (const { name, url } of shortcuts.slice(0, 3)) {
		await page.goto('./help/');
		await page.goto(new URL(url, `${site.address}/`).href);
		await expect(page.getByLabel('Title', { exact: true })).toHaveValue(new RegExp(`^${name}, `));
		await expect
			.poll(() =>
				page.evaluate(
					() => document.activeElement?.closest('main') !== null && document.activeElement?.id !== 'main',
				),
			)
			.toBe(true);
		const wanted = focused[name];
		if (wanted) {
			const focus = page.locator(':focus');
			const label = await focus.evaluate(
				(element) => (element as HTMLInputElement).labels?.[0]?.textContent ?? element.textContent,
			);
			expect(label, name).toMatch(wanted);
		}
	}
});
