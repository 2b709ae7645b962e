import Dexie, { type Table } from 'dexie';
import type { RecordOf } from '#domain/backup.ts';
import type { EvidenceHead } from '#domain/evidence-head.ts';
import type { DeviceId, EvidenceId, PortfolioId, Sha256 } from '#domain/identity.ts';
import type { Portfolio } from '#domain/portfolio.ts';
import { leaveLegacyFolder } from './backup-folder.ts';
import { copyFallsBehind } from './copy-soon.ts';
import type { PortfolioDatabase } from './database.ts';
import { deviceState } from './device-state.ts';
import { StorageRefusal } from './failure.ts';
import { forgetLastBackup } from './last-backup.ts';
import { makeRoomBeside } from './make-room-beside.ts';
import { portfolioIds } from './read-portfolio.ts';
import { recordingsState } from './recordings-state.ts';
import { isSetAsideOf } from './set-aside.ts';
import { noteChange, stopCounting, storeHeads } from './store-head.ts';
import { removeTakingOutNotes } from './taking-out-keys.ts';

/** All rows that a restore writes. Attachments are there before: they are kept under the hash of their bytes. */
export type RestoreWrites = {
	/** As it shall be afterwards. */
	readonly portfolio: Portfolio;
	/** The portfolios whose place it takes, with everything in them; none when the file is merged into one. */
	readonly replaces: readonly PortfolioId[];
	/** It comes beside the portfolios that are here, and must not be one of them. */
	readonly isBeside: boolean;
	/** With `replaces`: the attachments that stay because the file has them too. */
	readonly keeps: readonly Sha256[];
	/** What is in those that it replaces is put into it: all of their files must be there, but for those nobody can read. */
	readonly joins: { readonly unreadable: ReadonlySet<Sha256> } | null;
	/** Items whose revisions and drafts give way; what was in them is among the rest under another id. */
	readonly clears: readonly EvidenceId[];
	readonly units: readonly RecordOf<'units'>[];
	readonly templates: readonly RecordOf<'templates'>[];
	readonly evidence: readonly RecordOf<'evidence'>[];
	readonly revisions: readonly RecordOf<'revisions'>[];
	readonly drafts: readonly RecordOf<'drafts'>[];
	readonly judgements: readonly RecordOf<'judgements'>[];
	readonly setAside: readonly RecordOf<'setAside'>[];
	readonly texts: readonly { readonly id: EvidenceId; readonly text: string }[];
};

/**
 * Writes a restore in one strict transaction: all of it or nothing. Refuses with "conflict" when the device
 * is no longer what the plan was made from.
 */
export async function applyRestore(
	db: PortfolioDatabase,
	writes: RestoreWrites,
	expected: string,
	/** The recordings that the caller has seen to be kept elsewhere; looked at where a portfolio gives way. */
	recordings: string,
): Promise<void> {
	await copyFallsBehind(db);
	await db.transaction('rw', db.tables, async () => {
		if ((await deviceState(db)) !== expected) throw new StorageRefusal('conflict');
		// The last lock on the door: an empty file never takes the place of a portfolio with something in it.
		for (const id of writes.evidence.length === 0 ? writes.replaces : []) {
			if ((await within(db.evidence, id).count()) > 0) throw new StorageRefusal('conflict');
		}
		if (isToBeNew(writes) && (await portfolioIds(db)).includes(writes.portfolio.id)) {
			throw new StorageRefusal('conflict');
		}
		// A voice note that has begun or gone on since is in no file.
		if (writes.replaces.length > 0 && (await recordingsState(db)) !== recordings) {
			throw new StorageRefusal('conflict');
		}
		if (writes.joins && !(await hasFilesOf(db, writes, writes.joins.unreadable))) {
			throw new StorageRefusal('conflict');
		}
		if (writes.isBeside) await makeRoomBeside(db);
		for (const id of writes.replaces) {
			await removeRows(db, id, new Set(id === writes.portfolio.id ? writes.keeps : []));
			// A folder that names no portfolio would be the next one's, whoever that belongs to.
			if (id !== writes.portfolio.id) await leaveLegacyFolder(db, id);
		}
		await put(db, writes);
		for (const id of writes.replaces) if (id !== writes.portfolio.id) await forgetLastBackup(db, id);
	});
}

/** Whether it must not be here yet: it comes beside the others, or in the place of others only. */
function isToBeNew({ portfolio, replaces, isBeside }: RestoreWrites): boolean {
	return isBeside || (replaces.length > 0 && !replaces.includes(portfolio.id));
}

/** Whether the files of those that are replaced are in the portfolio that takes their place. */
async function hasFilesOf(
	db: PortfolioDatabase,
	{ portfolio, replaces }: RestoreWrites,
	unreadable: ReadonlySet<Sha256>,
): Promise<boolean> {
	const there = new Set(
		(await within(db.attachments, portfolio.id).primaryKeys()).map(([, sha256]) => sha256),
	);
	for (const id of replaces) {
		const keys = await within(db.attachments, id).primaryKeys();
		if (keys.some(([, sha256]) => !there.has(sha256) && !unreadable.has(sha256))) return false;
	}
	return true;
}

/**
 * Removes a portfolio with everything in it. Part of a transaction over all tables.
 *
 * @param kept the attachments that stay
 */
export async function removeRows(
	db: PortfolioDatabase,
	id: PortfolioId,
	kept: ReadonlySet<Sha256>,
): Promise<void> {
	await db.portfolios.delete(id);
	await clear(db.units, id);
	await clear(db.templates, id);
	await clear(db.evidence, id);
	await clear(db.revisions, id);
	await clear(db.drafts, id);
	await clear(db.texts, id);
	await clear(db.judgements, id);
	await clear(db.recordings, id);
	await clear(db.recordingParts, id);
	await db.headSnapshots.delete(id);
	await removeTakingOutNotes(db, id);
	await stopCounting(db, id);
	await db.setAside.filter((row) => isSetAsideOf(row, id)).delete();
	for (const table of [db.attachments, db.thumbnails]) {
		const keys = await within(table, id).primaryKeys();
		await table.bulkDelete(keys.filter(([, sha256]) => !kept.has(sha256)));
	}
}

async function clear<Primary>(table: Table<unknown, Primary>, portfolio: PortfolioId): Promise<void> {
	await within(table, portfolio).delete();
}

function within<Primary>(table: Table<unknown, Primary>, ...start: readonly string[]) {
	return table.where(':id').between([...start], [...start, Dexie.maxKey]);
}

async function put(db: PortfolioDatabase, writes: RestoreWrites): Promise<void> {
	const portfolio = writes.portfolio.id;
	const own = <Item extends object>(
		records: readonly Item[],
	): readonly (Item & { readonly portfolio: string })[] =>
		records.map((record) => ({ ...record, portfolio }));
	for (const id of writes.clears) {
		await within(db.revisions, portfolio, id).delete();
		await within(db.drafts, portfolio, id).delete();
	}
	await db.portfolios.put(writes.portfolio);
	await db.units.bulkPut(own(writes.units));
	await db.templates.bulkPut(own(writes.templates));
	await db.revisions.bulkPut(own(writes.revisions));
	await db.drafts.bulkPut(own(writes.drafts));
	await db.judgements.bulkPut(own(writes.judgements));
	await db.texts.bulkPut(own(writes.texts));
	// Last, because the second copy follows in this order, in several goes: a database that is lost in between comes
	// back without an item, which restoring again brings, and never with one whose text is missing.
	for (const [device, heads] of byDevice(writes.evidence)) await storeHeads(db, { portfolio, device }, heads);
	// Records, units and the portfolio's own words may have come without any item.
	await noteChange(db, portfolio);
	for (const entry of writes.setAside) {
		const known = await db.setAside.where('[table+key]').equals([entry.table, entry.key]).count();
		// What came from another portfolio's file says so beside its key.
		if (known === 0) await db.setAside.add(isSetAsideOf(entry, portfolio) ? entry : { ...entry, portfolio });
	}
}

/** A head is kept with the device that wrote it. */
function byDevice(records: readonly RecordOf<'evidence'>[]): ReadonlyMap<DeviceId, readonly EvidenceHead[]> {
	const heads = new Map<DeviceId, EvidenceHead[]>();
	for (const { device, ...head } of records) heads.set(device, [...(heads.get(device) ?? []), head]);
	return heads;
}
