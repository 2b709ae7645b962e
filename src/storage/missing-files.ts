import { entriesOf, freeFilesHeldIn, unlessUnreadable } from './copy-rows.ts';
import type { PortfolioDatabase } from './database.ts';
import { classifyFailure } from './failure.ts';
import { hashesIn } from './hashes-in.ts';
import { journalTexts } from './journal.ts';

/*
 * Files that only the second copy has: there was no room for them when the database was filled again. What still
 * names one is why it stays there, and why it is brought back as soon as there is room. One that was taken out on
 * purpose is named by nothing, or its deletion is still in the queue; it never comes back this way.
 */

export type FileTable = 'attachments' | 'thumbnails';
type FileKey = readonly [portfolio: string, sha256: string];
type Owner =
	| { readonly table: 'revisions' | 'drafts'; readonly key: [string, string, string | number] }
	| { readonly table: 'setAside'; readonly key: number }
	| { readonly table: 'journal' };

/** Rows are read so many at a time. */
const AT_A_TIME = 200;

/** `kept` must not be deleted from the copy; `isLeft` says that some of them are in the copy only, as before. */
export type BackFromCopy = { readonly kept: ReadonlySet<string>; readonly isLeft: boolean };

/**
 * Brings back what the database names and only the copy has. Alone with the copy.
 *
 * @param keys those that the copy has and the database has not
 */
export async function bringFilesBack(
	db: PortfolioDatabase,
	copy: PortfolioDatabase,
	table: FileTable,
	keys: readonly unknown[],
): Promise<BackFromCopy> {
	const wanted = new Map<string, FileKey>();
	for (const key of keys) if (isFileKey(key)) wanted.set(String(key), key);
	// Read after the keys: a deletion is noted in the transaction that deletes.
	for (const key of wanted.size > 0 ? await waitingKeys(db, table) : []) wanted.delete(key);
	if (wanted.size === 0) return { kept: new Set(), isLeft: false };
	const owners = await ownersOf(db, [...wanted.values()]);
	let isLeft = false;
	for (const [name, owner] of owners) {
		const key = wanted.get(name);
		if (key && !(await bringFileBack(db, copy, table, key, owner))) isLeft = true;
	}
	return { kept: new Set(owners.keys()), isLeft };
}

function isFileKey(key: unknown): key is FileKey {
	return Array.isArray(key) && key.length === 2 && key.every((part) => typeof part === 'string');
}

/** The keys of a table that are noted in the queue: what became of them was decided here. */
export async function waitingKeys(db: PortfolioDatabase, table: string): Promise<ReadonlySet<string>> {
	const entries = entriesOf(await db.copyQueue.toArray());
	return new Set(entries.flatMap((entry) => (entry?.table === table ? entry.keys.map(String) : [])));
}

/** What names each of these files, where anything does: what a sweep looks at (purge.ts), for all portfolios. */
async function ownersOf(
	db: PortfolioDatabase,
	keys: readonly FileKey[],
): Promise<ReadonlyMap<string, Owner>> {
	const found = new Map<string, Owner>();
	const note = (text: string, owner: Owner, portfolio?: string) => {
		const hashes = new Set(hashesIn(text));
		for (const key of keys) {
			const isOf = portfolio === undefined || portfolio === key[0];
			if (isOf && hashes.has(key[1]) && !found.has(String(key))) found.set(String(key), owner);
		}
	};
	for (const table of ['revisions', 'drafts'] as const) {
		const all: [string, string, string | number][] = await db
			.table<unknown, [string, string, string | number]>(table)
			.toCollection()
			.primaryKeys();
		for (let start = 0; start < all.length; start += AT_A_TIME) {
			const page = all.slice(start, start + AT_A_TIME);
			const rows = await db.table<unknown, [string, string, string | number]>(table).bulkGet(page);
			for (const [index, key] of page.entries()) {
				note(JSON.stringify(rows[index] ?? null), { table, key }, key[0]);
			}
		}
	}
	await db.setAside.each((row, { primaryKey }) => {
		note(JSON.stringify(row), { table: 'setAside', key: primaryKey });
	});
	for (const text of journalTexts(db.realm)) note(text, { table: 'journal' });
	return found;
}

/** True when the database has it now, or nothing there names it any more. */
async function bringFileBack(
	db: PortfolioDatabase,
	copy: PortfolioDatabase,
	table: FileTable,
	key: FileKey,
	owner: Owner,
): Promise<boolean> {
	// The form that typed it is still to be saved; the row it becomes is found by the next check.
	if (owner.table === 'journal') return false;
	const row = await copy[table].get([...key]).catch(unlessUnreadable);
	if (typeof row !== 'object' || row === null) return false;
	// Looked at again in the very transaction: what was covered meanwhile must not come back.
	const write = () =>
		db.transaction('rw', [db.table(owner.table), db[table]], async () => {
			const named = await db.table<unknown, unknown>(owner.table).get(owner.key);
			if (JSON.stringify(named ?? null).includes(key[1])) await db[table].put(row);
		});
	try {
		await write();
	} catch (error) {
		if (classifyFailure(error) !== 'full') throw error;
		return (await freeFilesHeldIn(db, copy)) && (await wasWritten(write));
	}
	return true;
}

async function wasWritten(write: () => Promise<void>): Promise<boolean> {
	try {
		await write();
		return true;
	} catch (error) {
		if (classifyFailure(error) !== 'full') throw error;
		return false;
	}
}
