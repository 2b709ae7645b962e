import type { Outcome, StorageFailure } from '#domain/failure.ts';
import { noteBroughtBack, readBroughtBack } from './brought-back.ts';
import { bucketManager } from './buckets.ts';
import { queueChanges } from './copy-queue.ts';
import { copySoon } from './copy-soon.ts';
import { PortfolioDatabase } from './database.ts';
import { classifyFailure, StorageRefusal } from './failure.ts';
import { beginFreshLog } from './fresh-log.ts';
import { holdCopy, letGoOfCopy } from './held-copy.ts';
import { installedVersion } from './probe.ts';
import type { Realm } from './realm.ts';
import { databaseName } from './realm.ts';
import { NATIVE_VERSION } from './schema-history.ts';
import { readSentinel } from './sentinel.ts';
import { clearTrouble, reportTrouble } from './status.ts';
import { unlessClosed } from './unless-closed.ts';

/** How often an action is tried on a fresh connection before it counts as failed. */
const TRIES = 3;

/** How long an upgrade may wait for another tab before an action gives up, in milliseconds. */
const BLOCKED_PATIENCE = 2000;

type Opening = { readonly db: PortfolioDatabase; readonly opened: Promise<PortfolioDatabase> };

const openings = new Map<Realm, Opening>();

/** The open database of a realm; opened at the first call and whenever the browser has closed it. */
export function connect(realm: Realm): Promise<PortfolioDatabase> {
	const known = openings.get(realm);
	if (known) return known.opened;
	const db = new PortfolioDatabase(realm);
	// Only what is the learner's own is worth keeping twice.
	if (realm === 'own' && bucketManager()) db.use(queueChanges(() => copySoon(db)));
	const opening: Opening = { db, opened: open(db) };
	openings.set(realm, opening);
	opening.opened.catch(() => drop(db));
	return opening.opened;
}

/**
 * Does something with a realm's database and says how it went. A connection that the browser has
 * closed (WebKit does, in the background) is opened afresh, three tries in all; whatever else goes
 * wrong is an outcome. `work` may therefore run more than once: it must not mind.
 */
export async function withDatabase<Value>(
	realm: Realm,
	work: (db: PortfolioDatabase) => Promise<Value>,
): Promise<Outcome<Value>> {
	let code: StorageFailure = 'closed';
	let hasFreed = false;
	for (let attempt = 0; attempt < TRIES; attempt += 1) {
		let db: PortfolioDatabase | null = null;
		try {
			const connection = await connect(realm);
			db = connection;
			const value = await unlessClosed(connection.on.close, () => work(connection));
			clearTrouble('closed', 'blocked');
			return { ok: true, value };
		} catch (error) {
			code = classifyFailure(error);
			if (code === 'full' && !hasFreed) {
				hasFreed = db !== null && (await freeForNew(db));
				if (hasFreed) continue;
			}
			if (code !== 'closed') break;
			if (db) drop(db);
		}
	}
	if (code === 'closed' || code === 'newer-version' || code === 'blocked' || code === 'not-allowed') {
		reportTrouble(code);
	}
	return { ok: false, code };
}

/** Where the second copy's files take the room of what is new, they go. True when there were any. */
async function freeForNew(db: PortfolioDatabase): Promise<boolean> {
	if (db.realm !== 'own' || !bucketManager()) return false;
	const loaded = await import('./second-copy.ts').catch(() => null);
	return (await loaded?.freeCopiedFiles(db)) ?? false;
}

/** Lets go of a connection; the next action opens a new one. */
export function drop(db: PortfolioDatabase): void {
	forget(db);
	db.close({ disableAutoOpen: true });
}

function forget(db: PortfolioDatabase): void {
	if (openings.get(db.realm)?.db === db) openings.delete(db.realm);
}

async function open(db: PortfolioDatabase): Promise<PortfolioDatabase> {
	void beginFreshLog();
	const version = await installedVersion(databaseName(db.realm));
	if (version !== null && version > NATIVE_VERSION) throw new StorageRefusal('newer-version');
	// Another tab brings a newer version: let go at once, or its upgrade waits for this page for ever.
	db.on('versionchange', (event) => {
		drop(db);
		if (event.newVersion !== null && event.newVersion > NATIVE_VERSION) reportTrouble('newer-version');
		return false;
	});
	db.on('close', () => forget(db));
	const waiting = whenBlocked(db);
	try {
		await Promise.race([db.open(), waiting.refusal]);
	} finally {
		waiting.stop();
	}
	clearTrouble('blocked', 'closed');
	await unlessClosed(db.on.close, () => noticeEmptied(db));
	return db;
}

/** Refuses once another tab has kept the upgrade waiting for too long; it is tried again with the next action. */
function whenBlocked(db: PortfolioDatabase): { readonly refusal: Promise<never>; readonly stop: () => void } {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const refusal = new Promise<never>((_resolve, reject) => {
		db.on('blocked', () => {
			reportTrouble('blocked');
			timer ??= setTimeout(() => reject(new StorageRefusal('blocked')), BLOCKED_PATIENCE);
			return false;
		});
	});
	return { refusal, stop: () => clearTimeout(timer) };
}

async function noticeEmptied(db: PortfolioDatabase): Promise<void> {
	if (db.realm !== 'own') return;
	const sentinel = readSentinel();
	if (
		(await db.portfolios.count()) === 0 &&
		!(await fillAgain(db, sentinel?.count ?? 0)) &&
		sentinel !== null &&
		// Another tab may have filled it while this one waited.
		(await db.portfolios.count()) === 0
	) {
		reportTrouble('emptied', sentinel.count);
	}
	const told = readBroughtBack();
	if (told) reportTrouble('brought-back', told.items, told.missingFiles, told.isWhole);
}

/** @param items how many there were when it was last known */
async function fillAgain(db: PortfolioDatabase, items: number): Promise<boolean> {
	if (!bucketManager()) return false;
	try {
		const { bringBack } = await import('./bring-back.ts');
		const broughtBack = await bringBack(db);
		if (!broughtBack) return false;
		letGoOfCopy();
		noteBroughtBack({ ...broughtBack, isWhole: broughtBack.isWhole && broughtBack.items >= items });
		clearTrouble('emptied');
		return true;
	} catch {
		// The copy cannot be read just now: a backup file is the way then, and the next page tries again.
		holdCopy();
		return false;
	}
}
