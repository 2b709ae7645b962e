import * as fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { connect } from '#storage/connection.ts';
import { readLastBackup, rememberedBackup } from '#storage/last-backup.ts';
import { readHeads } from '#storage/read-evidence.ts';
import { chooseRealm } from '#storage/realm.ts';
import { readSentinel } from '#storage/sentinel.ts';
import { storageStatus } from '#storage/status.ts';
import type { Kept } from '#tests/fixtures/backup.ts';
import { hashOf, keptArbitrary, keptFixture } from '#tests/fixtures/backup.ts';
import { contentFixture } from '#tests/fixtures/domain.ts';
import { everythingOn, putOnDevice } from '#tests/support/backup-device.ts';
import { emptyDevice, okValue } from '#tests/support/storage.ts';
import type { MadeBackup } from '#workflows/back-up.ts';
import { backUp, noteBackupSaved } from '#workflows/back-up.ts';
import { checkBackup } from '#workflows/check-backup.ts';
import { resetExample } from '#workflows/example.ts';
import { revise, saveDraft } from '#workflows/log-evidence.ts';
import type { OpenedBackup } from '#workflows/open-backup.ts';
import { openBackup } from '#workflows/open-backup.ts';
import { previewRestore, restoreBackup } from '#workflows/restore.ts';
import { startPortfolio } from '#workflows/start-portfolio.ts';

const RUNS = Number(import.meta.env['VITE_ROUND_TRIPS'] ?? 12);

beforeEach(emptyDevice);

const quiet = () => ({ signal: new AbortController().signal, onProgress: () => undefined });

async function made(passphrase: string | null = null): Promise<MadeBackup> {
	const outcome = await backUp({ passphrase, ...quiet() });
	if (!outcome.ok) throw new Error(`No backup: ${outcome.code} ${outcome.problem ?? ''}`);
	return outcome.backup;
}

async function opened(files: readonly File[], passphrase: string | null = null): Promise<OpenedBackup> {
	const outcome = await openBackup(files, { passphrase, ...quiet() });
	if (!outcome.ok) throw new Error(`Not opened: ${outcome.code}`);
	return outcome.backup;
}

async function merge(backup: OpenedBackup): Promise<void> {
	const outcome = await restoreBackup(backup, { mode: 'merge' }, quiet());
	if (!outcome.ok) throw new Error(`Not restored: ${outcome.code}`);
}

/** Drafts that pages left behind become revisions when a backup is made; this comes first, so that both moments are alike. */
async function settled(kept: Kept, passphrase: string | null = null) {
	const db = await putOnDevice(kept);
	const backup = await made(passphrase);
	return { backup, before: await everythingOn(db) };
}

describe('a backup, a wiped device, a restore', () => {
	test.each([
		['without a passphrase', null],
		['with a passphrase', 'river anchor planet copper'],
	])('leave everything as it was, %s', async (_how, passphrase) => {
		const { backup, before } = await settled(keptFixture(), passphrase);
		expect(backup).toMatchObject({ attachments: 4, missing: 0, isProtected: passphrase !== null });
		expect(backup.files[0]?.name).toMatch(/^Sian-ONeill-\d{4}-\d\d-\d\d\.starfolio(\.age)?$/);
		await emptyDevice();
		await merge(await opened(backup.files, passphrase));
		expect(await everythingOn(await connect('own'))).toEqual(before);
	});

	test('leave everything as it was, whatever is in it', { timeout: 60_000 + RUNS * 5000 }, async () => {
		await fc.assert(
			fc.asyncProperty(keptArbitrary, async (kept) => {
				await emptyDevice();
				const { backup, before } = await settled(kept);
				await emptyDevice();
				await merge(await opened(backup.files));
				expect(await everythingOn(await connect('own'))).toEqual(before);
			}),
			{ numRuns: RUNS },
		);
	});

	test('leave the example as it was', { timeout: 120_000 }, async () => {
		okValue(await resetExample());
		chooseRealm('example');
		const backup = await made();
		const before = await everythingOn(await connect('example'));
		await emptyDevice();
		chooseRealm('example');
		await merge(await opened(backup.files));
		expect(await everythingOn(await connect('example'))).toEqual(before);
		expect(await (await connect('own')).portfolios.count()).toBe(0);
	});

	test('take away the warning that the browser emptied the database, and count again from the file', async () => {
		const { backup } = await settled(keptFixture());
		okValue(await noteBackupSaved(backup));
		const db = await connect('own');
		await db.portfolios.clear();
		db.close();
		// As after an eviction: localStorage is still there.
		await connect('own');
		expect(storageStatus().trouble).toBe('emptied');
		expect(rememberedBackup()).toMatchObject({ names: [backup.files[0]?.name], files: 4 });
		await merge(await opened(backup.files));
		expect(storageStatus().trouble).toBe(null);
		expect(readSentinel()?.count).toBeGreaterThan(0);
		expect(await readLastBackup(await connect('own'))).toMatchObject({ at: backup.madeAt });
	});
});

describe('restoring', () => {
	test('twice changes nothing the second time', async () => {
		const { backup } = await settled(keptFixture());
		await emptyDevice();
		const file = await opened(backup.files);
		await merge(file);
		const db = await connect('own');
		const before = await everythingOn(db);
		expect(okValue(await previewRestore(file))).toMatchObject({
			counts: { new: 0, newer: 0, older: 0, conflicts: 0 },
			drafts: 0,
			newAttachments: 0,
		});
		await merge(file);
		expect(await everythingOn(db)).toEqual(before);
	});

	test('brings what is new, leaves what is newer here, and keeps both of what was changed twice', async () => {
		await putOnDevice(keptFixture());
		okValue(await revise('call', contentFixture({ title: 'On the tablet' }), 2, 'left'));
		okValue(await revise('tablet-only', contentFixture({ title: 'Tablet only' }), 0, 'left'));
		const tablet = await opened((await made()).files);
		await emptyDevice();
		await putOnDevice(keptFixture());
		okValue(await revise('call', contentFixture({ title: 'On the phone' }), 2, 'left'));
		okValue(await revise('phone-only', contentFixture({ title: 'Phone only' }), 0, 'left'));
		expect(okValue(await previewRestore(tablet))).toMatchObject({
			// What was being typed on the tablet has become revisions there.
			counts: { new: 1, newer: 2, same: 1, conflicts: 1 },
			renumbered: [{ from: 'E007', to: 'E010' }],
			mayMerge: true,
			isEmptyDevice: false,
		});
		await merge(tablet);
		const heads = await readHeads(await connect('own'));
		expect(heads.map(({ title }) => title).sort()).toEqual([
			'Binned',
			'Hardly begun',
			'On the phone',
			'On the tablet (copy from another device)',
			'Phone only',
			'Tablet only',
			'Typing more',
		]);
		expect(heads.find(({ id }) => id === 'tablet-only')).toMatchObject({
			reference: 'E010',
			formerly: 'E007',
		});
		expect(heads.find(({ copyOf }) => copyOf === 'call')).toMatchObject({ revision: 4, deletedAt: '' });
		const references = heads.map(({ reference }) => reference).filter((reference) => reference !== '');
		expect(new Set(references).size).toBe(references.length);
		const once = await everythingOn(await connect('own'));
		await merge(tablet);
		expect(await everythingOn(await connect('own'))).toEqual(once);
	});

	test('what was written last stays, and the device’s own becomes the copy', async () => {
		await putOnDevice(keptFixture());
		okValue(await revise('call', contentFixture({ title: 'Here first' }), 2, 'left'));
		const here = await everythingOn(await connect('own'));
		await emptyDevice();
		await putOnDevice(keptFixture());
		okValue(await revise('call', contentFixture({ title: 'There last' }), 2, 'left'));
		const file = await opened((await made()).files);
		await emptyDevice();
		const db = await connect('own');
		for (const [name, rows] of Object.entries(here)) {
			const bytes = (row: unknown) =>
				typeof row === 'object' && row !== null && 'bytes' in row && Array.isArray(row.bytes)
					? { ...row, bytes: new Uint8Array(row.bytes).buffer }
					: row;
			if (name !== 'setAside') await db.table(name).bulkPut(rows.map(bytes));
		}
		await merge(file);
		const heads = await readHeads(db);
		expect(heads.find(({ id }) => id === 'call')).toMatchObject({ title: 'There last', reference: 'E001' });
		expect(heads.find(({ copyOf }) => copyOf === 'call')?.title).toBe(
			'Here first (copy from another device)',
		);
	});

	test('into a portfolio that was just started takes the backup’s place, number and name', async () => {
		const { backup, before } = await settled(keptFixture());
		await emptyDevice();
		okValue(
			await startPortfolio({
				learner: 'Somebody',
				centre: '',
				qualification: '',
				assessor: '',
				units: ['icq-l3-monitor-quality'],
			}),
		);
		await merge(await opened(backup.files));
		expect(await everythingOn(await connect('own'))).toEqual(before);
	});

	test('another learner’s backup is not mixed in', async () => {
		const { backup } = await settled(keptFixture());
		await emptyDevice();
		okValue(
			await startPortfolio({ learner: 'Alex', centre: '', qualification: '', assessor: '', units: [] }),
		);
		okValue(await revise('mine', contentFixture({ title: 'Mine' }), 0, 'left'));
		const before = await everythingOn(await connect('own'));
		const file = await opened(backup.files);
		expect(okValue(await previewRestore(file))).toMatchObject({
			mayMerge: false,
			mayReplace: true,
			itemsHere: 1,
		});
		expect(await restoreBackup(file, { mode: 'merge' }, quiet())).toEqual({ ok: false, code: 'not-mixed' });
		expect(await everythingOn(await connect('own'))).toEqual(before);
		const safety = await made();
		expect(await restoreBackup(file, { mode: 'replace', safety }, quiet())).toMatchObject({ ok: true });
		expect((await readHeads(await connect('own'))).map(({ id }) => id).sort()).toEqual([
			'binned',
			'call',
			'only-draft',
			'typing',
		]);
		// And back again, from the copy that had to be made first.
		const back = await restoreBackup(
			await opened(safety.files),
			{ mode: 'replace', safety: await made() },
			quiet(),
		);
		expect(back).toMatchObject({ ok: true });
		expect(await everythingOn(await connect('own'))).toEqual(before);
	});

	test('an empty backup never takes the place of something', async () => {
		okValue(
			await startPortfolio({
				learner: 'Siân O’Neill',
				centre: '',
				qualification: '',
				assessor: '',
				units: [],
			}),
		);
		const empty = await made();
		await emptyDevice();
		await putOnDevice(keptFixture());
		const before = await everythingOn(await connect('own'));
		const file = await opened(empty.files);
		expect(okValue(await previewRestore(file)).mayReplace).toBe(false);
		const outcome = await restoreBackup(file, { mode: 'replace', safety: empty }, quiet());
		expect(outcome).toEqual({ ok: false, code: 'would-empty' });
		expect(await everythingOn(await connect('own'))).toEqual(before);
	});

	test('text that is being typed while the backup is made is in it', async () => {
		await putOnDevice(keptFixture());
		okValue(await saveDraft('call', contentFixture({ title: 'Half a sentence' }), 2));
		const file = await opened((await made()).files);
		expect(file.lists.drafts.map(({ content }) => content.title)).toContain('Half a sentence');
	});

	test('a damaged attachment on the device is healed from the file', async () => {
		const { backup, before } = await settled(keptFixture());
		const db = await connect('own');
		const [photo = ''] = keptFixture().files.keys();
		await db.attachments.put({ portfolio: 'p', sha256: photo, mime: 'image/jpeg', width: 40, height: 39 });
		const file = await opened(backup.files);
		expect(okValue(await checkBackup(file)).attachments).toBe(4);
		await merge(file);
		const after = await everythingOn(db);
		expect(after['attachments']).toEqual(before['attachments']);
	});

	test('a row that no longer parses goes along, and stops nothing', async () => {
		const db = await putOnDevice(keptFixture());
		await db.revisions.put({ portfolio: 'p', evidence: 'call', revision: 1, strange: true });
		await db.evidence.put({ portfolio: 'p', id: 'typing', change: 99, strange: true });
		const file = await opened((await made()).files);
		const keys = file.lists.setAside.map(({ table, key }) => `${table} ${key}`);
		expect(keys).toEqual(expect.arrayContaining(['revisions ["p","call",1]', 'evidence ["p","typing"]']));
		// Under another id: what else is there of it here, nobody can see.
		await emptyDevice();
		await putOnDevice(keptFixture());
		const whole = await opened((await made()).files);
		await (await connect('own')).evidence.put({ portfolio: 'p', id: 'call', change: 99, strange: true });
		await merge(whole);
		expect((await readHeads(await connect('own'))).map(({ id }) => id)).toContain('call-restored');
		expect(await (await connect('own')).revisions.get(['p', 'call', 2])).toBeDefined();
	});
});

describe('a fault during a restore', () => {
	/** Makes the k-th write of any kind fail, as a full disk or a broken connection would. */
	async function failingAt(k: number, work: () => Promise<void>): Promise<number> {
		const { put, add } = IDBObjectStore.prototype;
		let calls = 0;
		const failing = <Write extends typeof put>(write: Write) =>
			function (this: IDBObjectStore, ...given: Parameters<typeof put>): IDBRequest<IDBValidKey> {
				calls += 1;
				if (calls === k) throw new DOMException('No space', 'QuotaExceededError');
				return write.apply(this, given);
			};
		IDBObjectStore.prototype.put = failing(put);
		IDBObjectStore.prototype.add = failing(add);
		try {
			await work();
			return calls;
		} finally {
			IDBObjectStore.prototype.put = put;
			IDBObjectStore.prototype.add = add;
		}
	}

	test.each(['an empty device', 'a device that is merged into', 'a device that is replaced'] as const)(
		'at every k-th write leaves %s byte for byte as it was',
		{ timeout: 180_000 },
		async (kind) => {
			const { backup } = await settled(keptFixture());
			await emptyDevice();
			const isReplaced = kind === 'a device that is replaced';
			if (kind !== 'an empty device') {
				okValue(
					await startPortfolio({
						learner: isReplaced ? 'Alex' : 'Siân O’Neill',
						centre: '',
						qualification: '',
						assessor: '',
						units: [],
					}),
				);
				okValue(await revise('mine', contentFixture({ title: 'Mine' }), 0, 'left'));
			}
			const db = await connect('own');
			const before = await everythingOn(db);
			const file = await opened(backup.files);
			const how = isReplaced
				? ({ mode: 'replace', safety: await made() } as const)
				: ({ mode: 'merge' } as const);
			let failures = 0;
			for (let k = 1; ; k += 1) {
				let hasFailed = false;
				const calls = await failingAt(k, async () => {
					const outcome = await restoreBackup(file, how, quiet());
					hasFailed = !outcome.ok;
					if (!outcome.ok) expect(outcome.code).toBe('full');
				});
				if (!hasFailed) {
					// The last write is the note that there is a backup; without it the restore is as good.
					expect(calls).toBeLessThanOrEqual(k);
					break;
				}
				failures += 1;
				expect(await everythingOn(await connect('own')), `write ${k}`).toEqual(before);
			}
			expect(failures).toBeGreaterThan(20);
			expect((await readHeads(await connect('own'))).length).toBeGreaterThanOrEqual(4);
		},
	);

	test('or a tap on “Cancel” leaves the device as it was', async () => {
		const { backup } = await settled(keptFixture());
		await emptyDevice();
		const file = await opened(backup.files);
		const stop = new AbortController();
		const outcome = await restoreBackup(
			file,
			{ mode: 'merge' },
			{ signal: stop.signal, onProgress: () => stop.abort() },
		);
		expect(outcome).toEqual({ ok: false, code: 'cancelled' });
		expect(await everythingOn(await connect('own'))).toEqual({
			attachments: [],
			drafts: [],
			evidence: [],
			judgements: [],
			portfolios: [],
			revisions: [],
			setAside: [],
			templates: [],
			texts: [],
			thumbnails: [],
			units: [],
		});
	});
});

describe('opening a file', () => {
	test.each([
		['not-a-backup', new File(['Dear Sam'], 'notes.starfolio')],
		['empty', new File([], 'empty.starfolio')],
		['pdf', new File(['%PDF-1.7'], 'portfolio.pdf')],
		['truncated', new File(['PK\u0003\u0004'], 'cut.starfolio')],
	])('that is "%s" says so and changes nothing', async (code, file) => {
		const db = await putOnDevice(keptFixture());
		const before = await everythingOn(db);
		expect(await openBackup([file], { passphrase: null, ...quiet() })).toEqual({ ok: false, code });
		expect(await everythingOn(db)).toEqual(before);
	});

	test('with a wrong passphrase says so', async () => {
		await putOnDevice(keptFixture());
		const { files } = await made('river anchor planet copper');
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
		const file = await opened((await made()).files);
		expect(okValue(await checkBackup(file))).toEqual({
			device: { attachments: 4, attachmentsInFile: 4, items: 4, itemsAsNow: 4 },
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
			items: 4,
			itemsAsNow: 2,
		});
	});

	test('without a portfolio only says what is in the file', async () => {
		await putOnDevice(keptFixture());
		const file = await opened((await made()).files);
		await emptyDevice();
		expect(okValue(await checkBackup(file))).toMatchObject({ device: null, attachments: 4, items: 4 });
	});
});
