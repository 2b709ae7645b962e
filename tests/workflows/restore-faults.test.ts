import { beforeEach, describe, expect, test } from 'vitest';
import type { RecordLists } from '#domain/backup.ts';
import { emptyLists } from '#domain/backup.ts';
import { connect } from '#storage/connection.ts';
import { deviceState } from '#storage/device-state.ts';
import { chosenElsewhere, pinnedPortfolio } from '#storage/open-portfolio.ts';
import { readHeads, readHeadsOf } from '#storage/read-evidence.ts';
import { openPortfolioId } from '#storage/read-portfolio.ts';
import { NO_RECORDINGS } from '#storage/recordings-state.ts';
import { applyRestore } from '#storage/write-restore.ts';
import { keptFixture } from '#tests/fixtures/backup.ts';
import { contentFixture } from '#tests/fixtures/domain.ts';
import {
	backupOf,
	everythingOn,
	madeBackup,
	openedBackup,
	putOnDevice,
	quiet,
} from '#tests/support/backup-device.ts';
import { begunAfresh, PHOTO_HERE } from '#tests/support/begun-afresh.ts';
import { emptyDevice, okValue } from '#tests/support/storage.ts';
import { revise } from '#workflows/log-evidence.ts';
import { restoreBackup } from '#workflows/restore.ts';
import { startPortfolio } from '#workflows/start-portfolio.ts';

beforeEach(emptyDevice);

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
			const { backup } = await backupOf(keptFixture());
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
			const file = await openedBackup(backup.files);
			const how = isReplaced
				? ({ mode: 'replace', safety: await madeBackup() } as const)
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
					// The last write is the note that there is a backup; without it the restore is as good. It goes to the browser
					// at once with its entry in the queue for the second copy, of which either may have failed.
					expect(calls).toBeLessThanOrEqual(k + 1);
					break;
				}
				failures += 1;
				expect(await everythingOn(await connect('own')), `write ${k}`).toEqual(before);
			}
			expect(failures).toBeGreaterThan(20);
			expect((await readHeads(await connect('own'))).length).toBeGreaterThanOrEqual(4);
		},
	);

	/** Restores a backup of the fixture into some rows without their files; gives how many files are there afterwards. */
	async function failsBeside(here: RecordLists): Promise<number> {
		const { backup } = await backupOf(keptFixture());
		await emptyDevice();
		// With something left to bring: else no row would be written.
		const portfolio = here.portfolio.map((own) => ({ ...own, centre: '' }));
		const db = await putOnDevice({ lists: { ...here, portfolio }, files: new Map() });
		const file = await openedBackup(backup.files);
		const { put } = IDBObjectStore.prototype;
		IDBObjectStore.prototype.put = function (...given: Parameters<typeof put>) {
			if (this.name === 'portfolios') throw new DOMException('No space', 'QuotaExceededError');
			return put.apply(this, given);
		};
		try {
			expect(await restoreBackup(file, { mode: 'merge' }, quiet())).toEqual({ ok: false, code: 'full' });
		} finally {
			IDBObjectStore.prototype.put = put;
		}
		return db.attachments.count();
	}

	test('takes back no file that another tab’s items name', async () => {
		// The backup's own items, as a tab has them that finds this one's files in place. The fourth is named by nothing.
		expect(await failsBeside(keptFixture().lists)).toBe(3);
	});

	test('takes back no file while another tab is bringing some', async () => {
		let letGo = () => {};
		const bringing = new Promise<void>((resolve) => {
			letGo = resolve;
		});
		const { lists } = keptFixture();
		const mine = lists.evidence
			.filter(({ id }) => id === 'only-draft')
			.map((head) => ({ ...head, id: 'mine' }));
		const another = { ...lists, evidence: mine, revisions: [], drafts: [], setAside: [] };
		void navigator.locks.request('starfolio.house.own', { mode: 'shared' }, () => bringing);
		try {
			expect(await failsBeside(another)).toBe(3);
		} finally {
			letGo();
		}
		expect(await failsBeside(another)).toBe(0);
	});

	test('or a tap on “Cancel” leaves the device as it was', async () => {
		const { backup } = await backupOf(keptFixture());
		await emptyDevice();
		const file = await openedBackup(backup.files);
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
			recordingParts: [],
			recordings: [],
			revisions: [],
			setAside: [],
			templates: [],
			texts: [],
			thumbnails: [],
			units: [],
		});
	});
});

describe('while the files of one portfolio are copied into the other', () => {
	/**
	 * Does something as soon as the first of them is on its way. What is written by it comes before whatever the restore
	 * writes or reads after that: transactions over the same rows go in the order in which they were begun.
	 */
	async function asItIsCopied<Result>(
		meanwhile: (own: IDBDatabase) => void,
		work: () => Promise<Result>,
	): Promise<Result> {
		const { put } = IDBObjectStore.prototype;
		let isDone = false;
		IDBObjectStore.prototype.put = function (...given: Parameters<typeof put>) {
			const [row] = given;
			if (!isDone && this.name === 'attachments' && row?.sha256 === PHOTO_HERE) {
				isDone = true;
				meanwhile(this.transaction.db);
			}
			return put.apply(this, given);
		};
		try {
			const result = await work();
			expect(isDone).toBe(true);
			return result;
		} finally {
			IDBObjectStore.prototype.put = put;
		}
	}

	const writeTo = (own: IDBDatabase, table: string, row: object) =>
		own.transaction(table, 'readwrite').objectStore(table).put(row);

	test('a photo that another tab attaches goes along', async () => {
		const { db, file, begun, backup } = await begunAfresh();
		const sha256 = 'f'.repeat(64);
		const late = {
			portfolio: begun.id,
			sha256,
			mime: 'image/jpeg',
			bytes: new ArrayBuffer(7),
			width: 1,
			height: 1,
		};
		const outcome = await asItIsCopied(
			(own) => writeTo(own, 'attachments', late),
			() => restoreBackup(file, { mode: 'merge' }, quiet()),
		);
		expect(outcome).toMatchObject({ ok: true, portfolio: backup.portfolio });
		expect(await db.attachments.get([backup.portfolio, sha256])).toMatchObject({ bytes: late.bytes });
	});

	test('the same backup that another tab keeps beside meanwhile is not written over', async () => {
		const { db, file, begun, backup } = await begunAfresh();
		const [portfolio] = file.lists.portfolio;
		const [revision] = file.lists.revisions;
		const outcome = await asItIsCopied(
			(own) => {
				writeTo(own, 'portfolios', { ...portfolio, centre: 'Newer here' });
				writeTo(own, 'revisions', { ...revision, portfolio: backup.portfolio, reason: 'kept' });
			},
			() => restoreBackup(file, { mode: 'merge' }, quiet()),
		);
		expect(outcome).toEqual({ ok: false, code: 'conflict' });
		expect(await db.portfolios.get(backup.portfolio)).toMatchObject({ centre: 'Newer here' });
		expect(await db.revisions.where(':id').between([backup.portfolio], [backup.portfolio, []]).count()).toBe(
			1,
		);
		expect((await readHeadsOf(db, begun.id)).map(({ id }) => id)).toEqual(['mine']);
	});

	test('what takes the place of one portfolio is never written over another', async () => {
		const begun = okValue(
			await startPortfolio({ learner: 'Sam', centre: '', qualification: '', assessor: '', units: [] }),
		);
		const db = await connect('own');
		await db.portfolios.put({ ...begun, id: 'other', centre: 'Newer here' });
		const { portfolio: _each, evidence, revisions, drafts, judgements, units, ...more } = emptyLists();
		const rows = { evidence, revisions, drafts, judgements, units, templates: more.templates, texts: [] };
		const how = { isBeside: false, keeps: [], joins: null, clears: [], setAside: [] };
		const apply = async (replaces: readonly string[]) => {
			const writes = { ...rows, ...how, replaces, portfolio: { ...begun, id: 'other' } };
			await applyRestore(db, writes, await deviceState(db), NO_RECORDINGS);
		};
		await expect(apply([begun.id])).rejects.toMatchObject({ code: 'conflict' });
		expect(await db.portfolios.get('other')).toMatchObject({ centre: 'Newer here' });
		await apply(['other']);
		expect(await db.portfolios.get('other')).toMatchObject({ centre: '' });
	});

	test('“Cancel”, or going to another page, still stops it', async () => {
		const { db, file } = await begunAfresh();
		const before = await everythingOn(db);
		const stop = new AbortController();
		const outcome = await asItIsCopied(
			() => stop.abort(),
			() => restoreBackup(file, { mode: 'merge' }, { ...quiet(), signal: stop.signal }),
		);
		expect(outcome).toEqual({ ok: false, code: 'cancelled' });
		expect(await everythingOn(db)).toEqual(before);
	});

	test('“Cancel” stops it even while the two are compared for the last time', async () => {
		const { db, file, begun } = await begunAfresh();
		const before = await everythingOn(db);
		const stop = new AbortController();
		const { getAll } = IDBObjectStore.prototype;
		let isCopied = false;
		IDBObjectStore.prototype.getAll = function (...given: Parameters<typeof getAll>) {
			if (isCopied) stop.abort();
			return getAll.apply(this, given);
		};
		try {
			const outcome = await asItIsCopied(
				() => {
					isCopied = true;
				},
				() => restoreBackup(file, { mode: 'merge' }, { ...quiet(), signal: stop.signal }),
			);
			expect(stop.signal.aborted).toBe(true);
			expect(outcome).toEqual({ ok: false, code: 'cancelled' });
		} finally {
			IDBObjectStore.prototype.getAll = getAll;
		}
		expect(await everythingOn(db)).toEqual(before);
		expect(await openPortfolioId(db)).toBe(begun.id);
	});

	test('when the rows are being written already, a page that is left opens no other portfolio under its next form', async () => {
		const { db, file, backup, begun } = await begunAfresh();
		expect(await openPortfolioId(db)).toBe(begun.id);
		const stop = new AbortController();
		const { put } = IDBObjectStore.prototype;
		IDBObjectStore.prototype.put = function (...given: Parameters<typeof put>) {
			if (this.name === 'portfolios') stop.abort();
			return put.apply(this, given);
		};
		try {
			const outcome = await restoreBackup(file, { mode: 'merge' }, { ...quiet(), signal: stop.signal });
			expect(stop.signal.aborted).toBe(true);
			expect(outcome).toMatchObject({ ok: true, portfolio: backup.portfolio });
		} finally {
			IDBObjectStore.prototype.put = put;
		}
		expect(pinnedPortfolio()).toBe(begun.id);
		expect(chosenElsewhere()).toBe(backup.portfolio);
	});
});
