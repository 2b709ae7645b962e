import { fileURLToPath } from 'node:url';
import { qpdfAccepts } from '#tests/document/support/qpdf.ts';
import { expect, test } from '#tests/support/journey.ts';
import { buildPdf, claim, expectSaved, goTo, startItem, startPortfolio } from '#tests/support/learner.ts';
import { readPdf } from '#tests/support/read-pdf.ts';

test.use({ contextOptions: { reducedMotion: 'no-preference' } });

const photo = fileURLToPath(new URL('../../src/content/example/photos/quality-board.jpg', import.meta.url));
const quality = 'Monitor the quality of customer service transactions';

test('from the first visit to the PDF: start, log, map, see what is missing, hand over', async ({ page }) => {
	await startPortfolio(page);

	await startItem(page, 'STAR account', 'Refund that had gone missing');
	await page
		.getByLabel('Situation', { exact: true })
		.fill('Customer A rang for the **third** time about a refund.');
	await page.getByLabel('Task', { exact: true }).fill('I had to find the refund and keep the customer.');
	await page.getByLabel('When it happened').fill('2026-03-09');
	await expectSaved(page);

	const chooser = page.waitForEvent('filechooser');
	await page.getByRole('button', { name: 'Add photo' }).click();
	await (await chooser).setFiles(photo);
	await page.getByLabel('What and who it shows').fill('The team board with our quality scores');
	await page.getByLabel('No, nobody').check();

	await claim(page, quality, '3.1');
	await page.getByLabel('How this shows 3.1').fill('The second paragraph: what we agreed');
	await expectSaved(page);
	await page.getByRole('button', { name: 'Done', exact: true }).click();
	await expect(page.getByRole('alert')).toContainText('An assessor may ask for');

	await goTo(page, 'Evidence');
	await expect(page.getByRole('link', { name: /Refund that had gone missing/ })).toBeVisible();

	await goTo(page, 'Criteria');
	await page.getByLabel('Unit', { exact: true }).selectOption('icq-l3-monitor-quality');
	const covered = page.getByRole('article', { name: '3.1' });
	await expect(covered).toContainText('Claimed');
	await expect(covered.getByRole('link', { name: /E001/ })).toBeVisible();
	const gap = page.getByRole('article', { name: '2.1' });
	await expect(gap).toContainText('Gap');

	// From a gap straight to a fitting kind, with the criterion ticked.
	await gap.getByRole('button', { name: 'Add evidence for 2.1' }).click();
	await page.getByRole('dialog').getByRole('link').first().click();
	await expect(page.getByRole('checkbox', { name: /^2\.1 Use monitoring tools/ })).toBeChecked();
	await page.getByLabel('Title', { exact: true }).fill('Calls I scored in March');
	await expectSaved(page);

	const saved = await buildPdf(page);
	expect(await qpdfAccepts(new Blob([saved]))).toBe(true);
	const pdf = await readPdf(saved);
	expect(pdf.text).not.toContain('EXAMPLE');
	expect(pdf.text).toContain('Siân Owen');
	expect(pdf.text).toContain('Harbour College');
	expect(pdf.text).toContain('Refund that had gone missing');
	expect(pdf.text).toContain('Customer A rang for the third time about a refund.');
	expect(pdf.text).toContain('The second paragraph: what we agreed');
	expect(pdf.text).toContain('Calls I scored in March');
	expect(pdf.text).toContain('The team board with our quality scores');
	expect(pdf.images).toBeGreaterThan(0);

	// The outline leads to the page where the item stands, and the matrix links there.
	const entry = pdf.outline.find(({ title }) => title.includes('Refund that had gone missing'));
	const itemPage = entry?.page ?? 0;
	expect(pdf.pages[itemPage - 1]?.text).toContain('Refund that had gone missing');
	expect(pdf.pages[itemPage - 1]?.text).toContain('E001');
	expect(pdf.pages.slice(0, itemPage - 1).some(({ links }) => links.includes(itemPage))).toBe(true);
	expect(pdf.pages[itemPage - 1]?.links.some((target) => target < itemPage)).toBe(true);
	expect(pdf.outline.some(({ title }) => title.includes(quality))).toBe(true);
});

test.describe('before any script has come', () => {
	test.use({ withoutWorker: true });

	test('home says what it is, where nothing was ever kept, and else what the screen will be', async ({
		page,
	}) => {
		// Never answered, as far as this test goes.
		await page.route('**/_astro/*.js', () => undefined);
		const greeting = page.getByRole('heading', { level: 1, name: 'Your NVQ portfolio, on your own phone' });
		await page.goto('./', { waitUntil: 'commit' });
		await expect(greeting).toBeVisible();
		await expect(page.getByText('Log what you did at work in half a minute.')).toBeVisible();
		await page.evaluate(() => localStorage.setItem('starfolio.portfolio', 'p'));
		await page.reload({ waitUntil: 'commit' });
		await expect(page.getByRole('heading', { level: 1, name: 'Starfolio' })).toBeVisible();
		await expect(greeting).toBeHidden();
	});
});
