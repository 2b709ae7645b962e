import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { connect } from '#storage/connection.ts';
import { readLastBackup, rememberedBackup } from '#storage/last-backup.ts';
import { chooseRealm } from '#storage/realm.ts';
import { readSentinel } from '#storage/sentinel.ts';
import { storageStatus } from '#storage/status.ts';
import { WORK_FOLDER } from '#storage/work-folder.ts';
import { hashOf, keptArbitrary, keptFixture } from '#tests/fixtures/backup.ts';
import { contentFixture } from '#tests/fixtures/domain.ts';
import {
	backupOf,
	everythingOn,
	madeBackup,
	mergeBackup,
	openedBackup,
	putOnDevice,
	quiet,
} from '#tests/support/backup-device.ts';
import { emptyDevice, okValue, workFilesThere } from '#tests/support/storage.ts';
import { backUp, discardBackup, noteBackupSaved } from '#workflows/back-up.ts';
import { checkBackup } from '#workflows/check-backup.ts';
import { resetExample } from '#workflows/example.ts';
import { keepNames } from '#workflows/leave-finding.ts';
import { revise, saveDraft } from '#workflows/log-evidence.ts';
import { openBackup } from '#workflows/open-backup.ts';

/** Trying one passphrase is slow on purpose, so few of them belong to every run. */
const RUNS = Number(import.meta.env['VITE_ROUND_TRIPS'] ?? 10);
const SEALED_RUNS = Number(import.meta.env['VITE_SEALED_ROUND_TRIPS'] ?? 2);

beforeEach(emptyDevice);
afterEach(() => {
	vi.unstubAllGlobals();
	vi.restoreAllMocks();
});

describe('a backup, a wiped device, a restore', () => {
	test.each([
		['without a passphrase', null],
		['with a passphrase', 'river anchor planet copper'],
	])('leave everything as it was, %s', async (_how, passphrase) => {
		const { backup, before } = await backupOf(keptFixture(), passphrase);
		expect(backup).toMatchObject({ attachments: 4, missing: 0, isProtected: passphrase !== null });
		expect(backup.files[0]?.name).toMatch(/^Sian-ONeill-\d{4}-\d\d-\d\d-\d{4}\.starfolio(\.age)?$/);
		await emptyDevice();
		await mergeBackup(await openedBackup(backup.files, passphrase));
		expect(await everythingOn(await connect('own'))).toEqual(before);
	});

	test.each([
		['without a passphrase', null, RUNS],
		['with a passphrase', 'river anchor planet copper', SEALED_RUNS],
	])(
		'leave everything as it was, whatever is in it, %s',
		{ timeout: 60_000 + (RUNS + SEALED_RUNS) * 10_000 },
		async (_how, passphrase, numRuns) => {
			await fc.assert(
				fc.asyncProperty(keptArbitrary, async (kept) => {
					await emptyDevice();
					const { backup, before } = await backupOf(kept, passphrase);
					await emptyDevice();
					await mergeBackup(await openedBackup(backup.files, passphrase));
					expect(await everythingOn(await connect('own'))).toEqual(before);
				}),
				{ numRuns },
			);
		},
	);

	test('leave the example as it was', { timeout: 120_000 }, async () => {
		okValue(await resetExample());
		chooseRealm('example');
		const backup = await madeBackup();
		const before = await everythingOn(await connect('example'));
		await emptyDevice();
		chooseRealm('example');
		await mergeBackup(await openedBackup(backup.files));
		expect(await everythingOn(await connect('example'))).toEqual(before);
		expect(await (await connect('own')).portfolios.count()).toBe(0);
	});

	test('take away the warning that the browser emptied the database, and count again from the file', async () => {
		const { backup } = await backupOf(keptFixture());
		okValue(await noteBackupSaved(backup));
		const db = await connect('own');
		await db.portfolios.clear();
		db.close();
		// As after an eviction: localStorage is still there.
		await connect('own');
		expect(storageStatus().trouble).toBe('emptied');
		expect(rememberedBackup()).toMatchObject({ names: [backup.files[0]?.name], files: 4 });
		await mergeBackup(await openedBackup(backup.files));
		expect(storageStatus().trouble).toBe(null);
		expect(readSentinel()?.count).toBeGreaterThan(0);
		expect(await readLastBackup(await connect('own'))).toMatchObject({ at: backup.madeAt });
	});
});

describe('the file of a backup', () => {
	test.each([
		['without a passphrase', null],
		['with a passphrase', 'river anchor planet copper'],
	])('lies on the disk, not in memory, and goes when it is needed no more, %s', async (_how, passphrase) => {
		await putOnDevice(keptFixture());
		const backup = await madeBackup(passphrase);
		const there = await navigator.storage.getDirectory().then((root) => root.getDirectoryHandle(WORK_FOLDER));
		const [name = ''] = backup.workFiles;
		const onDisk = await (await there.getFileHandle(name)).getFile();
		expect(onDisk.size).toBe(backup.files[0]?.size);
		await discardBackup(backup);
		expect(await workFilesThere()).not.toContain(name);
	});

	test('stays for the download when it was saved, though another backup is made', async () => {
		await putOnDevice(keptFixture());
		const first = await madeBackup();
		okValue(await noteBackupSaved(first));
		await discardBackup(first);
		const second = await madeBackup();
		expect(await workFilesThere()).toEqual(expect.arrayContaining([...first.workFiles, ...second.workFiles]));
		expect((await openedBackup(first.files)).facts.counts).toMatchObject({ evidence: 4 });
	});

	test('is gone when the backup is cancelled, whenever that is', async () => {
		await putOnDevice(keptFixture());
		for (const stage of ['reading', 'writing', 'protecting', 'checking']) {
			const before = await workFilesThere();
			const stop = new AbortController();
			const outcome = await backUp({
				passphrase: stage === 'protecting' ? 'river anchor planet copper' : null,
				signal: stop.signal,
				onProgress: (progress) => {
					if (progress.stage === stage && progress.done > 0) stop.abort();
				},
			});
			expect(outcome, stage).toEqual({ ok: false, code: 'cancelled' });
			expect(
				(await workFilesThere()).filter((name) => !before.includes(name)),
				stage,
			).toEqual([]);
		}
	});

	test('is written into memory when the disk is full, and nothing stays behind', async () => {
		await putOnDevice(keptFixture());
		const before = await workFilesThere();
		vi.stubGlobal('Worker', undefined);
		const write = vi
			.spyOn(FileSystemWritableFileStream.prototype, 'write')
			.mockRejectedValue(new DOMException('', 'QuotaExceededError'));
		const backup = await madeBackup();
		expect(write).toHaveBeenCalled();
		expect(backup.workFiles).toEqual([]);
		expect((await workFilesThere()).filter((name) => !before.includes(name))).toEqual([]);
		expect((await openedBackup(backup.files)).facts.counts).toMatchObject({ attachments: 4 });
	});

	test('is written into memory when what was written on the disk cannot be read', async () => {
		await putOnDevice(keptFixture());
		const before = await workFilesThere();
		vi.stubGlobal('Worker', undefined);
		const getFile = vi.spyOn(FileSystemFileHandle.prototype, 'getFile').mockResolvedValue(new File([], ''));
		const backup = await madeBackup();
		expect(getFile).toHaveBeenCalled();
		expect(backup.workFiles).toEqual([]);
		expect((await workFilesThere()).filter((name) => !before.includes(name))).toEqual([]);
		expect((await openedBackup(backup.files)).facts.counts).toMatchObject({ attachments: 4 });
	});
});

const PDF_WITHOUT_DATA =
	'%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\nxref\n0 2\n0000000000 65535 f \n0000000009 00000 n \ntrailer\n<</Size 2/Root 1 0 R>>\nstartxref\n42\n%%EOF\n';

describe('opening a file', () => {
	test.each([
		['not-a-backup', new File(['Dear Sam'], 'notes.starfolio')],
		['empty', new File([], 'empty.starfolio')],
		['pdf', new File([PDF_WITHOUT_DATA], 'portfolio.pdf')],
		['truncated', new File(['%PDF-1.7\n'], 'portfolio.pdf')],
		['truncated', new File(['PK\u0003\u0004'], 'cut.starfolio')],
	])('that is "%s" says so and changes nothing', async (code, file) => {
		const db = await putOnDevice(keptFixture());
		const before = await everythingOn(db);
		expect(await openBackup([file], { passphrase: null, ...quiet() })).toEqual({ ok: false, code });
		expect(await everythingOn(db)).toEqual(before);
	});

	test('with a wrong passphrase says so', async () => {
		await putOnDevice(keptFixture());
		const { files } = await madeBackup('river anchor planet copper');
		expect(await openBackup(files, { passphrase: null, ...quiet() })).toEqual({
			ok: false,
			code: 'passphrase-needed',
		});
		expect(await openBackup(files, { passphrase: 'another', ...quiet() })).toEqual({
			ok: false,
			code: 'wrong-passphrase',
		});
	});
});

describe('the drill', () => {
	test('says how much of what is here is in the file, and what has changed since', async () => {
		await putOnDevice(keptFixture());
		const file = await openedBackup((await madeBackup()).files);
		expect(okValue(await checkBackup(file))).toEqual({
			// The fourth is in the trash here.
			device: { attachments: 4, attachmentsInFile: 4, items: 3, itemsAsNow: 3, isRestAsNow: true },
			attachments: 4,
			items: 4,
			missing: 0,
		});
		const bytes = new TextEncoder().encode('one more');
		await (await connect('own')).attachments.put({
			portfolio: 'p',
			sha256: hashOf(bytes),
			mime: 'text/plain',
			bytes: bytes.buffer,
			width: 0,
			height: 0,
		});
		okValue(await revise('call', contentFixture({ title: 'Changed' }), 2, 'left'));
		okValue(await saveDraft('typing', contentFixture({ title: 'Typing again' }), 2));
		expect(okValue(await checkBackup(file)).device).toEqual({
			attachments: 5,
			attachmentsInFile: 4,
			items: 3,
			itemsAsNow: 1,
			isRestAsNow: true,
		});
		okValue(await keepNames(['Okafor']));
		expect(okValue(await checkBackup(file)).device?.isRestAsNow).toBe(false);
	});

	test('without a portfolio only says what is in the file', async () => {
		await putOnDevice(keptFixture());
		const file = await openedBackup((await madeBackup()).files);
		await emptyDevice();
		expect(okValue(await checkBackup(file))).toMatchObject({ device: null, attachments: 4, items: 4 });
	});
});
