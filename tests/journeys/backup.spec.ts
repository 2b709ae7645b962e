import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright/test';
import { run } from '#commands/run.ts';
import { expect, test } from '#tests/support/journey.ts';
import { startItem, startPortfolio, waitUntilOffline } from '#tests/support/learner.ts';

test.describe.configure({ timeout: 120_000 });

/** Another phone: the same site, nothing of its own. */
async function anotherDevice(browser: Browser, baseURL = ''): Promise<Page> {
	return (await browser.newContext({ baseURL, reducedMotion: 'reduce' })).newPage();
}

async function backedUp(page: Page): Promise<string> {
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Back up now' }).click();
	return (await download).path();
}

test('a portfolio moves to another device by its backup file, without a network', async ({
	page,
	browser,
	baseURL,
	context,
}) => {
	await startPortfolio(page);
	await startItem(page, 'STAR account', 'A call about a refund');
	await page.getByRole('button', { name: 'Done', exact: true }).click();
	await page.goto('./backup/');
	await expect(page.getByText('Not backed up yet · 1 item only on this device')).toBeVisible();
	await waitUntilOffline(page);
	await context.setOffline(true);
	const file = await backedUp(page);
	await expect(page.getByText('Opened again and checked: 1 item, no photos or files.')).toBeVisible();
	await expect(page.getByText('Backed up today · nothing new since')).toBeVisible();

	const phone = await anotherDevice(browser, baseURL);
	await phone.goto('./backup/');
	await phone.getByLabel('Restore from a file').setInputFiles(file);
	await phone.getByRole('button', { name: 'Restore', exact: true }).click();
	await expect(phone.getByText('1 item is here now.')).toBeVisible();
	await phone.getByRole('link', { name: 'See your evidence' }).click();
	await expect(phone.getByText('A call about a refund')).toBeVisible();
	await phone.context().close();
});

test.describe('whether or not it works offline', () => {
	test.use({ withoutWorker: true });

	test('the PDF of a backup file is made by a command', async ({ page }) => {
		await startPortfolio(page);
		await startItem(page, 'STAR account', 'A call about a refund');
		await page.getByRole('button', { name: 'Done', exact: true }).click();
		await page.goto('./backup/');
		const backup = await backedUp(page);
		const folder = await mkdtemp(join(tmpdir(), 'starfolio-from-'));
		const command = (file: string) =>
			run('node', ['src/commands/pdf-from.ts', file, join(folder, 'out.pdf')], { env: { BASE: '/' } });
		const { code, output } = await command(backup);
		expect(code).toBe(0);
		const { pages, bytes } = JSON.parse(output.trim().split('\n').at(-1) ?? '');
		const pdf = await readFile(join(folder, 'out.pdf'));
		expect(bytes).toBe(pdf.byteLength);
		expect(pages).toBeGreaterThan(5);
		const none = join(folder, 'none.starfolio');
		await writeFile(none, 'Dear assessor');
		expect(await command(none)).toMatchObject({
			code: 1,
			output: expect.stringContaining('not a Starfolio backup'),
		});
		await rm(folder, { recursive: true });
	});

	test('a protected backup opens with its passphrase only', async ({ page, browser, baseURL }) => {
		await startPortfolio(page);
		await page.goto('./backup/');
		await page.getByRole('checkbox', { name: 'Protect with a passphrase' }).check();
		await page.getByRole('button', { name: 'Suggest six words' }).click();
		const field = page.getByLabel('Passphrase', { exact: true });
		await expect(field).toHaveValue(/^(\w+ ){5}\w+$/);
		const passphrase = await field.inputValue();
		const file = await backedUp(page);

		const phone = await anotherDevice(browser, baseURL);
		await phone.goto('./backup/');
		await phone.getByLabel('Restore from a file').setInputFiles(file);
		await phone.getByLabel('Passphrase of this backup').fill('not these words');
		await phone.getByRole('button', { name: 'Open', exact: true }).click();
		await expect(phone.getByText('This is not the passphrase.', { exact: false })).toBeVisible();
		await phone.getByLabel('Passphrase of this backup').fill(passphrase);
		await phone.getByRole('button', { name: 'Open', exact: true }).click();
		await expect(phone.getByText(/^Siân Owen, backed up on/)).toBeVisible();
		await phone.getByRole('button', { name: 'Restore', exact: true }).click();
		await expect(phone.getByText('Restored', { exact: true })).toBeVisible();
		await phone.context().close();
	});
});
