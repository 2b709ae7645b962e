import { bucketManager } from './buckets.ts';
import { type CopiedTable, copiedTables } from './copy-queue.ts';
import { copyEntries, entriesOf, freeFilesHeldIn, ROWS, upToRows } from './copy-rows.ts';
import { PortfolioDatabase } from './database.ts';
import { isCopyHeld, letGoOfCopy } from './held-copy.ts';
import { readLocal, removeLocal, writeLocal } from './local.ts';
import { bringFilesBack, waitingKeys } from './missing-files.ts';
import { schemaHistory } from './schema-history.ts';
import { isSuperseded } from './superseded-copy.ts';
import { unlessClosed } from './unless-closed.ts';

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
/** Rows of the copy alone: everything there was has been queued for it once, and then was in it. */
const QUEUED = { key: 'second-copy-queued' };
const WHOLE = { key: 'second-copy-whole' };

/** Whether a key of the table "meta" is one of the copy's own. */
export function isCopysOwn(key: unknown): boolean {
	return key === QUEUED.key || key === WHOLE.key;
}

const CHECK_EVERY = 86_400_000;
/** Entries of the queue read at once: a page must stay quick while a copy is made whole. */
const ENTRIES = 100;

/** When it was last tried, over this connection, to bring back files that only the copy has. */
const triedAt = new WeakMap<PortfolioDatabase, number>();

/** The connections over which a held copy has been compared with the database. */
const comparedOver = new WeakSet<PortfolioDatabase>();

let opened: Promise<PortfolioDatabase> | null = null;
/** Who is to be told when the browser closes the copy's connection. */
const atClose = new Set<() => void>();

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
		for (const tell of atClose) tell();
	});
	await copy.open();
	return copy;
}

/** The second copy if there has ever been one; it is not made by looking. */
export async function existingCopy(): Promise<PortfolioDatabase | null> {
	const names = (await bucketManager()?.keys()) ?? [];
	return names.includes(BUCKET) ? secondCopy() : null;
}

const closing = {
	subscribe: (tell: () => void) => void atClose.add(tell),
	unsubscribe: (tell: () => void) => void atClose.delete(tell),
};

/** Does something with the copy while no other page does. */
export function aloneWithCopy<Value>(work: () => Promise<Value>): Promise<Value> {
	// What is never answered must not hold the lock: whoever opens the database next waits for it.
	return navigator.locks.request(LOCK, () => unlessClosed(closing, work));
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
			await letGoIfSuperseded(db);
			await queueWhatDiffers(db, now);
		});
		// Not all of it under one lock: a save that needs the room of the copy waits for it.
		while (await aloneWithCopy(() => copyBatch(db))) await idleMoment();
	} catch {
		// A closed connection, no room at all, an older page beside a newer one: the next change tries again.
	}
}

/**
 * Changes the database and then, before anything else is copied and before it says that it is done, the copy. A
 * database that is lost afterwards brings nothing back that was taken away. Where the copy cannot be written, the
 * change waits in the queue like any other, and no failure is told: what was asked has been done here.
 */
export async function changeBoth<Value>(db: PortfolioDatabase, work: () => Promise<Value>): Promise<Value> {
	const [before = 0] = await db.copyQueue.toCollection().reverse().limit(1).primaryKeys();
	const value = await work();
	try {
		await aloneWithCopy(async () => {
			const copy = await existingCopy();
			if (!copy || !(await mayChange(db, copy))) return;
			const ids = await db.copyQueue.where(':id').above(before).primaryKeys();
			await copyEntries(db, copy, entriesOf(await db.copyQueue.bulkGet(ids)));
			await db.copyQueue.bulkDelete(ids);
		});
	} catch {
		// As when anything else cannot be copied: it waits in the queue.
	}
	return value;
}

/** Notes that more is about to change than is copied at once: until it has been, the copy is not whole. Never rejects. */
export async function fallBehind(db: PortfolioDatabase): Promise<void> {
	try {
		await aloneWithCopy(async () => {
			const copy = await existingCopy();
			if (copy && (await mayChange(db, copy))) await copy.meta.delete(WHOLE.key);
		});
	} catch {
		// The first rows that are copied say so too.
	}
}

/**
 * Gives the room of the copied photos and files back, because what is new needs it; not of those that the database
 * has not. Gives true when there was any; they are copied again once there is room.
 */
export async function freeCopiedFiles(db: PortfolioDatabase): Promise<boolean> {
	try {
		return await aloneWithCopy(async () => {
			const copy = await existingCopy();
			return copy && (await mayChange(db, copy)) ? freeFilesHeldIn(db, copy) : false;
		});
	} catch {
		return false;
	}
}

/**
 * What a failed bringing back left in the copy is the only one there is: nothing may be written over it. That is
 * seen without the note too, which localStorage may not have taken: a portfolio that was removed on purpose is noted
 * in the queue, and where none is left otherwise, the browser has emptied the database. Asked alone with the copy,
 * because another page may be finding out just now.
 */
async function mayChange(db: PortfolioDatabase, copy: PortfolioDatabase): Promise<boolean> {
	if (isCopyHeld()) return false;
	if ((await db.portfolios.count()) > 0) return true;
	const removed = await waitingKeys(db, 'portfolios');
	const there = await copy.portfolios.toCollection().primaryKeys();
	return there.every((key) => removed.has(key));
}

/**
 * Lets go of a held copy once a portfolio is here again and nothing is in the copy only; all that differs is queued
 * then. Looked at once over a connection: there may be much to compare.
 */
async function letGoIfSuperseded(db: PortfolioDatabase): Promise<void> {
	if (!isCopyHeld() || comparedOver.has(db) || (await db.portfolios.count()) === 0) return;
	const copy = await secondCopy();
	if (!copy) return;
	comparedOver.add(db);
	if (!(await isSuperseded(db, copy))) return;
	await copy.meta.bulkDelete([QUEUED.key, WHOLE.key]);
	letGoOfCopy();
}

/** Whether everything is in the copy, but for what was changed a moment ago. */
export async function isWhole(copy: PortfolioDatabase): Promise<boolean> {
	return (await copy.meta.get(WHOLE.key)) !== undefined;
}

/**
 * Once a day: everything for a new copy, else the files there was no room for, here or there. Rows that both have
 * are the queue's business.
 */
async function queueWhatDiffers(db: PortfolioDatabase, now: number): Promise<void> {
	const copy = await secondCopy();
	if (!copy || !(await mayChange(db, copy))) return;
	if (isRecent(now, db) && (await copy.meta.get(QUEUED.key))) return;
	let isLeft = false;
	for (const table of copiedTables) {
		const here = await keysOf(db, table);
		const there = await keysOf(copy, table);
		const [known, kept] = [new Set(there.map(String)), new Set(here.map(String))];
		let gone = there.filter((key) => !kept.has(String(key)));
		if (table === 'attachments' || table === 'thumbnails') {
			const back = await bringFilesBack(db, copy, table, gone);
			gone = gone.filter((key) => !back.kept.has(String(key)));
			isLeft ||= back.isLeft;
		}
		const keys = [...here.filter((key) => !known.has(String(key))), ...gone];
		for (let start = 0; start < keys.length; start += ROWS) {
			await db.copyQueue.add({ table, keys: keys.slice(start, start + ROWS) });
		}
	}
	await copy.meta.put(QUEUED);
	if (isLeft) {
		triedAt.set(db, now);
		checkSoon();
	} else writeLocal(CHECKED, String(now));
}

/** A note from the future was written under a wrong clock. */
function isRecent(now: number, db: PortfolioDatabase): boolean {
	const checked = Math.max(Number(readLocal(CHECKED)), triedAt.get(db) ?? 0);
	return checked <= now && now - checked < CHECK_EVERY;
}

/** Lets the next page look for what differs, because files are in the copy only: there may be room for them then. */
export function checkSoon(): void {
	removeLocal(CHECKED);
}

/** Without the notes that are the copy's own. */
async function keysOf(db: PortfolioDatabase, table: CopiedTable): Promise<readonly unknown[]> {
	const keys = await db.table<unknown, unknown>(table).toCollection().primaryKeys();
	return keys.filter((key) => !isCopysOwn(key));
}

/**
 * Copies the first of what is queued; false when nothing is left, and the copy is whole. What takes more than one
 * go, as a large restore does, is half there in between, and the copy says so.
 */
async function copyBatch(db: PortfolioDatabase): Promise<boolean> {
	const copy = await secondCopy();
	if (!copy || !(await mayChange(db, copy))) return false;
	const ids = await db.copyQueue.limit(ENTRIES).primaryKeys();
	if (ids.length === 0) {
		if ((await copy.meta.get(QUEUED.key)) && !(await isWhole(copy))) await copy.meta.put(WHOLE);
		return false;
	}
	const all = entriesOf(await db.copyQueue.bulkGet(ids));
	const entries = upToRows(all);
	if (entries.length < all.length || ids.length === ENTRIES) await copy.meta.delete(WHOLE.key);
	await copyEntries(db, copy, entries);
	await db.copyQueue.bulkDelete(ids.slice(0, entries.length));
	return true;
}

/** Lets what a person waits for go first. */
function idleMoment(): Promise<void> {
	return new Promise((resolve) => {
		// Every browser with buckets has it.
		requestIdleCallback(() => resolve(), { timeout: 1_000 });
	});
}
