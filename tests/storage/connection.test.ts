import { beforeEach, describe, expect, test } from 'vitest';
import { connect, drop, withDatabase } from '#storage/connection.ts';
import { beginFreshLog } from '#storage/fresh-log.ts';
import { installedVersion } from '#storage/probe.ts';
import { databaseName } from '#storage/realm.ts';
import { NATIVE_VERSION } from '#storage/schema-history.ts';
import { storageStatus, subscribeStorageStatus } from '#storage/status.ts';
import { databaseWithPortfolio, emptyDevice } from '#tests/support/storage.ts';

const NAME = databaseName('own');

beforeEach(emptyDevice);

/** Opens a database past our own code, as another version of the app would. */
function openRaw(
	version: number,
	upgrade: (db: IDBDatabase) => void = () => undefined,
): Promise<IDBDatabase> {
	return new Promise((resolve, reject) => {
		const request = indexedDB.open(NAME, version);
		request.onupgradeneeded = () => upgrade(request.result);
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
}

function addMeta(key: string): Promise<unknown> {
	return withDatabase('own', (db) => db.meta.put({ key }));
}

describe('the browser closes the connection', () => {
	test('natively: the next save opens a new one', async () => {
		const db = await databaseWithPortfolio();
		db.backendDB().close();
		expect(await addMeta('after')).toMatchObject({ ok: true });
		expect(await withDatabase('own', (open) => open.meta.count())).toEqual({ ok: true, value: 1 });
	});

	test('for good: the next save opens a new one', async () => {
		const db = await databaseWithPortfolio();
		db.close();
		expect(await addMeta('after')).toMatchObject({ ok: true });
	});

	test('again and again: three tries, then the save has failed and says so', async () => {
		let tries = 0;
		const outcome = await withDatabase('own', (db) => {
			tries += 1;
			db.close();
			return db.meta.put({ key: 'never' });
		});
		expect(outcome).toEqual({ ok: false, code: 'closed' });
		expect(tries).toBe(3);
		expect(storageStatus().trouble).toBe('closed');
		expect(await withDatabase('own', (db) => db.meta.count())).toEqual({ ok: true, value: 0 });
		expect(storageStatus().trouble).toBeNull();
	});

	test('and never answers what was under way: it is asked again on a new one', {
		timeout: 10_000,
	}, async () => {
		await databaseWithPortfolio();
		let tries = 0;
		const outcome = await withDatabase('own', async (db) => {
			tries += 1;
			if (tries > 1) return db.portfolios.count();
			db.backendDB().dispatchEvent(new Event('close'));
			return new Promise<number>(() => undefined);
		});
		expect(outcome).toEqual({ ok: true, value: 1 });
		expect(tries).toBe(2);
	});

	test('another kind of failure is not tried again', async () => {
		let tries = 0;
		const outcome = await withDatabase('own', () => {
			tries += 1;
			return Promise.reject(new DOMException('', 'QuotaExceededError'));
		});
		expect(outcome).toEqual({ ok: false, code: 'full' });
		expect(tries).toBe(1);
	});
});

describe('a newer version of the app', () => {
	test('has written the database: it is refused and left as it is', async () => {
		// Without our tables: Dexie, left to itself, would add them and raise the version.
		const newer = await openRaw(NATIVE_VERSION + 20, (db) => db.createObjectStore('of-the-future'));
		newer.close();
		expect(await addMeta('old row')).toEqual({ ok: false, code: 'newer-version' });
		expect(storageStatus().trouble).toBe('newer-version');
		expect(await installedVersion(NAME)).toBe(NATIVE_VERSION + 20);
		const again = await openRaw(NATIVE_VERSION + 20);
		expect([...again.objectStoreNames]).toEqual(['of-the-future']);
		again.close();
	});

	test('wants to upgrade while this page is open: it may, and this page writes no more', async () => {
		await databaseWithPortfolio();
		const told: unknown[] = [];
		const stop = subscribeStorageStatus(() => told.push(storageStatus().trouble));
		const newer = await openRaw(NATIVE_VERSION + 10);
		newer.close();
		expect(told).toContain('newer-version');
		expect(await addMeta('old row')).toEqual({ ok: false, code: 'newer-version' });
		stop();
	});
});

describe('an older version of the app', () => {
	test('keeps the database open and will not let go: the save says "blocked", and works once it has', async () => {
		const older = await openRaw(1);
		expect(await addMeta('waiting')).toEqual({ ok: false, code: 'blocked' });
		expect(storageStatus().trouble).toBe('blocked');
		older.close();
		expect(await addMeta('now')).toMatchObject({ ok: true });
		expect(storageStatus().trouble).toBeNull();
	});
});

test('the database that is made and deleted for a new log leaves nothing behind', async () => {
	await databaseWithPortfolio();
	await beginFreshLog();
	expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('starfolio-scratch');
	expect(await withDatabase('own', (db) => db.portfolios.count())).toEqual({ ok: true, value: 1 });
});

describe('the first look at a database', () => {
	test('makes none where there is none', async () => {
		expect(await installedVersion('starfolio-nowhere')).toBeNull();
		expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('starfolio-nowhere');
	});

	test('gives the number of one that is there', async () => {
		await connect('own');
		expect(await installedVersion(NAME)).toBe(NATIVE_VERSION);
	});
});

describe('saving', () => {
	test('waits until the data is on the disk', async () => {
		const db = await databaseWithPortfolio();
		const durability = await db.transaction('rw', db.meta, async (transaction) => {
			await db.meta.put({ key: 'a' });
			return transaction.idbtrans.durability;
		});
		expect(durability).toBe('strict');
	});
});

describe('the browser empties the database', () => {
	test('and it is noticed, with the number of items that were there', async () => {
		localStorage.setItem('starfolio.sentinel', JSON.stringify({ installId: 'device', count: 7 }));
		await connect('own');
		expect(storageStatus()).toEqual({ trouble: 'emptied', items: 7, missingFiles: 0, isWhole: true });
	});

	test('which a first visit is not', async () => {
		await connect('own');
		expect(storageStatus().trouble).toBeNull();
	});

	test('and starting afresh ends the trouble', async () => {
		localStorage.setItem('starfolio.sentinel', JSON.stringify({ installId: 'device', count: 7 }));
		drop(await databaseWithPortfolio());
		await connect('own');
		expect(storageStatus().trouble).toBeNull();
	});
});
