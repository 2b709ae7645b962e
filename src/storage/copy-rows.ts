import * as z from 'zod/mini';
import { type CopiedTable, copiedTables } from './copy-queue.ts';
import type { PortfolioDatabase } from './database.ts';
import { classifyFailure } from './failure.ts';
import { setAsideRow } from './rows.ts';

/*
 * Carries what the queue names from the database to its second copy (second-copy.ts): all rows of a batch in one
 * transaction, files one at a time and only while there is room.
 */

/** Rows copied at once. */
export const ROWS = 100;
/**
 * Photos and files are copied while this share of the room for the site is free, as far as the browser says. Chrome
 * makes the figure up (storage-space.ts): there the copy gives way as soon as something new has no room (connection.ts).
 */
const FREE_SHARE = 0.5;

const keySchema = z.union([z.string(), z.number(), z.array(z.union([z.string(), z.number()]))]);
type Key = z.infer<typeof keySchema>;
const entrySchema = z.object({ id: z.number(), table: z.enum(copiedTables), keys: z.array(keySchema) });
type Entry = z.infer<typeof entrySchema>;

/** Null for what another version has noted and this one does not know. */
export function entriesOf(rows: readonly unknown[]): readonly (Entry | null)[] {
	return rows.map((row) => entrySchema.safeParse(row).data ?? null);
}

/** The first entries, one at least, with no more rows than are copied at once. */
export function upToRows<Found extends Entry | null>(entries: readonly Found[]): readonly Found[] {
	let rows = 0;
	const tooMany = entries.findIndex((entry, place) => {
		rows += entry?.keys.length ?? 0;
		return place > 0 && rows > ROWS;
	});
	return tooMany === -1 ? entries : entries.slice(0, tooMany);
}

/** Brings the copy up to what the database has under the keys of these entries: changed, or gone. */
export async function copyEntries(
	db: PortfolioDatabase,
	copy: PortfolioDatabase,
	entries: readonly (Entry | null)[],
): Promise<void> {
	const keys = keysByTable(entries.filter((entry) => entry !== null));
	await copyFiles(db, copy, keys.get('attachments') ?? []);
	keys.delete('attachments');
	if (keys.size === 0) return;
	const changed = await rowsOf(db, keys);
	try {
		await copyRows(copy, changed);
	} catch (error) {
		if (classifyFailure(error) !== 'full') throw error;
		// What is gone goes, whatever becomes of the rest; and text comes before photos.
		await copyRows(
			copy,
			changed.map((table) => ({ ...table, rows: [] })),
		);
		await freeFilesHeldIn(db, copy);
		await copyRows(copy, changed);
	}
}

function keysByTable(entries: readonly Entry[]): Map<CopiedTable, readonly Key[]> {
	const found = new Map<CopiedTable, Map<string, Key>>();
	for (const { table, keys } of entries) {
		const known = found.get(table) ?? new Map<string, Key>();
		for (const key of keys) known.set(JSON.stringify(key), key);
		found.set(table, known);
	}
	return new Map([...found].map(([table, keys]) => [table, [...keys.values()]]));
}

type Changed = {
	readonly table: CopiedTable;
	readonly rows: readonly unknown[];
	readonly gone: readonly Key[];
};

/** What is under these keys, in all tables, at one moment. */
function rowsOf(
	db: PortfolioDatabase,
	keys: ReadonlyMap<CopiedTable, readonly Key[]>,
): Promise<readonly Changed[]> {
	return db.transaction('r', [...keys.keys()], async () => {
		const found: Changed[] = [];
		for (const [table, wanted] of keys) {
			const rows = await rowsAt(db, table, wanted);
			found.push({
				table,
				rows: rows.filter((row) => row !== undefined && row !== UNREADABLE),
				gone: wanted.filter((_key, index) => rows[index] === undefined),
			});
		}
		return found;
	});
}

/** In one transaction, so that a text is never gone from a draft and not yet in its revision. */
async function copyRows(copy: PortfolioDatabase, changed: readonly Changed[]): Promise<void> {
	const names = changed.map(({ table }) => table);
	await copy.transaction('rw', names, async () => {
		for (const { table, gone } of changed) await copy.table<unknown, Key>(table).bulkDelete([...gone]);
		for (const { table, rows } of changed) {
			if (table === 'setAside') await giveWay(copy, rows);
			await copy.table<unknown, Key>(table).bulkPut([...rows]);
		}
	});
}

/** A row may have been set aside again under another number, and only one copy of a row is allowed. */
async function giveWay(copy: PortfolioDatabase, rows: readonly unknown[]): Promise<void> {
	const places = rows.flatMap((row) => {
		const parsed = setAsideRow.safeParse(row);
		return parsed.success ? [[parsed.data.table, parsed.data.key]] : [];
	});
	await copy.setAside.where('[table+key]').anyOf(places).delete();
}

/** Rows by their keys. Thumbnails one by one: one whose bytes the browser has lost must not stop the others. */
async function rowsAt(
	db: PortfolioDatabase,
	table: CopiedTable,
	keys: readonly Key[],
): Promise<readonly unknown[]> {
	const from = db.table<unknown, Key>(table);
	if (table !== 'thumbnails') return from.bulkGet([...keys]);
	const rows: unknown[] = [];
	for (const key of keys) rows.push(await from.get(key).catch(unlessUnreadable));
	return rows;
}

/** One file at a time, because of their size; and none that would take the room of what is still to come. */
async function copyFiles(
	db: PortfolioDatabase,
	copy: PortfolioDatabase,
	keys: readonly Key[],
): Promise<void> {
	const files = db.table<unknown, Key>('attachments');
	const own = copy.table<unknown, Key>('attachments');
	for (const key of keys) {
		const row = await files.get(key).catch(unlessUnreadable);
		if (row === undefined) await own.delete(key);
		else if (row !== UNREADABLE && (await hasRoom())) await own.put(row).catch(unlessFull);
	}
}

/**
 * Deletes the copied files that the database has too, and can read; another may be in the copy only. Gives true when
 * there was any.
 */
export async function freeFilesHeldIn(db: PortfolioDatabase, copy: PortfolioDatabase): Promise<boolean> {
	let hasFreed = false;
	for (const key of await copy.attachments.toCollection().primaryKeys()) {
		const row = await db.attachments.get(key).catch(unlessUnreadable);
		if (row === undefined || row === UNREADABLE) continue;
		await copy.attachments.delete(key);
		hasFreed = true;
	}
	return hasFreed;
}

/** The browser has lost the bytes of this row; what the copy has of it stays. */
const UNREADABLE = Symbol('unreadable');

export function unlessUnreadable(error: unknown): typeof UNREADABLE {
	if (classifyFailure(error) !== 'unreadable') throw error;
	return UNREADABLE;
}

async function hasRoom(): Promise<boolean> {
	const { usage = 0, quota = 0 } = await navigator.storage.estimate();
	return usage < quota * (1 - FREE_SHARE);
}

/** A file the copy has no room for is looked for again by the next check. */
function unlessFull(error: unknown): void {
	if (classifyFailure(error) !== 'full') throw error;
}
