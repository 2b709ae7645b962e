import Dexie from 'dexie';
import type { Revision } from '#domain/evidence.ts';
import type { PortfolioDatabase } from './database.ts';
import { parseRows } from './read-rows.ts';
import { revisionRow } from './rows.ts';

export type StoredHistory = {
	/** Newest first. */
	readonly revisions: readonly Revision[];
	/** Saved states that are there and no longer parse. */
	readonly unreadable: number;
};

/** Every saved state of an item. */
export async function readHistory(
	db: PortfolioDatabase,
	portfolio: string,
	id: string,
): Promise<StoredHistory> {
	const rows = await db.revisions
		.where('[portfolio+evidence+revision]')
		.between([portfolio, id, Dexie.minKey], [portfolio, id, Dexie.maxKey])
		.toArray();
	const parsed = parseRows(db, db.revisions, revisionRow, rows);
	const revisions = parsed.map(
		({ evidence, revision, at, device, reason, content, redactedAt }): Revision => ({
			evidence,
			revision,
			at,
			device,
			reason,
			content,
			...(redactedAt !== undefined && { redactedAt }),
		}),
	);
	return { revisions: revisions.reverse(), unreadable: rows.length - parsed.length };
}
