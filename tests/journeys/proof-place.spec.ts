import type { Locator, Page } from 'playwright/test';
import { axeFindings, sidewaysOverflow } from '#tests/support/accessibility.ts';
import { expect, test } from '#tests/support/journey.ts';
import { buildPdf, claim, expectSaved, startItem, startPortfolio, units } from '#tests/support/learner.ts';
import { readPdf } from '#tests/support/read-pdf.ts';

test.use({ withoutWorker: true });

const unit = units.icqQuality.replace(/ \([^)]*\)$/, '');
const photo = 'src/content/example/photos/quality-board.jpg';
const dialog = (page: Page) => page.getByRole('dialog');
const show = (page: Page) => page.getByRole('button', { name: /, for 1\.1$/ });

/** With a finger: what scrolls the page elsewhere must move the corner here. Points of the screen. */
async function dragByTouch(page: Page, handle: Locator, right: number, down: number): Promise<void> {
	const box = await handle.boundingBox();
	if (!box) throw new Error('Nothing to drag');
	const touch = await page.context().newCDPSession(page);
	const at = (part: number) => ({
		x: box.x + box.width / 2 + right * part,
		y: box.y + box.height / 2 + down * part,
	});
	await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at(0)] });
	for (const part of [0.25, 0.5, 0.75, 1]) {
		await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [at(part)] });
	}
	await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

async function addPhoto(page: Page): Promise<void> {
	const choosing = page.waitForEvent('filechooser');
	await page.getByRole('button', { name: 'Add photo', exact: true }).click();
	await (await choosing).setFiles(photo);
	await expect(page.getByLabel('What and who it shows')).toBeVisible();
	await expectSaved(page);
}

test('words and a part of a photo are chosen as proof by keyboard, and the PDF leads to both', async ({
	page,
}) => {
	await startPortfolio(page, [units.icqQuality]);
	await startItem(page, 'STAR account', 'Refund');
	await page
		.getByRole('textbox', { name: 'Situation' })
		.fill('A customer rang twice. I agreed a refund with my team leader. She thanked me.');
	await addPhoto(page);
	await page.getByLabel('What and who it shows').fill('The score board of May');
	await page.getByRole('radio', { name: 'No, nobody' }).check();
	await claim(page, unit, '1.1');

	await show(page).press('Enter');
	const answer = dialog(page).getByLabel('Your answer');
	await answer.focus();
	await page.keyboard.press('Control+Home');
	for (let step = 0; step < 30; step += 1) await page.keyboard.press('ArrowRight');
	await expect(dialog(page).getByText('Chosen: “I agreed a refund with my team leader.”')).toBeVisible();
	expect(await axeFindings(page)).toEqual([]);
	await dialog(page).getByRole('button', { name: 'Use this place' }).press('Enter');
	await expectSaved(page);
	await expect(page.getByText('“I agreed a refund with my team leader.”')).toBeVisible();

	await show(page).press('Enter');
	await dialog(page).getByLabel('Where to look').selectOption({ label: 'Photo: The score board of May' });
	const corner = dialog(page).getByRole('button', { name: /^Top left corner/ });
	await corner.press('Shift+ArrowLeft');
	await corner.press('ArrowUp');
	await expect(dialog(page).getByText('from the left 15% to 75%, from the top 23% to 75%')).toBeVisible();
	expect(await axeFindings(page)).toEqual([]);
	expect(await sidewaysOverflow(page)).toEqual([]);
	await dialog(page).getByRole('button', { name: 'Use this place' }).press('Enter');
	await expectSaved(page);
	await page.getByRole('button', { name: /^Look at Part of the photo/ }).press('Enter');
	await expect(
		page.getByText('The frame goes from the left 15% to 75%, from the top 23% to 75%.'),
	).toBeVisible();

	const pdf = await readPdf(await buildPdf(page));
	expect(pdf.text).toContain('Proof: “I agreed a refund with my team leader.” (Situation)');
	expect(pdf.text).toContain('Frame 1.1: from the left 15% to 75%, from the top 23% to 75%.');

	await page.goBack();
	await page.getByRole('textbox', { name: 'Situation' }).fill('A customer rang twice.');
	await expect(page.getByText('These words are not in the answer any more.')).toBeVisible();
});

test('a photo is cropped and turned by keyboard; its frame moves along, and the original is kept when asked', async ({
	page,
}) => {
	await startPortfolio(page, [units.icqQuality]);
	await startItem(page, 'STAR account', 'Board');
	await page.getByRole('checkbox', { name: 'Keep the original photo too' }).check();
	await addPhoto(page);
	await expect(page.getByText(/^The original \(.*\) is kept on this device/)).toBeVisible();
	await expect(page.getByText('Not answered yet, so this stays out of the PDF.')).toBeVisible();
	const thumbnail = page.locator('.attachment__preview');
	const shape = () =>
		thumbnail.evaluate((image: HTMLImageElement) => image.naturalWidth / image.naturalHeight);
	await expect.poll(shape).toBeGreaterThan(1);

	await page.getByRole('button', { name: /^Crop or turn / }).press('Enter');
	await dialog(page).getByRole('button', { name: 'Turn right' }).press('Enter');
	const corner = dialog(page).getByRole('button', { name: /^Bottom right corner/ });
	for (let step = 0; step < 3; step += 1) await corner.press('Shift+ArrowLeft');
	await expect(dialog(page).getByText('from the left 0% to 70%, from the top 0% to 100%')).toBeVisible();
	await dragByTouch(page, dialog(page).getByRole('button', { name: /^Top right corner/ }), 0, 40);
	await expect(
		dialog(page).getByText(/from the left 0% to 70%, from the top [1-9]\d?% to 100%/),
	).toBeVisible();
	expect(await axeFindings(page)).toEqual([]);
	await dialog(page).getByRole('button', { name: 'Save the change' }).press('Enter');
	await expect(dialog(page)).toHaveCount(0);
	await expectSaved(page);
	await expect.poll(shape).toBeLessThan(0.7);
	await expect(page.getByRole('button', { name: /^Crop or turn / })).toBeFocused();
	await page.reload();
	await expect.poll(shape).toBeLessThan(0.7);
	await page.getByRole('button', { name: 'Delete the original' }).click();
	await expect(page.getByText(/^The original \(/)).toHaveCount(0);
});
