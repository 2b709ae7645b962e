import { readFile } from 'node:fs/promises';
import { inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright/test';
import { axeFindings, sidewaysOverflow } from '#tests/support/accessibility.ts';
import { expect, test } from '#tests/support/journey.ts';
import { buildPdf, claim, expectSaved, goTo, startItem, startPortfolio } from '#tests/support/learner.ts';
import { CAMERA_CANARY, withCameraData } from '#tests/support/pictures.ts';

test.use({ withoutWorker: true });

/* What must not leave, planted along the way of a learner, and looked for in the file she hands over. */

async function paintedPhoto(page: Page): Promise<Uint8Array> {
	const base64 = await page.evaluate(() => {
		const canvas = document.createElement('canvas');
		canvas.width = 600;
		canvas.height = 800;
		const context = canvas.getContext('2d');
		if (!context) throw new Error('No 2d context');
		for (let line = 0; line < 80; line += 1) {
			context.fillStyle = `hsl(${line * 37} 70% ${30 + (line % 5) * 10}%)`;
			context.fillRect(0, line * 10, 600, 10);
			context.fillStyle = '#fff';
			context.fillText(`Account holder ${line * 7919}`, 20 + (line % 9) * 40, line * 10 + 8);
		}
		return canvas.toDataURL('image/jpeg', 0.9).slice('data:image/jpeg;base64,'.length);
	});
	return withCameraData(new Uint8Array(Buffer.from(base64, 'base64')), 1);
}

/** Bytes from the middle of each file that is kept on the device. */
function keptFiles(page: Page): Promise<readonly string[]> {
	return page.evaluate(async () => {
		const db = await new Promise<IDBDatabase>((resolve, reject) => {
			const opening = indexedDB.open('starfolio-own');
			opening.onsuccess = () => resolve(opening.result);
			opening.onerror = () => reject(opening.error);
		});
		const rows = await new Promise<readonly { bytes: ArrayBuffer }[]>((resolve, reject) => {
			const asking = db.transaction('attachments').objectStore('attachments').getAll();
			asking.onsuccess = () => resolve(asking.result);
			asking.onerror = () => reject(asking.error);
		});
		db.close();
		return rows.map(({ bytes }) => {
			const middle = new Uint8Array(bytes, Math.floor(bytes.byteLength / 2), 60);
			return Array.from(middle, (byte) => String.fromCharCode(byte)).join('');
		});
	});
}

/** Every row of a database, with the bytes of its files as signs. */
function everythingIn(page: Page, name: string): Promise<string> {
	return page.evaluate(async (database) => {
		const done = <Result>(request: IDBRequest<Result>) =>
			new Promise<Result>((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error);
			});
		const db = await done(indexedDB.open(database));
		const asText = (_: string, value: unknown): unknown =>
			value instanceof ArrayBuffer
				? Array.from(new Uint8Array(value), (byte) => String.fromCharCode(byte)).join('')
				: value;
		const texts: string[] = [];
		for (const table of db.objectStoreNames) {
			const rows = await done(db.transaction(table).objectStore(table).getAll());
			for (const row of rows as unknown[]) texts.push(JSON.stringify(row, asText));
		}
		db.close();
		return texts.join('\n');
	}, name);
}

/** A PDF as it stands, and everything in it that can be inflated: page contents, the attached data, text of tags. */
function readable(pdf: Uint8Array): string {
	const raw = Buffer.from(pdf);
	const parts = [raw.toString('latin1')];
	for (let at = raw.indexOf('stream'); at !== -1; at = raw.indexOf('stream', at + 6)) {
		const begin = at + (raw[at + 6] === 13 ? 8 : 7);
		const end = raw.indexOf('endstream', begin);
		if (end === -1) break;
		try {
			const inflated = inflateSync(raw.subarray(begin, end));
			parts.push(inflated.toString('latin1'), inflated.toString('utf8'));
		} catch {
			// A picture, or the middle of one: it is searched as it stands.
		}
		at = end;
	}
	return parts.join('\n');
}

function holds(text: string, canary: string): boolean {
	const utf16 = Array.from(canary, (sign) => sign.charCodeAt(0).toString(16).padStart(4, '0')).join('');
	return text.toLowerCase().includes(canary.toLowerCase()) || text.toLowerCase().includes(utf16);
}

/** The Leap2A file, made and saved on the page of the portfolio: its feed, and the bytes of everything in it. */
async function buildLeap(page: Page): Promise<{ readonly feed: string; readonly all: string }> {
	await page.getByText('For Mahara or another portfolio system').click();
	await page.getByRole('button', { name: 'Make a Leap2A file' }).click();
	const save = page.getByRole('button', { name: 'Save the Leap2A file' });
	await expect(save).toBeVisible({ timeout: 60_000 });
	expect(await axeFindings(page)).toEqual([]);
	expect(await sidewaysOverflow(page)).toEqual([]);
	const downloading = page.waitForEvent('download');
	await save.click();
	const entries = unzipSync(new Uint8Array(await readFile(await (await downloading).path())));
	const feed = Buffer.from(entries['leap2a.xml'] ?? []).toString('utf8');
	const bytes = Object.values(entries).map((entry) => Buffer.from(entry).toString('latin1'));
	return { feed, all: [feed, ...Object.keys(entries), ...bytes].join('\n') };
}

test('what was taken out, covered, kept back or deleted is in no file that leaves', async ({ page }) => {
	test.setTimeout(180_000);
	await startPortfolio(page);
	await page.goto('./settings/');
	await page.getByText('Names to look out for').click();
	await page.getByLabel('Names, one on each line').fill('Zebediah Canarino');
	await page.getByRole('button', { name: 'Save the names' }).click();
	await expect(page.getByText('Names saved.')).toBeVisible();

	await startItem(page, 'STAR account', 'A call put right');
	const situation = page.getByRole('textbox', { name: 'Situation', exact: true });
	await situation.fill('Olderwordcanary stood here first.');
	await claim(page, 'Monitor the quality of customer service transactions', '1.1');
	await situation.fill('Mrs Quillcanary rang from 07700 900123 and Zebediah helped. Quillcanary was angry.');
	const marks = page.getByRole('list', { name: 'Personal data in this text' });
	await expect(marks.getByText('“Mrs Quillcanary” looks like a name.')).toBeVisible();
	await expect(marks.getByText('“07700 900123” looks like a phone number.')).toBeVisible();
	await expect(marks.getByText('“Zebediah” looks like a name on your list.')).toBeVisible();
	expect(await axeFindings(page)).toEqual([]);
	expect(await sidewaysOverflow(page)).toEqual([]);

	await page.getByRole('button', { name: 'Take it out: “Mrs Quillcanary”' }).click();
	await expect(situation).toHaveValue(
		'Mrs A rang from 07700 900123 and Zebediah helped. Person A was angry.',
	);
	await expect(marks.getByText('Quillcanary')).toHaveCount(0);
	await page.getByRole('button', { name: 'Put it back' }).click();
	await expect(situation).toHaveValue(
		'Mrs Quillcanary rang from 07700 900123 and Zebediah helped. Quillcanary was angry.',
	);
	await expect(situation).toBeFocused();
	await expect(page.getByText('“Mrs Quillcanary” is in the text again.')).toBeVisible();
	await page.getByRole('button', { name: 'Take it out: “Mrs Quillcanary”' }).click();
	await expect(situation).toHaveValue(/^Mrs A rang/);
	await page.getByRole('button', { name: 'Take it out: “Zebediah”' }).click();
	await expect(situation).toHaveValue(/Person B helped/);
	await page.getByRole('button', { name: 'Leave it: “07700 900123”' }).click();
	await page.getByRole('radio', { name: /company’s own line/ }).check();
	await page.getByRole('dialog').getByRole('button', { name: 'Leave it' }).click();
	await expect(marks).toHaveCount(0);

	const photo = { name: 'desk.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(await paintedPhoto(page)) };
	await page.locator('input[type=file][aria-label="Add photo"]').setInputFiles(photo);
	const card = page.getByRole('group', { name: /Photo 1 of 1/ });
	await card.getByRole('radio', { name: 'No, nobody' }).check();
	await card.getByLabel('What and who it shows').fill('A screen');
	await expectSaved(page);
	const [before = ''] = await keptFiles(page);
	await card.getByRole('button', { name: /^Cover parts of/ }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('button', { name: 'Cover for good' }).click();
	await expect(dialog.getByText('Draw or add at least one box first.')).toBeVisible();
	await dialog.getByRole('button', { name: 'Add a box' }).click();
	await dialog.getByRole('button', { name: /^Box 1, 35 per cent/ }).focus();
	await page.keyboard.press('ArrowLeft');
	await page.keyboard.press('Shift+ArrowDown');
	await expect(dialog.getByRole('button', { name: /^Box 1, 33 per cent/ })).toBeVisible();
	const stage = await dialog.getByRole('img', { name: 'The photo to be covered' }).boundingBox();
	if (!stage) throw new Error('No photo');
	await page.mouse.move(stage.x + stage.width * 0.1, stage.y + stage.height * 0.7);
	await page.mouse.down();
	await page.mouse.move(stage.x + stage.width * 0.9, stage.y + stage.height * 0.95, { steps: 4 });
	await page.mouse.up();
	await expect(dialog.getByText('2 boxes')).toBeVisible();
	expect(await axeFindings(page)).toEqual([]);
	await dialog.getByRole('button', { name: 'Cover for good' }).click();
	await expect(dialog).toHaveCount(0, { timeout: 30_000 });
	await expect(card.getByText('Parts of it are covered.')).toBeVisible();
	const after = await keptFiles(page);
	expect(after).toHaveLength(1);
	expect(after[0]).not.toBe(before);

	// Kept back, with a consent that was taken back: neither its words nor its bytes may go.
	await page.locator('input[type=file][aria-label="Add file"]').setInputFiles({
		name: 'letter.txt',
		mimeType: 'text/plain',
		buffer: Buffer.from('Withdrawncanary wrote this letter.'),
	});
	const file = page.getByRole('group', { name: /letter\.txt/ });
	await file.getByLabel('What it is').fill('Captioncanary');
	await file.getByRole('radio', { name: /they agreed/ }).check();
	await file.getByLabel('Who agreed, by role').fill('Customer C');
	await file.getByLabel('How they agreed').fill('On the phone');
	await file.getByLabel('When they agreed').fill('2026-03-01');
	await file.getByLabel('Taken back on').fill('2026-04-01');
	await expect(file.getByText('The consent was taken back')).toBeVisible();
	await expectSaved(page);

	await startItem(page, 'Daily log', 'Deletedcanary');
	await page.getByRole('button', { name: 'Delete', exact: true }).click();
	await expect(page.getByText('Moved to the trash', { exact: false }).first()).toBeVisible();
	await startItem(page, 'Daily log', 'Heldcanary shift with Ms Oxbow');
	await page.getByRole('button', { name: 'Done' }).click();

	await goTo(page, 'Portfolio');
	await page.getByText('Check it first: personal data').click();
	const review = page.getByRole('listitem').filter({ hasText: 'Heldcanary' });
	await expect(review.getByText('“Ms Oxbow” looks like a name.')).toBeVisible();
	await expect(page.getByText(/“letter.txt” stays out of the PDF: the consent was taken back/)).toBeVisible();
	expect(await axeFindings(page)).toEqual([]);
	const oxbow = review.getByRole('button', { name: 'Take it out: “Ms Oxbow”, in every item' });
	await oxbow.click();
	await expect(page.getByText('It becomes “Ms C” wherever it stands in 1 item.')).toBeVisible();
	expect(await axeFindings(page)).toEqual([]);
	await page.getByRole('button', { name: 'Not now' }).click();
	await expect(oxbow).toBeFocused();
	await oxbow.click();
	await page.getByRole('dialog').getByRole('button', { name: 'Take it out' }).click();
	await expect(page.getByText('“Ms Oxbow” is now “Ms C” in every item')).toBeVisible();
	await startItem(page, 'Daily log', 'Workplacecanary: 07700 900456');
	await page.getByRole('button', { name: 'Done' }).click();
	await goTo(page, 'Portfolio');
	await page.getByText('Check it first: personal data').click();
	const workplace = page.getByRole('listitem').filter({ hasText: 'Workplacecanary' });
	await workplace.getByRole('button', { name: 'Hold it at the workplace instead' }).click();
	await expect(page.getByRole('link', { name: /^Describe where it is held: E\d+/ })).toBeVisible();

	const built = await buildPdf(page);
	const pdf = readable(built);
	for (const control of ['A call put right', 'Person A was angry', 'Heldcanary shift with Ms C']) {
		expect(holds(pdf, control), control).toBe(true);
	}
	const canaries = [
		...['Quillcanary', 'Zebediah', 'Canarino', 'Olderwordcanary', 'Oxbow', 'Workplacecanary'],
		...['Deletedcanary', 'Withdrawncanary', 'Captioncanary', CAMERA_CANARY, before],
	];
	for (const canary of canaries) expect(holds(pdf, canary), canary).toBe(false);

	const leap = await buildLeap(page);
	const { faults, entries } = await page.evaluate((xml) => {
		const read = new DOMParser().parseFromString(xml, 'application/xml');
		return {
			faults: read.querySelectorAll('parsererror').length,
			entries: read.querySelectorAll('entry').length,
		};
	}, leap.feed);
	expect(faults).toBe(0);
	expect(entries).toBeGreaterThan(4);
	for (const control of ['A call put right', 'Person A was angry', 'Heldcanary shift with Ms C']) {
		expect(holds(leap.all, control), control).toBe(true);
	}
	for (const canary of [...canaries, 'letter.txt']) expect(holds(leap.all, canary), canary).toBe(false);

	// What an assessor's device keeps of that file.
	await page.goto('./assess/');
	await page.getByLabel('Open a portfolio').setInputFiles({
		name: 'portfolio.pdf',
		mimeType: 'application/pdf',
		buffer: Buffer.from(built),
	});
	await expect(page.getByRole('heading', { level: 1, name: 'Siân Owen' })).toBeVisible({ timeout: 30_000 });
	const received = await everythingIn(page, 'starfolio-received');
	expect(holds(received, 'Person A was angry')).toBe(true);
	for (const canary of canaries) expect(holds(received, canary), `received: ${canary}`).toBe(false);
	await page.goto('./');
	await expect(page.getByRole('navigation').first()).toBeVisible();
});
