import axe from 'axe-core';
import { PDFDocument, PDFDropdown, type PDFForm, PDFTextField } from 'pdf-lib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { judgementsIn } from '#domain/assessment-record.ts';
import { samplingName } from '#domain/sampling.ts';
import { signOffName } from '#domain/sign-off.ts';
import { connect } from '#storage/connection.ts';
import { readEntries } from '#storage/read-judgements.ts';
import { contentFixture } from '#tests/fixtures/domain.ts';
import { everythingOn } from '#tests/support/backup-device.ts';
import { clear, show } from '#tests/support/show.ts';
import { emptyDevice, okValue } from '#tests/support/storage.ts';
import { BackupScreen } from '#ui/screens/BackupScreen.tsx';
import { buildPortfolioPdf } from '#workflows/export-portfolio.ts';
import { revise } from '#workflows/log-evidence.ts';
import { startPortfolio } from '#workflows/start-portfolio.ts';

const UNIT = 'icq-l3-monitor-quality';

beforeEach(emptyDevice);
afterEach(clear);

/** The PDF of a small portfolio on this device, after an assessor has filled in its boxes with another program. */
async function filledPdf(fill: (form: PDFForm) => void): Promise<File> {
	okValue(
		await startPortfolio({
			learner: 'Siân Price',
			centre: 'Northgate',
			qualification: '',
			assessor: '',
			units: [UNIT],
		}),
	);
	const claims = [{ criterion: `${UNIT}/1.1`, how: 'page 2' }];
	okValue(await revise('one', contentFixture({ title: 'Refund', claims, done: true }), 0, 'done'));
	const built = await buildPortfolioPdf({
		scope: { kind: 'whole' },
		signal: new AbortController().signal,
		onProgress: () => undefined,
	});
	if (!built.ok) throw new Error(built.code);
	const document = await PDFDocument.load(await built.files[0].file.arrayBuffer());
	fill(document.getForm());
	return new File([new Uint8Array(await document.save({ updateFieldAppearances: false }))], 'filled.pdf', {
		type: 'application/pdf',
	});
}

const list = () => page.getByRole('region', { name: 'Typed into the PDF' });
const choose = (file: File) => userEvent.upload(page.getByLabelText('Restore from a file'), file);

describe('a portfolio PDF that somebody has filled in', () => {
	test('shows what was typed, and keeps it beside its criterion without touching anything else', async () => {
		const pdf = await filledPdf((form) => {
			form.getDropdown(signOffName('decision', `${UNIT}/1.1`)).select('Accepted');
			form
				.getTextField(signOffName('feedback', `${UNIT}/1.1`))
				.setText('<b>Clear</b> \u202e001\u202c\nWell done');
			form.getTextField(signOffName('name', UNIT, 'assessor')).setText('R. Okafor');
			form.getTextField(signOffName('date', UNIT, 'assessor')).setText('21/11/2026');
			form.getDropdown(samplingName('agree', 1)).select('Partly');
			form.createTextField('stranger').setText('Made by another program');
		});
		const db = await connect('own');
		const before = await everythingOn(db);
		show(<BackupScreen />);
		await choose(pdf);
		await expect.element(list().getByText('It is not a signature', { exact: false })).toBeVisible();
		const shown = list().element().textContent;
		expect(shown).toMatch(/^.*Unit 1: .*4 boxes filled in1\.1 .*Decision, typedAccepted/s);
		expect(shown).toContain('Feedback, typed<b>Clear</b> 001\nWell done');
		expect(shown).toContain('AssessorName, typedR. OkaforDate, typed21/11/2026');
		expect(shown).toMatch(/IQA sampling sheet1 box filled inUnit 1: .*Decision upheld, typedPartly/);
		expect(shown).toContain('1 more box is filled in and not listed here.');
		expect(shown).not.toMatch(/1\.2|Learner|another program/);
		const { violations } = await axe.run(list().element(), {
			runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
		});
		expect(violations).toEqual([]);
		await userEvent.click(page.getByRole('button', { name: 'Restore', exact: true }));
		await expect.element(page.getByText('No evidence was changed.', { exact: false })).toBeVisible();
		const { judgements, ...after } = await everythingOn(db);
		const { judgements: _none, ...rest } = before;
		expect(after).toEqual(rest);
		expect(judgements).toEqual([
			expect.objectContaining({
				kind: 'typed',
				criterion: `${UNIT}/1.1`,
				decision: 'Accepted',
				assessor: 'R. Okafor',
			}),
		]);
		// Nobody signed it, so no state follows from it.
		expect(judgementsIn(await readEntries(db))).toEqual([]);
	});

	test('of many boxes, each sheet is opened by who wants to read it', async () => {
		const long = 'Unbroken'.repeat(1000);
		const pdf = await filledPdf((form) => {
			for (const field of form.getFields()) {
				if (field instanceof PDFTextField) field.setText(long.slice(0, field.getMaxLength()));
				if (field instanceof PDFDropdown) field.select('Not an option');
			}
		});
		show(<BackupScreen />);
		await choose(pdf);
		const summary = list()
			.getByText(/^Unit 1: /)
			.first();
		await expect.element(summary).toBeVisible();
		expect(list().getByText('Feedback, typed').first().query()).not.toBeVisible();
		await userEvent.click(summary);
		await expect.element(list().getByText('It goes on in the PDF.').first()).toBeVisible();
		expect(list().element().textContent.includes('Unbroken'.repeat(251))).toBe(false);
		expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
	});

	test('shows nothing of sheets that are blank', async () => {
		const pdf = await filledPdf(() => undefined);
		show(<BackupScreen />);
		await choose(pdf);
		await expect.element(page.getByText('What the backup holds')).toBeVisible();
		await expect.element(list()).not.toBeInTheDocument();
	});
});
