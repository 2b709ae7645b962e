import { expect, test } from '#tests/support/journey.ts';
import {
	buildPdf,
	expectSaved,
	goTo,
	openExample,
	startItem,
	startPortfolio,
	waitUntilOffline,
} from '#tests/support/learner.ts';
import { readPdf } from '#tests/support/read-pdf.ts';

const anytime = [
	'',
	'units/',
	'units/icq-l3-monitor-quality/',
	'assess/',
	'backup/',
	'help/',
	'notices/',
	'share/',
];
const withPortfolio = ['', 'add/', 'evidence/', 'evidence/item/', 'criteria/', 'portfolio/', 'settings/'];

test.use({ alone: true });

/** The forms one address may have: as it is, without its slash, with a query, with both, and as a file. */
function formsOf(path: string): readonly string[] {
	const bare = path.replace(/\/$/, '');
	const forms = [path, `${path}?utm_source=mail&x=1`, `${path}index.html`];
	return bare === path ? forms : [...forms, bare, `${bare}?from=home`];
}

test('without a network every address opens, in each of its forms, before there is a portfolio', async ({
	page,
	site,
}) => {
	await page.goto('./');
	await waitUntilOffline(page);
	await site.close();
	for (const form of anytime.flatMap(formsOf)) {
		const response = await page.goto(`./${form}`);
		expect(response?.status(), form).toBe(200);
		await expect(page.getByRole('heading', { level: 1 }), form).toBeVisible();
	}
});

test('without a network the whole job can be done: log, map, look, build the PDF', async ({ page, site }) => {
	await page.goto('./');
	await waitUntilOffline(page);
	await site.close();

	await startPortfolio(page);
	for (const form of withPortfolio.flatMap(formsOf)) {
		const response = await page.goto(`./${form}`);
		expect(response?.status(), form).toBe(200);
		await expect(page.getByRole('heading', { level: 1 }), form).toBeVisible();
	}
	await startItem(page, 'STAR account', 'On the bus, without a signal');
	await page.reload();
	await expectSaved(page);
	await expect(page.getByLabel('Title', { exact: true })).toHaveValue('On the bus, without a signal');
	const pdf = await readPdf(await buildPdf(page));
	expect(pdf.text).toContain('On the bus, without a signal');
});

test('without a network the example opens too', async ({ page, site }) => {
	await page.goto('./');
	await waitUntilOffline(page);
	await site.close();
	await openExample(page);
});

test.describe('an unknown address', () => {
	test.use({ expected: /Failed to load resource.* 404/ });

	test('says that it is unknown, with and without a network', async ({ page, site }) => {
		await page.goto('./');
		await waitUntilOffline(page);
		for (const network of [true, false]) {
			if (!network) await site.close();
			const response = await page.goto('./nowhere/at/all');
			expect(response?.status()).toBe(404);
			await goTo(page, 'Home');
			await expect(page.getByRole('button', { name: 'Start my portfolio' })).toBeVisible();
		}
	});
});
