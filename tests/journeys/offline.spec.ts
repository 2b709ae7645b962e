import type { Page } from 'playwright/test';
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

/**
 * Opens an address with its query and without its slash, and asks for its other forms as the page would: the same
 * page must come, or the links in it would lead elsewhere.
 */
async function openEveryForm(page: Page, path: string): Promise<void> {
	const forms = formsOf(path);
	const opened = forms.at(-1) ?? path;
	const response = await page.goto(`./${opened}`);
	expect(response?.status(), opened).toBe(200);
	await expect(page.getByRole('heading', { level: 1 }), opened).toBeVisible();
	const root = new URL('.', new URL(page.url()).origin).href;
	const pages = await page.evaluate(
		(addresses) =>
			Promise.all(
				addresses.map(async (address) => {
					const answer = await fetch(address);
					return `${answer.status} ${await answer.text()}`;
				}),
			),
		forms.map((form) => `${root}${form}`),
	);
	for (const [index, text] of pages.entries()) {
		expect(text.startsWith('200 <!'), forms[index]).toBe(true);
		expect(text === pages[0], forms[index]).toBe(true);
	}
}

test('without a network every address opens, in each of its forms, before there is a portfolio; the example too', async ({
	page,
	site,
}) => {
	await page.goto('./');
	await waitUntilOffline(page);
	await site.close();
	for (const path of anytime) await openEveryForm(page, path);
	await openExample(page);
});

test('without a network the whole job can be done: log, map, look, build the PDF', async ({ page, site }) => {
	await page.goto('./');
	await waitUntilOffline(page);
	await site.close();

	await startPortfolio(page);
	for (const path of withPortfolio) await openEveryForm(page, path);
	await page.goto('./');
	await startItem(page, 'STAR account', 'On the bus, without a signal');
	await page.reload();
	await expectSaved(page);
	await expect(page.getByLabel('Title', { exact: true })).toHaveValue('On the bus, without a signal');
	const pdf = await readPdf(await buildPdf(page));
	expect(pdf.text).toContain('On the bus, without a signal');
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

test('“works offline” is said only while everything is on the device', async ({ page, context }) => {
	// The first page ever opened is told too once the last file has arrived.
	await page.goto('./backup/');
	await waitUntilOffline(page);
	await expect(page.getByText('Everything is on this device: Starfolio works offline.')).toBeVisible();
	await page.evaluate(async () => {
		const cache = await caches.open('starfolio-later');
		const [first] = await cache.keys();
		if (first) await cache.delete(first);
	});
	await context.setOffline(true);
	await page.reload();
	await expect(page.getByText('Not everything is on this device yet.', { exact: false })).toBeVisible();
	await context.setOffline(false);
	await page.reload();
	await expect(page.getByText('Everything is on this device: Starfolio works offline.')).toBeVisible();
});
