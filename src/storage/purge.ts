import type { Collection, Table } from 'dexie';
import Dexie from 'dexie';
import type { Instant, PortfolioId, Sha256 } from '#domain/identity.ts';
import { trashVerdict } from '#domain/trash.ts';
import { inCopyToo } from './copy-soon.ts';
import type { PortfolioDatabase } from './database.ts';
import { forgetLeftAlone } from './forget-left-alone.ts';
import { hashesIn } from './hashes-in.ts';
import { journalTexts, prefixOf } from './journal.ts';
import { localKeys, removeLocal } from './local.ts';
import { readHead, readHeadsOf } from './read-evidence.ts';
import { removeRecordingsOf } from './recordings.ts';
import type { Stamp } from './stamp.ts';
import { noteChange, storeHeads } from './store-head.ts';

/**
 * Removes for good what has been in the trash since before `cutoff`: head, revisions, drafts and searchable
 * text, each item in a transaction of its own. Gives how many went. Judgements and everything else stay.
 */
export async function purgeTrash(db: PortfolioDatabase, stamp: Stamp, cutoff: Instant): Promise<number> {
	const heads = await readHeadsOf(db, stamp.portfolio);
	const due = heads.filter((head) => trashVerdict(head, cutoff) !== 'stays');
	if (due.length === 0) return 0;
	return inCopyToo(db, async () => {
		let gone = 0;
		for (const { id } of due) if (await purgeItem(db, stamp, id, cutoff)) gone += 1;
		return gone;
	});
}

/**
 * Removes one item of the trash for good, whatever its age: a person has said so. Gives the hashes of the
 * files it named; null when it is not in the trash.
 */
export async function removeForGood(
	db: PortfolioDatabase,
	portfolio: PortfolioId,
	id: string,
): Promise<readonly Sha256[] | null> {
	const removed = () =>
		db.transaction('rw', tablesOf(db), async () => {
			const head = await readHead(db, portfolio, id);
			if (!head || head.deletedAt === '') return null;
			const rows = [
				...(await within(db.revisions, portfolio, id).toArray()),
				...(await within(db.drafts, portfolio, id).toArray()),
			];
			await removeItem(db, portfolio, id);
			return hashesIn(JSON.stringify(rows));
		});
	const hashes = await inCopyToo(db, removed);
	// What a page has left of it, readable or not, would begin it anew.
	if (hashes !== null) for (const key of localKeys(`${prefixOf(db.realm)}${id}.`)) removeLocal(key);
	return hashes;
}

function tablesOf(db: PortfolioDatabase): Table[] {
	return [
		db.portfolios,
		db.evidence,
		db.revisions,
		db.drafts,
		db.texts,
		db.meta,
		db.headSnapshots,
		db.recordings,
		db.recordingParts,
	];
}

async function purgeItem(db: PortfolioDatabase, stamp: Stamp, id: string, cutoff: Instant): Promise<boolean> {
	const { portfolio } = stamp;
	return db.transaction('rw', tablesOf(db), async () => {
		// Looked at again: another tab may have taken it back.
		const head = await readHead(db, portfolio, id);
		const verdict = head ? trashVerdict(head, cutoff) : 'stays';
		if (!head || verdict === 'stays') return false;
		if (verdict === 'begins-anew' || (await isTypedSince(db, portfolio, id, head.deletedAt))) {
			await storeHeads(db, stamp, [{ ...head, deletedAt: stamp.at }]);
			return false;
		}
		await removeItem(db, portfolio, id);
		return true;
	});
}

/** Whether a page wrote a draft of it after it was deleted; a draft that cannot be read counts as one. */
async function isTypedSince(
	db: PortfolioDatabase,
	portfolio: PortfolioId,
	id: string,
	deletedAt: Instant,
): Promise<boolean> {
	const rows = await within(db.drafts, portfolio, id).toArray();
	return rows.some((row) => {
		const at = typeof row === 'object' && row !== null && 'changedAt' in row ? row.changedAt : null;
		return typeof at !== 'string' || at > deletedAt;
	});
}

async function removeItem(db: PortfolioDatabase, portfolio: PortfolioId, id: string): Promise<void> {
	await within(db.revisions, portfolio, id).delete();
	await within(db.drafts, portfolio, id).delete();
	await removeRecordingsOf(db, portfolio, id);
	await db.texts.delete([portfolio, id]);
	await db.evidence.delete([portfolio, id]);
	await forgetLeftAlone(db, portfolio, id);
	// The last backup still holds it.
	await noteChange(db, portfolio);
	// It still names the item. The next list makes a new one.
	await db.headSnapshots.delete(portfolio);
}

/** Rows are read so many at a time. */
const AT_A_TIME = 200;

/**
 * Removes attachments and thumbnails that nothing names any more: no revision (of items in the trash too), no
 * draft, no row set aside, no journal. Gives how many went. Call it alone in the house (house-lock.ts).
 *
 * @param among looks only at these
 */
export async function sweepAttachments(
	db: PortfolioDatabase,
	portfolio: PortfolioId,
	among?: ReadonlySet<Sha256>,
): Promise<number> {
	const stored = await within(db.attachments, portfolio).primaryKeys();
	const thumbnails = await within(db.thumbnails, portfolio).primaryKeys();
	// Of those it is told to look at also what is not here: the second copy may be the only place of a file.
	const unnamed = new Set(among ?? [...stored, ...thumbnails].map(([, sha256]) => sha256));
	if (unnamed.size === 0) return 0;
	for await (const rows of everyRow(db, portfolio)) strike(unnamed, JSON.stringify(rows));
	for (const text of journalTexts(db.realm)) strike(unnamed, text);
	const forgotten = ([, sha256]: readonly [string, string]): boolean => unnamed.has(sha256);
	await inCopyToo(db, () =>
		db.transaction('rw', [db.attachments, db.thumbnails], async () => {
			const keys = [...unnamed].map((sha256): [string, string] => [portfolio, sha256]);
			await db.attachments.bulkDelete(keys);
			await db.thumbnails.bulkDelete(keys);
		}),
	);
	return stored.filter(forgotten).length;
}

/** Whether any saved state, draft or row set aside of a portfolio names a file. */
export async function isNamed(
	db: PortfolioDatabase,
	portfolio: PortfolioId,
	sha256: Sha256,
): Promise<boolean> {
	for await (const rows of everyRow(db, portfolio)) if (JSON.stringify(rows).includes(sha256)) return true;
	return false;
}

function strike(unnamed: Set<Sha256>, text: string): void {
	for (const hash of hashesIn(text)) unnamed.delete(hash);
}

async function* everyRow(db: PortfolioDatabase, portfolio: PortfolioId): AsyncGenerator<readonly unknown[]> {
	yield await within(db.drafts, portfolio).toArray();
	yield await db.setAside.toArray();
	let after: readonly unknown[] = [portfolio];
	for (;;) {
		const page = db.revisions.where(':id').between(after, [portfolio, Dexie.maxKey], false, true);
		const keys = await page.limit(AT_A_TIME).primaryKeys();
		const last = keys.at(-1);
		if (!last) return;
		yield await db.revisions.bulkGet(keys);
		after = last;
	}
}

function within<Key>(table: Table<unknown, Key>, ...start: readonly string[]): Collection<unknown, Key> {
	return table.where(':id').between([...start], [...start, Dexie.maxKey]);
}
