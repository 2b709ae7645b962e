import { beforeEach, describe, expect, test, vi } from 'vitest';
import { connect, drop } from '#storage/connection.ts';
import type { PortfolioDatabase } from '#storage/database.ts';
import { headsReader } from '#storage/follow-heads.ts';
import { readHeads } from '#storage/read-evidence.ts';
import { storeHeads } from '#storage/store-head.ts';
import { moveToTrash } from '#storage/trash.ts';
import { writeDraft } from '#storage/write-draft.ts';
import { contentFixture, headFixture } from '#tests/fixtures/domain.ts';
import { databaseWithPortfolio, emptyDevice, prepared, stampFixture } from '#tests/support/storage.ts';

let db: PortfolioDatabase;

beforeEach(async () => {
	await emptyDevice();
	db = await databaseWithPortfolio();
});

async function store(count: number, from = 0): Promise<void> {
	const heads = Array.from({ length: count }, (_, index) => headFixture(String(from + index)));
	await db.transaction('rw', [db.evidence, db.meta], () => storeHeads(db, stampFixture(), heads));
}

/** How many rows of heads were handed over by the browser while something was done. */
async function rowsRead(work: () => Promise<unknown>): Promise<number> {
	const getAll = vi.spyOn(IDBObjectStore.prototype, 'getAll');
	const getAllOfIndex = vi.spyOn(IDBIndex.prototype, 'getAll');
	await work();
	const requests = [...getAll.mock.results, ...getAllOfIndex.mock.results];
	const rows = requests.flatMap(({ value }) => value.result).filter((row) => row?.title !== undefined);
	getAll.mockRestore();
	getAllOfIndex.mockRestore();
	return rows.length;
}

/** Waits until a snapshot of the heads has been kept. */
async function snapshotKept(): Promise<void> {
	await vi.waitFor(async () => expect(await db.headSnapshots.count()).toBe(1));
}

describe('reading the heads again and again', () => {
	test('gives what reading them afresh gives, whatever happens in between', async () => {
		const read = headsReader();
		const agrees = async (): Promise<void> => expect(await read(db)).toEqual(await readHeads(db));
		await agrees();
		await store(5);
		await agrees();
		await writeDraft(db, stampFixture(), '3', await prepared(contentFixture({ title: 'Typed' })), 1);
		await agrees();
		await moveToTrash(db, stampFixture(), '4');
		await agrees();
		await db.evidence.delete(['p', '2']);
		await agrees();
		await db.evidence.clear();
		await agrees();
		await store(3, 10);
		await agrees();
		expect((await read(db)).length).toBe(3);
	});

	test('reads only what has changed', async () => {
		await store(50);
		const read = headsReader();
		expect(await rowsRead(() => read(db))).toBe(50);
		await moveToTrash(db, stampFixture(), '7');
		expect(await rowsRead(() => read(db))).toBe(1);
		expect(await rowsRead(() => read(db))).toBe(0);
	});

	test('notices a row that was written past it, and reports one that does not parse', async () => {
		await store(2);
		const read = headsReader();
		await read(db);
		await db.evidence.add({ ...headFixture('9'), title: 42, portfolio: 'p' });
		expect((await read(db)).map((head) => head.id).sort()).toEqual(['0', '1']);
		await vi.waitFor(async () => expect(await db.setAside.count()).toBe(1));
	});
});

describe('a snapshot', () => {
	test('spares the next page the rows, and what changed since is read on top', async () => {
		await store(120);
		await headsReader(0)(db);
		await snapshotKept();
		await moveToTrash(db, stampFixture(), '7');
		drop(db);
		db = await connect('own');
		const read = headsReader();
		expect(await rowsRead(() => read(db))).toBe(1);
		expect(await read(db)).toEqual(await readHeads(db));
	});

	test('that is damaged, or of another version of the app, is not believed', async () => {
		await store(120);
		await headsReader(0)(db);
		await snapshotKept();
		for (const damage of [{ heads: '[{"id":' }, { heads: '{}' }, { heads: '[1]' }, { madeBy: 0 }]) {
			await db.headSnapshots.update('p', damage);
			expect(await headsReader()(db)).toEqual(await readHeads(db));
		}
	});

	test('that is older than the rows by a deletion is put right', async () => {
		await store(120);
		await headsReader(0)(db);
		await snapshotKept();
		await db.evidence.delete(['p', '5']);
		expect(await headsReader()(db)).toEqual(await readHeads(db));
	});

	test('is not made of a list with a hole', async () => {
		await store(120);
		await db.evidence.add({ ...headFixture('900'), title: 42, portfolio: 'p', change: 900 });
		await headsReader(0)(db);
		await new Promise((resolve) => setTimeout(resolve, 100));
		expect(await db.headSnapshots.count()).toBe(0);
	});
});
