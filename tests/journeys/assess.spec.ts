import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Browser, Page } from 'playwright/test';
import { readReview } from '#exchange/review/read.ts';
import { axeFindings } from '#tests/support/accessibility.ts';
import { press, tabTo } from '#tests/support/by-keyboard.ts';
import { expect, forbidWorker, test } from '#tests/support/journey.ts';
import { buildPdf, claim, expectSaved, startItem, startPortfolio, units } from '#tests/support/learner.ts';
import { readPdf } from '#tests/support/read-pdf.ts';
import { screenFindings } from '#tests/support/ways-of-reading.ts';

test.use({ withoutWorker: true });

test.describe.configure({ timeout: 240_000 });

const PHONE = { width: 360, height: 740 };
const WIDE = { width: 1280, height: 800 };

let folder = '';
test.beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'starfolio-assess-'));
});
test.afterAll(() => rm(folder, { recursive: true, force: true }));

/** Another person's device: the same site, nothing of its own. Files are the only link. */
async function anotherDevice(browser: Browser, baseURL = '', viewport = WIDE): Promise<Page> {
	const context = await browser.newContext({
		baseURL,
		viewport,
		locale: 'en-GB',
		timezoneId: 'Europe/London',
		reducedMotion: 'reduce',
	});
	await forbidWorker(context);
	return context.newPage();
}

async function portfolioPdf(page: Page, name: string): Promise<string> {
	const path = join(folder, name);
	await writeFile(path, await buildPdf(page));
	return path;
}

async function openAtAssess(page: Page, file: string): Promise<void> {
	await page.goto('./assess/');
	await page.getByLabel('Open a portfolio').setInputFiles(file);
	await expect(page.getByRole('heading', { level: 1, name: 'Siân Owen' })).toBeVisible();
}

/** What a computer does that opens a file with the installed app: the page of the manifest's file_handlers gets it. */
async function openedWithApp(page: Page, file: string): Promise<void> {
	await page.addInitScript(() => {
		// The browser's own is there too, and cannot be written over.
		const value = { setConsumer: (take: unknown) => Reflect.set(window, 'launch', take) };
		Object.defineProperty(window, 'launchQueue', { value });
	});
	await page.goto('./share/');
	await page.waitForFunction(() => 'launch' in window);
	await page.evaluate(
		({ name, bytes }) => {
			const launch: unknown = Reflect.get(window, 'launch');
			const whole = Uint8Array.from(atob(bytes), (character) => character.charCodeAt(0));
			const opened = new File([whole], name, { type: 'application/pdf' });
			if (typeof launch === 'function') launch({ files: [{ getFile: async () => opened }] });
		},
		{ name: basename(file), bytes: (await readFile(file)).toString('base64') },
	);
}

/** Saves the review under a name; the path of the file and of the feedback PDF. */
async function savedReview(page: Page, name: string): Promise<{ file: string; pdf: string }> {
	await page.getByRole('textbox', { name: 'Your name' }).first().fill(name);
	const downloading = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save review' }).click();
	const download = await downloading;
	expect(download.suggestedFilename()).toMatch(/\.starfolio-review$/);
	const savePdf = page.getByRole('button', { name: 'Save feedback PDF' });
	await expect(savePdf).toBeVisible({ timeout: 90_000 });
	const pdf = page.waitForEvent('download');
	await savePdf.click();
	return { file: await download.path(), pdf: await (await pdf).path() };
}

/** Draws one line into the box, which is 400 by 120 however large it is shown, from (40, 60) on. */
async function sign(page: Page): Promise<void> {
	const pad = page.locator('.signature__box');
	await pad.scrollIntoViewIfNeeded();
	const box = await pad.boundingBox();
	if (!box) throw new Error('There is no box to sign in');
	const go = (x: number, y: number) =>
		page.mouse.move(box.x + (x / 400) * box.width, box.y + (y / 120) * box.height, { steps: 4 });
	await go(40, 60);
	await page.mouse.down();
	await go(160, 30);
	await go(300, 80);
	await page.mouse.up();
}

/** The lines of the signature that a review file brings. */
async function strokesIn(file: string): Promise<unknown> {
	const bytes = new Uint8Array(await readFile(file));
	const outcome = await readReview(new Blob([bytes]));
	const entries = outcome.ok ? outcome.review.entries : [];
	return entries.flatMap((entry) =>
		'kind' in entry && entry.kind === 'sign-off' ? [entry.signed.strokes] : [],
	)[0];
}

/** A plan over all learners of the device: drawn, worked through, returned and printed without a mouse. */
async function planByKeyboard(page: Page): Promise<void> {
	await page.goto('./assess/');
	await press(page, page.getByRole('link', { name: 'Sampling across learners' }));
	await expect(page.getByText('There is no plan yet.')).toBeVisible();
	expect(await screenFindings(page)).toEqual([]);
	await press(page, page.getByRole('button', { name: 'Draw the plan' }));
	await expect(page.getByRole('heading', { level: 1, name: /^Interim plan of / })).toBeVisible();
	expect(await screenFindings(page)).toEqual([]);
	await press(page, page.getByRole('link', { name: /^E001, / }).first());
	const result = page.getByLabel('Result for E001');
	await tabTo(page, result);
	await page.keyboard.press('ArrowDown');
	await expect(result).toHaveValue('agree');
	await expect(page.getByText('Kept on this device').first()).toBeVisible();
	expect(await screenFindings(page)).toEqual([]);
	await press(page, page.getByRole('link', { name: 'Back to the plan' }));
	await expect(page.getByText(/^1 agreed, 0 with an action, /)).toBeVisible();
	const downloading = page.waitForEvent('download');
	await press(page, page.getByRole('button', { name: 'Save the sheet (PDF)' }));
	const { text } = await readPdf(new Uint8Array(await readFile(await (await downloading).path())));
	expect(text).toContain('IQA sampling plan');
	expect(text).toContain('Siân Owen');
}

async function addReview(page: Page, file: string): Promise<void> {
	await page.goto('./backup/');
	await page.getByLabel('Restore from a file').setInputFiles(file);
	await expect(page.getByRole('heading', { name: 'A review of your portfolio' })).toBeVisible();
	await page.getByRole('button', { name: 'Add the review' }).click();
	await expect(page.getByText('The review was added')).toBeVisible();
}

test('learner, assessor and quality assurer hand files to and fro, and nothing else', async ({
	page,
	browser,
	baseURL,
}) => {
	// Learner: one item for all criteria of a small unit.
	await startPortfolio(page, [units.icqQuality]);
	await startItem(page, 'STAR account', 'A call about a refund');
	for (const code of ['1.1', '2.1', '3.1', '4.1']) {
		await claim(page, 'Monitor the quality of customer service transactions', code);
	}
	await page.getByRole('button', { name: 'Done', exact: true }).click();
	await expectSaved(page);
	const item = page.url();
	const first = await portfolioPdf(page, 'first.pdf');

	// Assessor: lands on what waits, says "not yet" with feedback and an agreed action.
	const assessor = await anotherDevice(browser, baseURL, PHONE);
	await openAtAssess(assessor, first);
	await expect(assessor.getByRole('heading', { level: 3, name: 'A call about a refund' })).toBeVisible();
	await assessor.getByRole('radio', { name: 'Not yet' }).check();
	await assessor.getByLabel('Feedback', { exact: true }).fill('Say which service level you met.');
	await assessor.getByText('Strengths, rules of evidence, agreed actions').click();
	await assessor.getByRole('button', { name: 'Add an action' }).click();
	await assessor.getByLabel('Action 1', { exact: true }).fill('Name the service level');
	await expect(assessor.getByText('Kept on this device')).toBeVisible();
	expect(await screenFindings(assessor)).toEqual([]);
	// What is decided is there after the page has gone without a word.
	await assessor.reload();
	await expect(assessor.getByLabel('Feedback', { exact: true })).toHaveValue(
		'Say which service level you met.',
	);
	await expect(assessor.getByRole('radio', { name: 'Not yet' })).toBeChecked();
	const notYet = await savedReview(assessor, 'Tom Reed');

	// Learner: the feedback PDF tells what it brings, and it stands beside criterion, item and next steps.
	await page.goto('./backup/');
	await page.getByLabel('Restore from a file').setInputFiles(notYet.pdf);
	await expect(page.getByText('1 decision “not yet”')).toBeVisible();
	await expect(
		page.getByText('You have had no review from this assessor’s device before.', { exact: false }),
	).toBeVisible();
	await page.getByRole('button', { name: 'Add the review' }).click();
	await expect(page.getByText('The review was added')).toBeVisible();
	await expect(page.getByText('New here: a review by Tom Reed')).toBeVisible();
	await page.goto('./');
	await expect(page.getByRole('link', { name: 'Name the service level' })).toBeVisible();
	// It stays until it was read, and then it is gone.
	await page.getByRole('button', { name: 'I have read this: New here: a review by Tom Reed' }).click();
	await expect(page.getByText('New here: a review by Tom Reed')).toHaveCount(0);
	await page.goto(item);
	await page.reload();
	await expect(page.getByText('Say which service level you met.')).toBeVisible();
	// The same review as a file changes nothing more.
	await page.goto('./backup/');
	await page.getByLabel('Restore from a file').setInputFiles(notYet.file);
	await expect(page.getByText('Everything in it is here already.', { exact: false })).toBeVisible();

	// Corrected, and accepted.
	await page.goto(item);
	await page.getByRole('textbox', { name: 'Situation' }).fill('The service level was 80 in 20.');
	await expectSaved(page);
	await page.getByRole('button', { name: 'Done', exact: true }).click();
	await expectSaved(page);
	const second = await portfolioPdf(page, 'second.pdf');
	await openAtAssess(assessor, second);
	await expect(assessor.getByText('What changed since you decided')).toBeVisible();
	await expect(assessor.getByText('The service level was 80 in 20.').first()).toBeVisible();
	// By keyboard, from the first criterion to the last; not while somebody types.
	await assessor.getByLabel('Feedback', { exact: true }).fill('A question? Not any more.');
	await expect(assessor.getByRole('radio', { name: 'Accepted' })).not.toBeChecked();
	await assessor.getByRole('region', { name: /^1\.1/ }).focus();
	for (const code of ['1.1', '2.1', '3.1', '4.1']) {
		await expect(assessor.getByRole('heading', { level: 2, name: new RegExp(`^${code}`) })).toBeVisible();
		await assessor.keyboard.press('a');
		await expect(assessor.getByRole('radio', { name: 'Accepted' })).toBeChecked();
		await expect(assessor.getByText('Kept on this device')).toBeVisible();
		await assessor.keyboard.press('n');
	}
	// Every criterion is accepted: the unit can be signed off, on exactly this.
	await assessor.goto(`./assess/${new URL(assessor.url()).hash.split('/')[0]}`);
	await assessor.getByText('Unit sign-off').click();
	await assessor.getByLabel('Your name').first().fill('Tom Reed');
	await assessor.getByRole('radio', { name: 'Drawn signature' }).check();
	await assessor.getByRole('button', { name: 'Sign off this unit' }).click();
	await expect(assessor.getByText('Sign in the box.')).toBeVisible();
	await sign(assessor);
	await assessor.getByRole('button', { name: 'Sign off this unit' }).click();
	await expect(assessor.getByText('Signed off by Tom Reed,', { exact: false })).toBeVisible();
	const accepted = await savedReview(assessor, 'Tom Reed');
	expect(await strokesIn(accepted.file)).toEqual([expect.arrayContaining([[40, 60]])]);
	expect((await readPdf(new Uint8Array(await readFile(accepted.pdf)))).text).toContain(
		'Drawn signature of Tom Reed',
	);
	await addReview(page, accepted.file);
	await page.goto('./criteria/');
	await expect(page.getByText('Accepted', { exact: true }).first()).toBeVisible();
	await expect(page.getByText('Signed off by Tom Reed,', { exact: false })).toBeVisible();

	// Quality assurer: everything on record came with the learner's PDF; a sample is drawn and agreed.
	const third = await portfolioPdf(page, 'third.pdf');
	const iqa = await anotherDevice(browser, baseURL);
	await openedWithApp(iqa, third);
	await expect(iqa.getByRole('heading', { name: '“third.pdf” is a portfolio' })).toBeVisible();
	expect(await axeFindings(iqa)).toEqual([]);
	await iqa.getByRole('link', { name: 'Open it to assess' }).click();
	await expect(iqa.getByRole('heading', { level: 1, name: 'Siân Owen' })).toBeVisible();
	// Whose key it is, nobody on this device has met.
	await expect(iqa.getByText('New here: a review by Tom Reed')).toBeVisible();
	await iqa.getByRole('radio', { name: 'The internal quality assurer' }).check();
	await iqa.getByText('Audit: who decided what, when', { exact: true }).click();
	await expect(iqa.getByText('6 entries, every hash and signature checked just now.')).toBeVisible();
	await iqa.getByText('Unit sign-off').click();
	await expect(iqa.getByText('Signed off by Tom Reed,', { exact: false })).toBeVisible();
	await iqa.getByText('Sampling (IQA)').click();
	await iqa.getByRole('button', { name: 'Draw the sample' }).click();
	expect(await screenFindings(iqa)).toEqual([]);
	await iqa
		.getByLabel(/^Result for E001, /)
		.first()
		.selectOption('Agree');
	const sampled = await savedReview(iqa, 'Ines Quinn');
	await planByKeyboard(iqa);
	await addReview(page, sampled.pdf);
	const { text } = await readPdf(new Uint8Array(await readFile(await portfolioPdf(page, 'fourth.pdf'))));
	expect(text).toContain('Signed off in Starfolio');
	expect(text).toContain('Drawn signature of Tom Reed');
	expect(text).toContain('IQA sample, interim');
	expect(text).toContain('Ines Quinn');

	// Changed after acceptance: said for ever, with what changed.
	await page.goto(item);
	await page.getByRole('textbox', { name: 'Situation' }).fill('Something else altogether.');
	await page.getByRole('button', { name: 'Done', exact: true }).click();
	await expectSaved(page);
	await page.goto('./criteria/');
	await expect(page.getByText('Changed since', { exact: true }).first()).toBeVisible();
	await page.goto(item);
	await page.getByText('What you have changed since').first().click();
	await expect(page.getByText('When it was decided').first()).toBeVisible();
	await assessor.context().close();
	await iqa.context().close();
});

test('reviews of others, altered ones and PDFs without data each get their own sentence, and change nothing', async ({
	page,
	browser,
	baseURL,
}) => {
	await startPortfolio(page, [units.icqQuality]);
	await startItem(page, 'STAR account', 'A call about a refund');
	await claim(page, 'Monitor the quality of customer service transactions', '1.1');
	await page.getByRole('button', { name: 'Done', exact: true }).click();
	await expectSaved(page);
	const pdf = await portfolioPdf(page, 'own.pdf');

	const assessor = await anotherDevice(browser, baseURL);
	await openAtAssess(assessor, pdf);
	await assessor.getByRole('radio', { name: 'Accepted' }).check();
	const { file, pdf: feedback } = await savedReview(assessor, 'Tom Reed');

	// Another learner's device.
	const other = await anotherDevice(browser, baseURL);
	await other.goto('./backup/');
	await other.getByLabel('Restore from a file').setInputFiles(file);
	await expect(other.getByText('there is no portfolio on this device', { exact: false })).toBeVisible();
	await startPortfolio(other);
	await other.goto('./backup/');
	await other.getByLabel('Restore from a file').setInputFiles(feedback);
	await expect(
		other.getByText('It is about the portfolio of Siân Owen, and the one here', { exact: false }),
	).toBeVisible();

	// One letter of the file changed.
	const bytes = new Uint8Array(await readFile(file));
	// In the packed decisions, before the list of what is in the file.
	const place = bytes.length - 320;
	bytes[place] = (bytes[place] ?? 0) ^ 1;
	const altered = join(folder, 'altered.starfolio-review');
	await writeFile(altered, bytes);
	await page.goto('./backup/');
	await page.getByLabel('Restore from a file').setInputFiles(altered);
	await expect(page.getByText('This review was not added')).toBeVisible();
	await page.goto('./criteria/');
	await expect(page.getByText('Accepted', { exact: true })).toHaveCount(0);

	// A PDF that carries nothing.
	const empty = join(folder, 'empty.pdf');
	await writeFile(empty, '%PDF-1.7\n%%EOF\n');
	await assessor.goto('./assess/');
	await assessor.getByLabel('Open a portfolio').setInputFiles(empty);
	await expect(assessor.getByText('This file was not opened')).toBeVisible();
	await expect(assessor.getByRole('link', { name: 'Siân Owen' })).toBeVisible();

	// A learner is removed, with everything about her.
	await assessor.getByRole('link', { name: 'Siân Owen' }).click();
	await assessor.getByRole('button', { name: 'Remove this learner' }).click();
	await assessor.getByRole('dialog').getByRole('button', { name: 'Remove this learner' }).click();
	await expect(assessor.getByText('No portfolio has been opened on this device yet.')).toBeVisible();
	await assessor.context().close();
	await other.context().close();
});
