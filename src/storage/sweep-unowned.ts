import Dexie, { type Table } from 'dexie';
import type { PortfolioId } from '#domain/identity.ts';
import { inCopyToo } from './copy-soon.ts';
import type { PortfolioDatabase } from './database.ts';
import { journalTexts } from './journal.ts';
import { isSetAsideOf } from './set-aside.ts';

/**
 * Removes photos, files and thumbnails of portfolios that never came: a page went away between storing the files of a
 * backup and the rows that name them, which come all at once. So a portfolio of which there is anything else at all is
 * left alone, also one whose own row no longer parses. Gives how many files went. Call it alone in the house
 * (house-lock.ts).
 */
export async function sweepUnowned(db: PortfolioDatabase): Promise<number> {
	// Looked at first: hardly ever is there one, and then there is nothing to be copied.
	if ((await unownedIn(db)).size === 0) return 0;
	return inCopyToo(db, () =>
		db.transaction('rw', db.tables, async () => {
			const unowned = await unownedIn(db);
			let files = 0;
			for (const table of [db.attachments, db.thumbnails]) {
				const keys = (await table.toCollection().primaryKeys()).filter(([id]) => unowned.has(id));
				await table.bulkDelete(keys);
				if (table === db.attachments) files = keys.length;
			}
			return files;
		}),
	);
}

/** The portfolios that have files here and nothing else. */
async function unownedIn(db: PortfolioDatabase): Promise<ReadonlySet<PortfolioId>> {
	const keys = [
		...(await db.attachments.toCollection().primaryKeys()),
		...(await db.thumbnails.toCollection().primaryKeys()),
	];
	const known = new Set(await db.portfolios.toCollection().primaryKeys());
	const unowned = new Set(keys.map(([id]) => id).filter((id) => !known.has(id)));
	for (const id of unowned) if (await hasMore(db, id)) unowned.delete(id);
	return unowned;
}

async function hasMore(db: PortfolioDatabase, id: PortfolioId): Promise<boolean> {
	const rows = [
		countOf(db.units, id),
		countOf(db.templates, id),
		countOf(db.evidence, id),
		countOf(db.revisions, id),
		countOf(db.drafts, id),
		countOf(db.texts, id),
		countOf(db.judgements, id),
		countOf(db.recordings, id),
		countOf(db.recordingParts, id),
	];
	if ((await Promise.all(rows)).some((count) => count > 0)) return true;
	// What is still in the journal may name a file.
	if (journalTexts(db.realm).some((text) => text.includes(JSON.stringify(id)))) return true;
	return (await db.setAside.filter((row) => isSetAsideOf(row, id)).count()) > 0;
}

function countOf<Key>(table: Table<unknown, Key>, id: PortfolioId): Promise<number> {
	return table.where(':id').between([id], [id, Dexie.maxKey]).count();
}
