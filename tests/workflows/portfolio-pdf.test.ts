import { beforeEach, describe, expect, test } from 'vitest';
import { handoverOf } from '#domain/handover.ts';
import { handoverData, type Scope } from '#domain/handover-data.ts';
import { USUAL_CHOICE } from '#domain/pdf-choice.ts';
import { NO_DETAILS } from '#domain/portfolio.ts';
import { readAttachment, readThumbnail } from '#storage/attachments.ts';
import { connect } from '#storage/connection.ts';
import { readContents } from '#storage/contents.ts';
import { contentFixture } from '#tests/fixtures/domain.ts';
import { mergeBackup, openedBackup, quiet } from '#tests/support/backup-device.ts';
import { fileOf, picture, redAndBlue } from '#tests/support/pictures.ts';
import { emptyDevice, okValue } from '#tests/support/storage.ts';
import { attach } from '#workflows/attach.ts';
import { changeDetails, choosePdf } from '#workflows/change-pdf.ts';
import { buildPortfolioPdf } from '#workflows/export-portfolio.ts';
import { revise } from '#workflows/log-evidence.ts';
import { openBackup } from '#workflows/open-backup.ts';
import { previewRestore, restoreBackup } from '#workflows/restore.ts';
import { thumbnailBlob } from '#workflows/show-attachment.ts';
import { startPortfolio } from '#workflows/start-portfolio.ts';

beforeEach(emptyDevice);

async function photo(name: string, privacy: 'nobody' | 'keep-here', color = redAndBlue(480, 320)) {
	const attached = await attach(fileOf(await picture(480, 320, 'image/jpeg', color), name, 'image/jpeg'));
	if (!attached.ok) throw new Error(attached.code);
	return { ...attached.attachment, caption: name, privacy: { answer: privacy } };
}

/** A portfolio on the device, and the PDF of it. */
async function portfolioWithPdf(): Promise<File> {
	const units = ['icq-l3-monitor-quality'];
	okValue(
		await startPortfolio({
			learner: 'Siân Price',
			centre: 'Northgate',
			qualification: '',
			assessor: '',
			units,
		}),
	);
	const claims = [{ criterion: `${units[0]}/1.1`, how: 'page 2' }];
	const template = { id: 'star-account', version: 1 };
	const attachments = [await photo('board.jpg', 'nobody'), await photo('desk.jpg', 'keep-here')];
	okValue(
		await revise(
			'one',
			contentFixture({ template, title: 'Refund', claims, attachments, done: true }),
			0,
			'done',
		),
	);
	okValue(await revise('two', contentFixture({ template, title: 'Call' }), 0, 'left'));
	return builtPdf();
}

async function builtPdf(scope: Scope = { kind: 'whole' }): Promise<File> {
	const built = await buildPortfolioPdf({
		scope,
		signal: new AbortController().signal,
		onProgress: () => undefined,
	});
	if (!built.ok) throw new Error(built.code);
	expect(built.findings).toEqual([]);
	return built.files[0].file;
}

const handedOver = async () =>
	handoverData(handoverOf(await readContents(await connect('own')), '2026-06-30'));

describe('a portfolio PDF opened on another device', () => {
	test('gives back the same portfolio, its photo and its number', async () => {
		const pdf = await portfolioWithPdf();
		const { heldBack, portfolio, ...before } = await handedOver();
		expect(heldBack).toHaveLength(1);
		await emptyDevice();
		const opened = await openedBackup([pdf]);
		expect(okValue(await previewRestore(opened))).toMatchObject({ counts: { new: 2 }, mayReplace: false });
		await mergeBackup(opened);
		// What was held back is not there, and this device has built no PDF yet.
		expect(await handedOver()).toEqual({ ...before, heldBack: [], portfolio: { ...portfolio, exports: 0 } });
		const db = await connect('own');
		for (const { sha256, size } of before.evidence.flatMap(({ content }) => content.attachments)) {
			expect((await readAttachment(db, portfolio.id, sha256))?.bytes.byteLength).toBe(size);
		}
	});

	test('a photo that came back is shown small again, and its thumbnail is kept', async () => {
		const pdf = await portfolioWithPdf();
		await emptyDevice();
		await mergeBackup(await openedBackup([pdf]));
		const db = await connect('own');
		const [key] = await db.attachments.toCollection().primaryKeys();
		if (!key) throw new Error('The photo did not come back');
		expect(await db.thumbnails.count()).toBe(0);
		const shown = await thumbnailBlob(key[1]);
		expect(shown?.type).toBe('image/jpeg');
		const kept = await readThumbnail(db, ...key);
		expect(kept?.bytes.byteLength).toBe(shown?.size);
		expect(kept).toMatchObject({ width: 320, height: 213 });
	});

	test('brings its parts and details to a device that has none, and takes none from one that has', async () => {
		await portfolioWithPdf();
		const pdf = { ...USUAL_CHOICE, without: ['summary'], paper: 'letter' as const };
		const details = { ...NO_DETAILS, cv: 'Two years at the phones', iqa: 'M. Shah' };
		okValue(await choosePdf(pdf));
		okValue(await changeDetails(details));
		const file = await builtPdf();
		okValue(await changeDetails({ ...details, cv: 'Three years' }));
		await mergeBackup(await openedBackup([file]));
		expect((await handedOver()).portfolio.details).toEqual({ ...details, cv: 'Three years' });
		await emptyDevice();
		await mergeBackup(await openedBackup([file]));
		expect((await handedOver()).portfolio).toMatchObject({ pdf, details });
	});

	test('without cover and items gives back the same, its photo too', async () => {
		await portfolioWithPdf();
		okValue(await choosePdf({ ...USUAL_CHOICE, without: ['cover', 'items'] }));
		const pdf = await builtPdf();
		const { heldBack, portfolio, ...before } = await handedOver();
		await emptyDevice();
		await mergeBackup(await openedBackup([pdf]));
		expect(await handedOver()).toEqual({ ...before, heldBack: [], portfolio: { ...portfolio, exports: 1 } });
		const [photo] = before.evidence.flatMap(({ content }) => content.attachments);
		const stored = await readAttachment(await connect('own'), portfolio.id, photo?.sha256 ?? '');
		expect(stored?.bytes.byteLength).toBe(photo?.size);
	});

	test('changes nothing where it was built, also when a photo was held back', async () => {
		const pdf = await portfolioWithPdf();
		const before = await handedOver();
		const opened = await openedBackup([pdf]);
		expect(okValue(await previewRestore(opened))).toMatchObject({
			counts: { new: 0, newer: 0, same: 2, conflicts: 0 },
			newAttachments: 0,
		});
		await mergeBackup(opened);
		expect(await handedOver()).toEqual(before);
	});

	test('merges into what has gone on meanwhile and undoes none of it', async () => {
		const pdf = await portfolioWithPdf();
		okValue(await revise('two', contentFixture({ title: 'Call, continued' }), 1, 'left'));
		const opened = await openedBackup([pdf]);
		expect(okValue(await previewRestore(opened))).toMatchObject({ counts: { same: 1, older: 1 } });
		const before = await handedOver();
		await mergeBackup(opened);
		expect(await handedOver()).toEqual(before);
	});

	test('of one unit, it brings that unit’s evidence and deletes nothing', async () => {
		await portfolioWithPdf();
		const before = await handedOver();
		const opened = await openedBackup([await builtPdf({ kind: 'units', units: ['icq-l3-monitor-quality'] })]);
		// The second item claims nothing of the unit.
		expect(opened.pdf?.data.scope.kind).toBe('units');
		expect(opened.lists.evidence.map(({ id }) => id)).toEqual(['one']);
		await mergeBackup(opened);
		const { portfolio, ...after } = await handedOver();
		expect({ ...after, portfolio: { ...portfolio, exports: 1 } }).toEqual(before);
	});

	test('is not mixed into the portfolio of somebody else', async () => {
		const pdf = await portfolioWithPdf();
		await emptyDevice();
		const units = ['icq-l3-monitor-quality'];
		okValue(await startPortfolio({ learner: 'Sam', centre: '', qualification: '', assessor: '', units }));
		okValue(await revise('mine', contentFixture({ title: 'Mine' }), 0, 'left'));
		const opened = await openedBackup([pdf]);
		expect(okValue(await previewRestore(opened)).mayMerge).toBe(false);
		expect(await restoreBackup(opened, { mode: 'merge' }, quiet())).toEqual({ ok: false, code: 'not-mixed' });
	});

	test('is refused when it carries nothing, or is cut off', async () => {
		const pdf = await portfolioWithPdf();
		const options = { passphrase: null, ...quiet() };
		expect(await openBackup([new File(['%PDF-1.7\n'], 'a.pdf')], options)).toEqual({
			ok: false,
			code: 'truncated',
		});
		expect(await openBackup([new File([pdf.slice(0, 9000)], 'a.pdf')], options)).toMatchObject({
			ok: false,
			code: 'truncated',
		});
	});
});
