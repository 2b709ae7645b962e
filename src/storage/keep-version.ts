import type { PortfolioDatabase } from './database.ts';
import { StorageRefusal } from './failure.ts';
import type { Prepared, Stamp } from './stamp.ts';
import { storeHeads } from './store-head.ts';
import { moveToTrash } from './trash.ts';
import { headForWriting } from './write-head.ts';
import { writeRevision } from './write-revision.ts';

/** An item and the revision of it that a person has seen. */
export type Seen = { readonly id: string; readonly revision: number };

/**
 * Makes the text of a conflict copy the newest revision of its original, and puts the copy into the trash;
 * both or neither. Refuses with "conflict" when either is no longer what was seen.
 */
export async function keepCopy(
	db: PortfolioDatabase,
	stamp: Stamp,
	original: Seen,
	copy: Seen,
	prepared: Prepared,
): Promise<void> {
	const tables = [db.portfolios, db.evidence, db.revisions, db.drafts, db.templates, db.texts, db.meta];
	await db.transaction('rw', tables, async () => {
		await mustBeAsSeen(db, stamp, original);
		await mustBeAsSeen(db, stamp, copy);
		await writeRevision(db, stamp, {
			id: original.id,
			prepared,
			baseRevision: original.revision,
			reason: 'kept',
			copyId: copy.id,
		});
		await moveToTrash(db, stamp, copy.id);
	});
}

/** Puts a conflict copy into the trash, if it is still what was seen. */
export async function dropCopy(
	db: PortfolioDatabase,
	stamp: Stamp,
	original: Seen,
	copy: Seen,
): Promise<void> {
	await db.transaction('rw', [db.evidence, db.meta], async () => {
		await mustBeAsSeen(db, stamp, original);
		await mustBeAsSeen(db, stamp, copy);
		await moveToTrash(db, stamp, copy.id);
	});
}

/** Makes a conflict copy an item like any other. */
export async function keepAsOwnItem(db: PortfolioDatabase, stamp: Stamp, copy: string): Promise<void> {
	await db.transaction('rw', [db.evidence, db.meta], async () => {
		const head = await headForWriting(db, stamp, copy);
		if (!head) throw new StorageRefusal('unreadable');
		const { copyOf: _over, ...own } = head;
		await storeHeads(db, stamp, [own]);
	});
}

/** What another tab has changed, deleted or taken up meanwhile has not been seen. */
async function mustBeAsSeen(db: PortfolioDatabase, stamp: Stamp, seen: Seen): Promise<void> {
	const head = await headForWriting(db, stamp, seen.id);
	if (head?.revision !== seen.revision || head.deletedAt !== '') throw new StorageRefusal('conflict');
}
