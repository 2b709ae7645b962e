import { afterEach, beforeEach, expect, test } from 'vitest';
import { connect, drop } from '#storage/connection.ts';
import { createPortfolio } from '#storage/create-portfolio.ts';
import type { PortfolioDatabase } from '#storage/database.ts';
import { isCopyHeld } from '#storage/held-copy.ts';
import { removeForGood } from '#storage/purge.ts';
import { databaseName } from '#storage/realm.ts';
import { bringCopyUp, isWhole, secondCopy } from '#storage/second-copy.ts';
import { moveToTrash } from '#storage/trash.ts';
import { writeDraft } from '#storage/write-draft.ts';
import { writeRevision } from '#storage/write-revision.ts';
import { contentFixture } from '#tests/fixtures/domain.ts';
import {
	databaseWithPortfolio,
	deleteDatabase,
	emptyDevice,
	portfolioFixture,
	prepared,
	stampFixture,
} from '#tests/support/storage.ts';

/* The copy that could not fill the database is held still; then the learner goes on in another way. */

const NOW = Date.parse('2026-06-20T09:00:00Z');
const { put } = IDBObjectStore.prototype;
const TABLES = ['portfolios', 'evidence', 'revisions', 'drafts', 'texts'] as const;

beforeEach(emptyDevice);
afterEach(() => {
	IDBObjectStore.prototype.put = put;
});

async function copy(): Promise<PortfolioDatabase> {
	const db = await secondCopy();
	if (!db) throw new Error('This Chromium has no storage buckets');
	return db;
}

async function revise(db: PortfolioDatabase, id: string, title: string, baseRevision = 0): Promise<void> {
	const content = await prepared(contentFixture({ title }));
	await writeRevision(db, stampFixture(), {
		...{ id, baseRevision, reason: 'left', copyId: `copy-of-${id}` },
		prepared: content,
	});
}

type Rows = Readonly<Record<string, readonly unknown[]>>;

async function rowsOf(db: PortfolioDatabase): Promise<Rows> {
	const rows: Record<string, readonly unknown[]> = {};
	for (const table of TABLES) rows[table] = await db.table<unknown>(table).toArray();
	return rows;
}

/** What the backup of a portfolio of one item brings back, and the database that the copy then failed to fill. */
async function heldAfter(
	meanwhile: (db: PortfolioDatabase) => Promise<void>,
): Promise<{ readonly backup: Rows; readonly empty: PortfolioDatabase }> {
	const db = await databaseWithPortfolio();
	await revise(db, 'one', 'One');
	const backup = await rowsOf(db);
	await meanwhile(db);
	await bringCopyUp(db, NOW);
	drop(db);
	await deleteDatabase(databaseName('own'));
	IDBObjectStore.prototype.put = () => {
		throw new DOMException('', 'UnknownError');
	};
	const empty = await connect('own');
	IDBObjectStore.prototype.put = put;
	expect(isCopyHeld()).toBe(true);
	return { backup, empty };
}

async function restore(db: PortfolioDatabase, rows: Rows): Promise<void> {
	for (const table of TABLES) await db.table(table).bulkPut([...(rows[table] ?? [])]);
}

const nothing = async () => undefined;

test('is kept up again once a backup has brought all that it has', async () => {
	const { backup, empty } = await heldAfter(nothing);
	await bringCopyUp(empty, NOW + 1);
	expect(isCopyHeld()).toBe(true);
	await restore(empty, backup);
	await revise(empty, 'two', 'Two');
	await bringCopyUp(empty, NOW + 2);
	expect(isCopyHeld()).toBe(false);
	expect(await rowsOf(await copy())).toEqual(await rowsOf(empty));
	expect(await isWhole(await copy())).toBe(true);
});

test('loses what has been removed for good since', async () => {
	const { backup, empty } = await heldAfter(nothing);
	await restore(empty, backup);
	await revise(empty, 'two', 'Two');
	await moveToTrash(empty, stampFixture(), 'one');
	await removeForGood(empty, 'p', 'one');
	await bringCopyUp(empty, NOW + 1);
	expect(isCopyHeld()).toBe(false);
	expect(await rowsOf(await copy())).toEqual(await rowsOf(empty));
});

test.each<[string, (db: PortfolioDatabase) => Promise<unknown>]>([
	['an item', (db) => revise(db, 'two', 'Only in the copy')],
	['a saved state', (db) => revise(db, 'one', 'More', 1)],
	[
		'a draft',
		async (db) => {
			const typed = await prepared(contentFixture({ title: 'Typed' }));
			await writeDraft(db, stampFixture(), 'one', typed, 1);
		},
	],
	['a portfolio', (db) => createPortfolio(db, portfolioFixture({ id: 'other' }), [], true)],
])('stays as it is while %s is in it and nowhere else', async (_what, only) => {
	const { backup, empty } = await heldAfter(async (db) => {
		await only(db);
	});
	const before = await rowsOf(await copy());
	await restore(empty, backup);
	await revise(empty, 'three', 'Three');
	await bringCopyUp(empty, NOW + 1);
	expect(isCopyHeld()).toBe(true);
	expect(await rowsOf(await copy())).toEqual(before);
});

test('stays as it is when another text was saved under the same number', async () => {
	const { backup, empty } = await heldAfter((db) => revise(db, 'one', 'Only in the copy', 1));
	const before = await rowsOf(await copy());
	await restore(empty, backup);
	await revise(empty, 'one', 'Another', 1);
	await bringCopyUp(empty, NOW + 1);
	expect(isCopyHeld()).toBe(true);
	expect(await rowsOf(await copy())).toEqual(before);
});

test('stays as it is beside a portfolio that was begun anew', async () => {
	const { empty } = await heldAfter(nothing);
	const before = await rowsOf(await copy());
	await createPortfolio(empty, portfolioFixture({ id: 'new' }), []);
	await bringCopyUp(empty, NOW + 1);
	expect(isCopyHeld()).toBe(true);
	expect(await rowsOf(await copy())).toEqual(before);
});
