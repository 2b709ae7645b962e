import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { digest } from '#device/identity.ts';
import { storeAttachment } from '#storage/attachments.ts';
import { readBroughtBack } from '#storage/brought-back.ts';
import { bucketManager } from '#storage/buckets.ts';
import { connect, drop, withDatabase } from '#storage/connection.ts';
import { copiedTables } from '#storage/copy-queue.ts';
import type { PortfolioDatabase } from '#storage/database.ts';
import { deviceState } from '#storage/device-state.ts';
import { holdCopy } from '#storage/held-copy.ts';
import { purgeTrash, removeForGood, sweepAttachments } from '#storage/purge.ts';
import { databaseName } from '#storage/realm.ts';
import { NO_RECORDINGS } from '#storage/recordings-state.ts';
import {
	aloneWithCopy,
	bringCopyUp,
	changeBoth,
	existingCopy,
	freeCopiedFiles,
	isWhole,
	secondCopy,
} from '#storage/second-copy.ts';
import { noteContents } from '#storage/sentinel.ts';
import { storageStatus } from '#storage/status.ts';
import { moveToTrash } from '#storage/trash.ts';
import { writeDraft } from '#storage/write-draft.ts';
import { applyRestore, removeRows } from '#storage/write-restore.ts';
import { writeRevision } from '#storage/write-revision.ts';
import { attachmentFixture, contentFixture, headFixture } from '#tests/fixtures/domain.ts';
import { frozenSchema, thaw } from '#tests/support/native-database.ts';
import { faultsIn } from '#tests/support/soundness.ts';
import {
	databaseWithPortfolio,
	deleteDatabase,
	emptyDevice,
	portfolioFixture,
	prepared,
	stampFixture,
} from '#tests/support/storage.ts';

const NOW = Date.parse('2026-06-20T09:00:00Z');
const DAY = 86_400_000;

const { get, put } = IDBObjectStore.prototype;

/** The module as another tab has it, with a connection of its own. */
type Tab = Pick<typeof import('#storage/connection.ts'), 'connect' | 'drop'>;

beforeEach(emptyDevice);
afterEach(() => {
	Object.assign(IDBObjectStore.prototype, { get, put });
	vi.restoreAllMocks();
});

async function revise(db: PortfolioDatabase, id: string, title: string, photo = ''): Promise<string> {
	const bytes = new TextEncoder().encode(photo).buffer;
	const sha256 = await digest(bytes);
	const attachments = photo === '' ? [] : [attachmentFixture({ sha256, size: bytes.byteLength })];
	const stored = { mime: 'image/jpeg', bytes, width: 4, height: 3 };
	if (photo !== '') await storeAttachment(db, 'p', sha256, stored, stored);
	await writeRevision(db, stampFixture(), {
		id,
		prepared: await prepared(contentFixture({ title, attachments })),
		baseRevision: 0,
		reason: 'left',
		copyId: `copy-of-${id}`,
	});
	return sha256;
}

/** All that is copied, byte for byte. The rows that say how whole the copy is are its own. */
async function contents(db: PortfolioDatabase): Promise<unknown> {
	const all: Record<string, unknown> = {};
	for (const name of copiedTables) {
		const rows: unknown[] = await db.table<unknown>(name).toArray();
		all[name] = rows.filter((row) => !/"second-copy-(whole|queued)"/.test(JSON.stringify(row))).map(readable);
	}
	return all;
}

function readable(row: unknown): unknown {
	if (typeof row !== 'object' || row === null || !('bytes' in row)) return row;
	return { ...row, bytes: row.bytes instanceof ArrayBuffer ? [...new Uint8Array(row.bytes)] : row.bytes };
}

async function copy(): Promise<PortfolioDatabase> {
	const db = await secondCopy();
	if (!db) throw new Error('This Chromium has no storage buckets');
	return db;
}

/** What Chromium does when it finds its log damaged. */
async function loseDatabase(db: PortfolioDatabase): Promise<void> {
	drop(db);
	await deleteDatabase(databaseName('own'));
}

describe('the second copy', () => {
	test('has all that is written, changed and deleted', async () => {
		const db = await databaseWithPortfolio();
		await revise(db, 'one', 'First', 'a photo');
		await bringCopyUp(db, NOW);
		expect(await contents(await copy())).toEqual(await contents(db));

		await revise(db, 'two', 'Second', 'another photo');
		await writeDraft(db, stampFixture(), 'one', await prepared(contentFixture({ title: 'More' })), 1);
		await moveToTrash(db, stampFixture(), 'two');
		await removeForGood(db, 'p', 'two');
		await bringCopyUp(db, NOW);
		expect(await contents(await copy())).toEqual(await contents(db));
		expect(await (await copy()).revisions.count()).toBe(1);
		expect(await db.copyQueue.count()).toBe(0);
	});

	test('of bytes that are taken off the device goes with them', async () => {
		const db = await databaseWithPortfolio();
		const sha256 = await revise(db, 'one', 'First', 'a customer’s face');
		await bringCopyUp(db, NOW);
		expect(await (await copy()).attachments.get(['p', sha256])).toBeDefined();
		await db.attachments.delete(['p', sha256]);
		await db.thumbnails.delete(['p', sha256]);
		await bringCopyUp(db, NOW);
		expect(await (await copy()).attachments.count()).toBe(0);
		expect(await (await copy()).thumbnails.count()).toBe(0);
	});

	test('of a portfolio from before there was one is made whole', async () => {
		const [old] = Object.values(
			import.meta.glob<unknown>('/tests/fixtures/schema/v1.json', { eager: true, import: 'default' }),
		);
		await thaw(databaseName('own'), frozenSchema.parse(old));
		const db = await connect('own');
		await bringCopyUp(db, NOW);
		expect(await contents(await copy())).toEqual(await contents(db));
	});

	test('is made anew, whole, when the browser has taken it away', async () => {
		const db = await databaseWithPortfolio();
		await revise(db, 'one', 'First', 'a photo');
		await bringCopyUp(db, NOW);
		drop(await copy());
		await bucketManager()?.delete('second-copy');
		await revise(db, 'two', 'Second');
		await bringCopyUp(db, NOW + 1);
		expect(await contents(await copy())).toEqual(await contents(db));
	});

	test('loses what the database no longer has', async () => {
		const db = await databaseWithPortfolio();
		await bringCopyUp(db, NOW);
		await (await copy()).meta.put({ key: 'from nowhere' });
		await bringCopyUp(db, NOW + DAY);
		expect(await contents(await copy())).toEqual(await contents(db));
	});

	test('goes on behind a photo whose bytes the browser has lost, and loses what is deleted there', async () => {
		const db = await databaseWithPortfolio();
		const lost = await revise(db, 'one', 'First', 'a photo');
		const deleted = await revise(db, 'two', 'Second', 'a customer’s face');
		await bringCopyUp(db, NOW);
		await db.attachments.where(':id').equals(['p', lost]).modify({ width: 5 });
		await db.attachments.delete(['p', deleted]);
		IDBObjectStore.prototype.get = function (key) {
			if (this.name === 'attachments' && JSON.stringify(key).includes(lost)) {
				throw new DOMException('', 'NotReadableError');
			}
			return get.call(this, key);
		};
		await revise(db, 'three', 'Third');
		await bringCopyUp(db, NOW);
		IDBObjectStore.prototype.get = get;
		expect(await db.copyQueue.count()).toBe(0);
		expect(await (await copy()).attachments.toCollection().primaryKeys()).toEqual([['p', lost]]);
		expect(await (await copy()).evidence.count()).toBe(3);
	});

	test('holds a folder that was chosen for backups', async () => {
		const db = await databaseWithPortfolio();
		await db.meta.put({ key: 'folder', handle: await navigator.storage.getDirectory() });
		await bringCopyUp(db, NOW);
		expect(await db.copyQueue.count()).toBe(0);
		expect(await (await copy()).meta.get('folder')).toMatchObject({ handle: { kind: 'directory' } });
	});

	test('is not made of what is aborted', async () => {
		const db = await databaseWithPortfolio();
		await bringCopyUp(db, NOW);
		const aborted = db.transaction('rw', db.meta, async () => {
			await db.meta.put({ key: 'never' });
			throw new Error('Changed my mind');
		});
		await expect(aborted).rejects.toThrow('Changed my mind');
		expect(await db.copyQueue.count()).toBe(0);
	});

	test('waits in the queue while it cannot be written, and no save fails for it', async () => {
		const db = await databaseWithPortfolio();
		const manager = bucketManager();
		if (!manager) throw new Error('This Chromium has no storage buckets');
		const open = vi.spyOn(manager, 'open').mockRejectedValue(new DOMException('', 'QuotaExceededError'));
		await revise(db, 'one', 'Saved all the same');
		await bringCopyUp(db, NOW);
		expect(await db.evidence.count()).toBe(1);
		expect(await db.copyQueue.count()).toBeGreaterThan(0);
		open.mockRestore();
		await bringCopyUp(db, NOW);
		expect(await contents(await copy())).toEqual(await contents(db));
	});

	test('is not kept of the example', async () => {
		const db = await databaseWithPortfolio('example');
		await db.meta.put({ key: 'a' });
		expect(await db.copyQueue.count()).toBe(0);
		expect(await existingCopy()).toBeNull();
	});
});

describe('a database that the browser has emptied', () => {
	test('is filled again, to the last word, and it is said', async () => {
		const db = await databaseWithPortfolio();
		await revise(db, 'one', 'First', 'a photo');
		await revise(db, 'two', 'Second');
		await noteContents(db, 'device');
		await bringCopyUp(db, NOW);
		const before = await contents(db);
		await loseDatabase(db);
		const again = await connect('own');
		expect(await contents(again)).toEqual(before);
		expect(await faultsIn(again)).toEqual([]);
		expect(storageStatus()).toEqual({ trouble: 'brought-back', items: 2, missingFiles: 0, isWhole: true });
		expect(readBroughtBack()).toEqual({ items: 2, missingFiles: 0, isWhole: true });
		await bringCopyUp(again, NOW + DAY);
		expect(await contents(await copy())).toEqual(before);
	});

	test('is filled by the next page when the first one went in the middle', async () => {
		const db = await databaseWithPortfolio();
		await revise(db, 'one', 'First', 'a photo');
		await noteContents(db, 'device');
		await bringCopyUp(db, NOW);
		const before = await contents(db);
		await loseDatabase(db);
		IDBObjectStore.prototype.put = function (...given: Parameters<typeof put>) {
			if (this.name === 'portfolios') throw new DOMException('', 'UnknownError');
			return put.apply(this, given);
		};
		drop(await connect('own'));
		IDBObjectStore.prototype.put = put;
		expect(storageStatus().trouble).toBe('emptied');
		expect(await contents(await connect('own'))).toEqual(before);
		expect(storageStatus().trouble).toBe('brought-back');
	});

	test('that the copy could not fill keeps the copy as it is, and is filled when it can', async () => {
		const db = await databaseWithPortfolio();
		await revise(db, 'one', 'Only in the copy');
		await noteContents(db, 'device');
		await bringCopyUp(db, NOW);
		const before = await contents(db);
		await loseDatabase(db);
		IDBObjectStore.prototype.put = () => {
			throw new DOMException('', 'UnknownError');
		};
		const empty = await connect('own');
		IDBObjectStore.prototype.put = put;
		await bringCopyUp(empty, NOW + DAY);
		expect(await freeCopiedFiles(empty)).toBe(false);
		expect(await contents(await copy())).toEqual(before);
		drop(empty);
		expect(await contents(await connect('own'))).toEqual(before);
	});

	/** A connection to the database that the copy could not fill, where localStorage takes nothing. */
	async function unfilledWithoutNotes(db: PortfolioDatabase): Promise<PortfolioDatabase> {
		await loseDatabase(db);
		vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
			throw new DOMException('', 'QuotaExceededError');
		});
		IDBObjectStore.prototype.put = () => {
			throw new DOMException('', 'UnknownError');
		};
		const empty = await connect('own');
		IDBObjectStore.prototype.put = put;
		return empty;
	}

	test('is never copied over what the copy has, also where localStorage takes nothing', async () => {
		const db = await databaseWithPortfolio();
		await revise(db, 'one', 'Only in the copy', 'a photo');
		await noteContents(db, 'device');
		await bringCopyUp(db, NOW);
		const before = await contents(db);
		const empty = await unfilledWithoutNotes(db);
		await empty.copyQueue.add({ table: 'evidence', keys: [['p', 'one']] });
		await bringCopyUp(empty, NOW + DAY);
		expect(await freeCopiedFiles(empty)).toBe(false);
		await changeBoth(empty, async () => {
			await empty.copyQueue.add({ table: 'revisions', keys: [['p', 'one', 1]] });
		});
		vi.restoreAllMocks();
		expect(await contents(await copy())).toEqual(before);
		expect(await isWhole(await copy())).toBe(true);
		drop(empty);
		expect(await contents(await connect('own'))).toEqual(before);
	});

	test('that fails while another call waits for the copy keeps the copy as it is', async () => {
		const db = await databaseWithPortfolio();
		await revise(db, 'one', 'Only in the copy');
		await bringCopyUp(db, NOW);
		await (await copy()).evidence.put({ portfolio: 'p', id: 'only in the copy' });
		const before = await contents(await copy());
		const done = aloneWithCopy(async () => {
			await new Promise((resolve) => setTimeout(resolve, 50));
			holdCopy();
		});
		await revise(db, 'two', 'Waits');
		await bringCopyUp(db, NOW);
		await done;
		expect(await contents(await copy())).toEqual(before);
	});

	test('is filled with all text when a photo in the copy cannot be read', async () => {
		const db = await databaseWithPortfolio();
		await revise(db, 'one', 'First', 'a photo');
		await revise(db, 'two', 'Second', 'another photo');
		await bringCopyUp(db, NOW);
		await loseDatabase(db);
		let reads = 0;
		IDBObjectStore.prototype.get = function (key) {
			if (this.name === 'attachments') {
				reads += 1;
				if (reads === 1) throw new DOMException('', 'NotReadableError');
			}
			return get.call(this, key);
		};
		const again = await connect('own');
		IDBObjectStore.prototype.get = get;
		expect(storageStatus()).toEqual({ trouble: 'brought-back', items: 2, missingFiles: 1, isWhole: true });
		expect(await again.revisions.count()).toBe(2);
	});

	test('says how many files the copy had no room for', async () => {
		const db = await databaseWithPortfolio();
		await revise(db, 'one', 'First', 'a photo');
		await bringCopyUp(db, NOW);
		expect(await freeCopiedFiles(db)).toBe(true);
		expect(await freeCopiedFiles(db)).toBe(false);
		await loseDatabase(db);
		const again = await connect('own');
		expect(storageStatus()).toEqual({ trouble: 'brought-back', items: 1, missingFiles: 1, isWhole: true });
		expect(await again.thumbnails.count()).toBe(1);
	});

	test('says so when the copy was not finished', async () => {
		const db = await databaseWithPortfolio();
		await revise(db, 'one', 'First');
		await bringCopyUp(db, NOW);
		await (await copy()).meta.delete('second-copy-whole');
		await (await copy()).evidence.clear();
		await loseDatabase(db);
		await connect('own');
		expect(storageStatus()).toEqual({ trouble: 'brought-back', items: 0, missingFiles: 0, isWhole: false });
	});

	test('is not said to be empty by a second tab that waited while the first one filled it', async () => {
		const db = await databaseWithPortfolio();
		await revise(db, 'one', 'First');
		await noteContents(db, 'device');
		await bringCopyUp(db, NOW);
		await loseDatabase(db);
		const another = '/src/storage/connection.ts?another-tab';
		const tab: Tab = await import(/* @vite-ignore */ another);
		const [first, second] = await Promise.all([connect('own'), tab.connect('own')]);
		expect(await first.evidence.count()).toBe(1);
		expect(await second.evidence.count()).toBe(1);
		tab.drop(second);
		expect(storageStatus().trouble).toBe('brought-back');
	});

	test('stays empty where there never was a copy', async () => {
		await connect('own');
		expect(storageStatus().trouble).toBeNull();
		expect(await existingCopy()).toBeNull();
	});
});

describe('what is removed for good', () => {
	/** Bytes that nothing names any more. */
	async function forgottenPhoto(db: PortfolioDatabase): Promise<void> {
		const bytes = new TextEncoder().encode('a customer’s face').buffer;
		const stored = { mime: 'image/jpeg', bytes, width: 4, height: 3 };
		await storeAttachment(db, 'p', await digest(bytes), stored, stored);
	}

	test.each([
		['from the trash', (db: PortfolioDatabase) => removeForGood(db, 'p', 'one')],
		['after thirty days', (db: PortfolioDatabase) => purgeTrash(db, stampFixture(), '2026-12-01')],
		['because nothing names it', (db: PortfolioDatabase) => sweepAttachments(db, 'p')],
	])('%s does not come back with a database that is lost at once', async (_how, act) => {
		const db = await databaseWithPortfolio();
		await revise(db, 'one', 'About a customer');
		await revise(db, 'two', 'Stays');
		await moveToTrash(db, stampFixture(), 'one');
		await forgottenPhoto(db);
		await bringCopyUp(db, NOW);
		await act(db);
		const after = await contents(db);
		expect(await contents(await copy())).toEqual(after);
		await loseDatabase(db);
		expect(await contents(await connect('own'))).toEqual(after);
	});

	test('goes before what is still waiting to be copied', async () => {
		const db = await databaseWithPortfolio();
		await revise(db, 'one', 'About a customer');
		await moveToTrash(db, stampFixture(), 'one');
		await bringCopyUp(db, NOW);
		await revise(db, 'two', 'Waiting');
		const waiting = await db.copyQueue.count();
		await removeForGood(db, 'p', 'one');
		expect(await (await copy()).revisions.count()).toBe(0);
		expect(await db.copyQueue.count()).toBe(waiting);
		await bringCopyUp(db, NOW);
		expect(await contents(await copy())).toEqual(await contents(db));
	});

	test('is removed all the same where the copy cannot be written', async () => {
		const db = await databaseWithPortfolio();
		await revise(db, 'one', 'About a customer');
		await moveToTrash(db, stampFixture(), 'one');
		await bringCopyUp(db, NOW);
		const own = await copy();
		own.close();
		const manager = bucketManager();
		if (!manager) throw new Error('This Chromium has no storage buckets');
		const open = vi.spyOn(manager, 'open').mockRejectedValue(new DOMException('', 'UnknownError'));
		await removeForGood(db, 'p', 'one');
		open.mockRestore();
		expect(await db.evidence.count()).toBe(0);
		await bringCopyUp(db, NOW);
		expect(await contents(await copy())).toEqual(await contents(db));
	});
});

describe('the last portfolio', () => {
	const removeIt = (db: PortfolioDatabase) =>
		db.transaction('rw', db.tables, () => removeRows(db, 'p', new Set()));

	test('that is removed on purpose is removed from the copy too', async () => {
		const db = await databaseWithPortfolio();
		await revise(db, 'one', 'First', 'a photo');
		await bringCopyUp(db, NOW);
		await changeBoth(db, () => removeIt(db));
		expect(await contents(await copy())).toEqual(await contents(db));
		expect(await (await copy()).portfolios.count()).toBe(0);
	});

	test('that was removed while the copy could not be reached is removed from it later', async () => {
		const db = await databaseWithPortfolio();
		await revise(db, 'one', 'First', 'a photo');
		await bringCopyUp(db, NOW);
		await removeIt(db);
		await bringCopyUp(db, NOW + DAY);
		expect(await contents(await copy())).toEqual(await contents(db));
		expect(await (await copy()).portfolios.count()).toBe(0);
	});
});

describe('much at once', () => {
	const MANY = 250;

	async function addMany(db: PortfolioDatabase): Promise<void> {
		const heads = Array.from({ length: MANY }, (_each, index) => headFixture(`many-${index}`));
		const portfolio = portfolioFixture();
		const records = heads.map((head) => ({ ...head, device: 'd' }));
		const revisions = heads.map(({ id }) => ({
			...{ evidence: id, revision: 1, at: '', device: 'd', reason: 'left' as const },
			content: contentFixture(),
		}));
		const none = {
			replaces: [],
			isBeside: false,
			keeps: [],
			joins: null,
			clears: [],
			units: [],
			templates: [],
		};
		const writes = { ...none, revisions, drafts: [], judgements: [], setAside: [], texts: [] };
		await applyRestore(db, { ...writes, portfolio, evidence: records }, await deviceState(db), NO_RECORDINGS);
	}

	test('that was being copied when the database was lost is not called whole', async () => {
		const db = await databaseWithPortfolio();
		await revise(db, 'one', 'First');
		await bringCopyUp(db, NOW);
		await addMany(db);
		await db.copyQueue.clear();
		for (let index = 0; index < MANY; index += 1) {
			await db.copyQueue.add({ table: 'evidence', keys: [['p', `many-${index}`]] });
		}
		vi.stubGlobal('requestIdleCallback', () => {
			throw new Error('The page went');
		});
		await bringCopyUp(db, NOW);
		vi.unstubAllGlobals();
		const there = await (await copy()).evidence.count();
		expect(there).toBeGreaterThan(1);
		expect(there).toBeLessThan(MANY);
		await loseDatabase(db);
		await connect('own');
		expect(storageStatus()).toMatchObject({ trouble: 'brought-back', items: there, isWhole: false });
	});

	test('comes with no item in between whose text is still to come', async () => {
		const db = await databaseWithPortfolio();
		await bringCopyUp(db, NOW);
		await addMany(db);
		vi.stubGlobal('requestIdleCallback', () => {
			throw new Error('The page went');
		});
		const own = await copy();
		const seen: [number, number][] = [];
		for (let go = 0; go < 20 && (await db.copyQueue.count()) > 0; go += 1) {
			await bringCopyUp(db, NOW);
			seen.push([await own.evidence.count(), await own.revisions.count()]);
		}
		vi.unstubAllGlobals();
		expect(seen.length).toBeGreaterThan(1);
		for (const [items, texts] of seen) expect(texts).toBeGreaterThanOrEqual(items);
		expect(seen.at(-1)).toEqual([MANY, MANY]);
	});

	test('that was restored and not copied at all is not called whole either, and is once it is', async () => {
		const db = await databaseWithPortfolio();
		await revise(db, 'one', 'First');
		await bringCopyUp(db, NOW);
		await addMany(db);
		expect(await isWhole(await copy())).toBe(false);
		await bringCopyUp(db, NOW);
		expect(await isWhole(await copy())).toBe(true);
		await loseDatabase(db);
		await connect('own');
		expect(storageStatus()).toMatchObject({ items: MANY + 1, isWhole: true });
	});
});

describe('a row that was set aside', () => {
	const aside = (key: string) => ({ table: 'revisions', key, row: { odd: true }, reason: 'odd', at: '' });

	test('comes back too', async () => {
		const db = await databaseWithPortfolio();
		await db.setAside.add(aside('1'));
		await db.setAside.bulkAdd([aside('2'), aside('3')]);
		await bringCopyUp(db, NOW);
		await db.setAside.where('[table+key]').equals(['revisions', '2']).delete();
		await bringCopyUp(db, NOW);
		const before = await contents(db);
		await loseDatabase(db);
		const again = await connect('own');
		expect(await contents(again)).toEqual(before);
		expect(await again.setAside.count()).toBe(2);
		await again.setAside.add(aside('4'));
		expect(await again.setAside.count()).toBe(3);
	});

	test('under another number than before takes the place of the one before', async () => {
		const db = await databaseWithPortfolio();
		await db.setAside.add(aside('1'));
		await bringCopyUp(db, NOW);
		await db.setAside.clear();
		await db.copyQueue.clear();
		await db.setAside.add(aside('1'));
		await bringCopyUp(db, NOW);
		expect(await db.copyQueue.count()).toBe(0);
		expect(await contents(await copy())).toEqual(await contents(db));
	});
});

describe('a full disk', () => {
	test('gives the room of the copied files to what is new, and they are copied again later', async () => {
		const db = await databaseWithPortfolio();
		await revise(db, 'one', 'First', 'a photo');
		await bringCopyUp(db, NOW);
		let tries = 0;
		const outcome = await withDatabase('own', async () => {
			tries += 1;
			if (tries === 1) throw new DOMException('', 'QuotaExceededError');
			return 'saved';
		});
		expect(outcome).toEqual({ ok: true, value: 'saved' });
		expect(await (await copy()).attachments.count()).toBe(0);
		await bringCopyUp(db, NOW + DAY);
		expect(await contents(await copy())).toEqual(await contents(db));
	});

	test('on which nothing is copied any more is said to be full', async () => {
		await databaseWithPortfolio();
		const outcome = await withDatabase('own', async () => {
			throw new DOMException('', 'QuotaExceededError');
		});
		expect(outcome).toEqual({ ok: false, code: 'full' });
	});

	test('leaves files out of the copy when more than half of the room is used', async () => {
		const estimate = vi.spyOn(navigator.storage, 'estimate').mockResolvedValue({ usage: 6, quota: 10 });
		const db = await databaseWithPortfolio();
		await revise(db, 'one', 'First', 'a photo');
		await bringCopyUp(db, NOW);
		expect(await (await copy()).attachments.count()).toBe(0);
		expect(await (await copy()).revisions.count()).toBe(1);
		estimate.mockResolvedValue({ usage: 4, quota: 10 });
		await bringCopyUp(db, NOW + DAY);
		expect(await (await copy()).attachments.count()).toBe(1);
		estimate.mockRestore();
	});
});
