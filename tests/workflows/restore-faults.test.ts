import { beforeEach, describe, expect, test } from 'vitest';
import { connect } from '#storage/connection.ts';
import { readHeads } from '#storage/read-evidence.ts';
import type { Kept } from '#tests/fixtures/backup.ts';
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

	/** Puts the backup's items here without their files, as another tab has them that finds this one's in place. */
	async function failsBeside(kept: Kept): Promise<number> {
		const { backup } = await backupOf(kept);
		await emptyDevice();
		const db = await putOnDevice({ ...kept, files: new Map() });
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
		// One of the four is named by nothing at all.
		expect(await failsBeside(keptFixture())).toBe(3);
	});

	test('takes back no file while another tab is bringing some', async () => {
		let letGo = () => {};
		const bringing = new Promise<void>((resolve) => {
			letGo = resolve;
		});
		const { lists, files } = keptFixture();
		const nothing = { ...lists, evidence: [], revisions: [], drafts: [], setAside: [] };
		void navigator.locks.request('starfolio.house.own', { mode: 'shared' }, () => bringing);
		try {
			expect(await failsBeside({ lists: nothing, files })).toBe(4);
		} finally {
			letGo();
		}
		expect(await failsBeside({ lists: nothing, files })).toBe(0);
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
