import * as z from 'zod/mini';
import { bucketManager } from './buckets.ts';
import { type CopiedTable, copiedTables } from './copy-queue.ts';
import { PortfolioDatabase } from './database.ts';
import { classifyFailure } from './failure.ts';
import { readLocal, writeLocal } from './local.ts';
import { schemaHistory } from './schema-history.ts';

/*
 * Chromium deletes every database of a site when it finds the log of one damaged, which a kill at the wrong
 * moment leaves behind (fresh-log.ts makes that rare). So there everything the learner keeps is kept twice, the
 * second time in a bucket of its own, whose files have nothing to do with the first ones. Other browsers keep
 * IndexedDB in SQLite and have no buckets.
 */

const BUCKET = 'second-copy';
const NAME = 'starfolio-second-copy';
const LOCK = 'starfolio.second-copy';
const CHECKED = 'starfolio.second-copy.checked';
/** The row, of the copy alone, that says that it has been everything once. */
export const WHOLE = { key: 'second-copy-whole' };

const CHECK_EVERY = 86_400_000;
/** Entries of the queue read at once, and rows copied at once: a page must stay quick while a copy is made whole. */
const ENTRIES = 100;
const ROWS = 100;
/** Photos and files are copied while this share of the room for the site is free. */
const FREE_SHARE = 0.5;

const keySchema = z.union([z.string(), z.array(z.union([z.string(), z.number()]))]);
type Key = z.infer<typeof keySchema>;
const entrySchema = z.object({ id: z.number(), table: z.enum(copiedTables), keys: z.array(keySchema) });
type Entry = z.infer<typeof entrySchema>;

let opened: Promise<PortfolioDatabase> | null = null;

/** The database of the second copy; null where the browser has no place for it. */
export async function secondCopy(): Promise<PortfolioDatabase | null> {
	const manager = bucketManager();
	if (!manager) return null;
	opened ??= openCopy(manager).catch((error: unknown) => {
		opened = null;
		throw error;
	});
	return opened;
}

async function openCopy(manager: NonNullable<ReturnType<typeof bucketManager>>): Promise<PortfolioDatabase> {
	const { indexedDB } = await manager.open(BUCKET, { persisted: true });
	const copy = new PortfolioDatabase('own', schemaHistory, { name: NAME, indexedDB });
	copy.on('close', () => {
		opened = null;
	});
	await copy.open();
	return copy;
}

/** The second copy if there has ever been one; it is not made by looking. */
export async function existingCopy(): Promise<PortfolioDatabase | null> {
	const names = (await bucketManager()?.keys()) ?? [];
	return names.includes(BUCKET) ? secondCopy() : null;
}

/** Does something with the copy while no other page does. */
export function aloneWithCopy<Value>(work: () => Promise<Value>): Promise<Value> {
	return navigator.locks.request(LOCK, work);
}

/**
 * Brings the second copy up to what the database is now. Never rejects: what could not be copied waits in the
 * queue for the next time.
 *
 * @param now milliseconds since 1970
 */
export async function bringCopyUp(db: PortfolioDatabase, now: number): Promise<void> {
	try {
		await aloneWithCopy(async () => {
			const copy = await secondCopy();
			if (!copy) return;
			const isDue = !(await isWhole(copy)) || !(now - Number(readLocal(CHECKED)) < CHECK_EVERY);
			if (isDue) await queueWhatDiffers(db, copy);
			await emptyQueue(db, copy);
			if (!isDue) return;
			await copy.meta.put(WHOLE);
			writeLocal(CHECKED, String(now));
		});
	} catch {
		// A closed connection, no room at all, an older page beside a newer one: the next change tries again.
	}
}

/**
 * Gives the room of the copied photos and files back, because what is new needs it. Gives true when there was
 * any; they are copied again once there is room.
 */
export async function freeCopiedFiles(): Promise<boolean> {
	try {
		return await aloneWithCopy(async () => {
			const copy = await existingCopy();
			if (!copy || (await copy.attachments.count()) === 0) return false;
			await copy.attachments.clear();
			return true;
		});
	} catch {
		return false;
	}
}

/** Whether everything was in the copy once; since then the queue has kept it so. */
export async function isWhole(copy: PortfolioDatabase): Promise<boolean> {
	return (await copy.meta.get(WHOLE.key)) !== undefined;
}

/** Everything for a new copy; else the files there was no room for. Rows that both have are the queue's business. */
async function queueWhatDiffers(db: PortfolioDatabase, copy: PortfolioDatabase): Promise<void> {
	for (const table of copiedTables) {
		const here = await keysOf(db, table);
		const there = (await keysOf(copy, table)).filter((key) => key !== WHOLE.key);
		const [known, kept] = [new Set(there.map(String)), new Set(here.map(String))];
		const keys = [
			...here.filter((key) => !known.has(String(key))),
			...there.filter((key) => !kept.has(String(key))),
		];
		for (let start = 0; start < keys.length; start += ROWS) {
			await db.copyQueue.add({ table, keys: keys.slice(start, start + ROWS) });
		}
	}
}

async function keysOf(db: PortfolioDatabase, table: CopiedTable): Promise<readonly unknown[]> {
	return db.table<unknown, unknown>(table).toCollection().primaryKeys();
}

async function emptyQueue(db: PortfolioDatabase, copy: PortfolioDatabase): Promise<void> {
	for (;;) {
		const ids = await db.copyQueue.limit(ENTRIES).primaryKeys();
		const rows = await db.copyQueue.bulkGet(ids);
		if (ids.length === 0) return;
		const entries = upToRows(rows.map((row) => entrySchema.safeParse(row).data ?? null));
		const keys = keysByTable(entries.filter((entry) => entry !== null));
		await copyFiles(db, copy, keys.get('attachments') ?? []);
		keys.delete('attachments');
		await copyRows(db, copy, keys);
		await db.copyQueue.bulkDelete(ids.slice(0, entries.length));
		if (entries.length < ids.length) await idleMoment();
	}
}

/** The first entries, one at least, with no more rows than are copied at once. */
function upToRows<Found extends Entry | null>(entries: readonly Found[]): readonly Found[] {
	let rows = 0;
	const tooMany = entries.findIndex((entry, place) => {
		rows += entry?.keys.length ?? 0;
		return place > 0 && rows > ROWS;
	});
	return tooMany === -1 ? entries : entries.slice(0, tooMany);
}

/** Lets what a person waits for go first. */
function idleMoment(): Promise<void> {
	return new Promise((resolve) => {
		// Every browser with buckets has it.
		requestIdleCallback(() => resolve(), { timeout: 1_000 });
	});
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

/** All tables as they are at one moment, in one transaction each: the copy never holds half a change. */
async function copyRows(
	db: PortfolioDatabase,
	copy: PortfolioDatabase,
	keys: ReadonlyMap<CopiedTable, readonly Key[]>,
): Promise<void> {
	if (keys.size === 0) return;
	const names = [...keys.keys()];
	const now = await db.transaction('r', names, async () => {
		const found: { table: CopiedTable; rows: unknown[]; gone: Key[] }[] = [];
		for (const [table, wanted] of keys) {
			const rows = await db.table<unknown, Key>(table).bulkGet([...wanted]);
			found.push({
				table,
				rows: rows.filter((row) => row !== undefined),
				gone: wanted.filter((_key, index) => rows[index] === undefined),
			});
		}
		return found;
	});
	await copy.transaction('rw', names, async () => {
		for (const { table, rows, gone } of now) {
			const own = copy.table<unknown, Key>(table);
			await own.bulkPut(rows);
			await own.bulkDelete(gone);
		}
	});
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
		const row = await files.get(key);
		if (row === undefined) await own.delete(key);
		else if (await hasRoom()) await own.put(row).catch(unlessFull);
	}
}

async function hasRoom(): Promise<boolean> {
	const { usage = 0, quota = 0 } = await navigator.storage.estimate();
	return usage < quota * (1 - FREE_SHARE);
}

/** A file the copy has no room for is looked for again by the next check. */
function unlessFull(error: unknown): void {
	if (classifyFailure(error) !== 'full') throw error;
}
