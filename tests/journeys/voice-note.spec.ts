import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { axeFindings } from '#tests/support/accessibility.ts';
import { FAKE_CONSENT, FAKE_DEVICES, withFakeDevices } from '#tests/support/fake-devices.ts';
import { expect, test } from '#tests/support/journey.ts';
import { buildPdf, claim, expectSaved, startItem, startPortfolio, units } from '#tests/support/learner.ts';
import { readPdf } from '#tests/support/read-pdf.ts';
import { startChromium } from '#tests/torture/chromium-group.ts';

test.use({ withoutWorker: true, launchOptions: withFakeDevices({ windowless: false }) });

const unit = units.icqQuality.replace(/ \([^)]*\)$/, '');
const record = (page: Page) => page.getByRole('button', { name: 'Record voice note', exact: true });
const recorder = (page: Page) => page.getByRole('region', { name: 'Voice note' });
const sounds = (page: Page) => page.getByRole('group', { name: /^Sound 1 of 1: Voice note/ });

/** Waits until it is told that so many seconds, or more, are recorded. */
async function recorded(page: Page, seconds: number): Promise<void> {
	await expect(
		recorder(page).getByText(new RegExp(`^0:(0[${seconds}-9]|[1-5]\\d) recorded$`)),
	).toBeAttached();
}

test.describe('with a microphone', () => {
	test.use({ permissions: ['microphone'] });

	test('a voice note is recorded, marked, played back, kept, and stays here until it is answered for', async ({
		page,
	}) => {
		await startPortfolio(page, [units.icqQuality]);
		await startItem(page, 'Daily log', 'What I said');
		await claim(page, unit, '1.1');
		await record(page).click();
		await expect(recorder(page).getByText('Never record a live customer call.')).toBeVisible();
		await recorded(page, 1);
		await expect(recorder(page).getByRole('meter')).toBeVisible();
		expect(await axeFindings(page)).toEqual([]);
		await recorder(page)
			.getByRole('button', { name: /^1\.1 / })
			.click();
		await expect(recorder(page).getByText(/^0:\d\d → 1\.1$/)).toBeVisible();
		await recorder(page).getByRole('button', { name: 'Pause' }).click();
		await expect(recorder(page).getByText('Paused.')).toBeVisible();
		await recorder(page).getByRole('button', { name: 'Continue' }).click();
		await recorded(page, 3);
		await recorder(page).getByRole('button', { name: 'Stop and save' }).click();
		await expect(page.getByText(/^Voice note saved\. It plays for 0:\d\d\.$/)).toBeVisible();
		await expect(record(page)).toBeFocused();
		await expectSaved(page);
		await expect(sounds(page)).toBeVisible();
		await expect(page.getByText(/^0:\d\d to 0:\d\d of “Voice note/)).toBeVisible();

		const held = await readPdf(await buildPdf(page));
		expect(held.text).not.toContain('Proof: 0:');
		await page.goBack();
		await sounds(page).getByRole('radio', { name: 'No, nobody' }).check();
		await expectSaved(page);
		const pdf = await readPdf(await buildPdf(page));
		expect(pdf.text).toMatch(/Proof: 0:\d\d to 0:\d\d of “Voice note/);
	});

	test('a voice note that was thrown away leaves nothing', async ({ page }) => {
		await startPortfolio(page, [units.icqQuality]);
		await startItem(page, 'Daily log', 'Nothing said');
		await record(page).click();
		await recorded(page, 1);
		await recorder(page).getByRole('button', { name: 'Throw it away' }).click();
		await page.getByRole('dialog').getByRole('button', { name: 'Throw it away' }).click();
		await expect(recorder(page)).toHaveCount(0);
		await page.reload();
		await expect(record(page)).toBeVisible();
		await expect(sounds(page)).toHaveCount(0);
	});
});

test('a refused microphone is told in a sentence, and the item goes on', async ({ page }) => {
	await startPortfolio(page, [units.icqQuality]);
	await startItem(page, 'Daily log', 'No microphone');
	await record(page).click();
	await expect(
		page.getByRole('alert').getByText('The microphone is not allowed for this site.'),
	).toBeVisible();
	expect(await axeFindings(page)).toEqual([]);
	await page.getByRole('button', { name: 'Close', exact: true }).click();
	await expect(record(page)).toBeFocused();
	await expectSaved(page);
});

test('a recording that a kill cut off is in its item at the next start, up to the last second', async ({
	site,
}) => {
	const profile = await mkdtemp(join(tmpdir(), 'starfolio-killed-'));
	const recording = { switches: [FAKE_DEVICES, FAKE_CONSENT], windowless: false };
	let chromium = await startChromium(profile, recording);
	try {
		let page = await chromium.context.newPage();
		await startPortfolio(page, [units.icqQuality], `${site.address}/`);
		await startItem(page, 'Daily log', 'Cut off');
		const address = page.url();
		await record(page).click();
		await recorded(page, 1);
		await recorder(page)
			.getByRole('button', { name: /^1\.1 / })
			.click();
		await recorded(page, 5);
		await chromium.kill();

		chromium = await startChromium(profile, recording);
		page = await chromium.context.newPage();
		await page.goto(address);
		await expect(page.getByText('We brought back a voice note that was cut off')).toBeVisible();
		await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Cut off');
		await expect(sounds(page)).toBeVisible();
		const [, to = '0'] =
			/^0:\d\d to 0:(\d\d)/.exec((await page.getByText(/^0:\d\d to 0:\d\d of “Voice/).textContent()) ?? '') ??
			[];
		expect(Number(to)).toBeGreaterThanOrEqual(3);
	} finally {
		await chromium.kill();
		await rm(profile, { recursive: true, force: true, maxRetries: 5 });
	}
});
