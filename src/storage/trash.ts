import type { PortfolioDatabase } from './database.ts';
import { StorageRefusal } from './failure.ts';
import type { Stamp } from './stamp.ts';
import { storeHeads } from './store-head.ts';
import { headForWriting } from './write-head.ts';

/** Takes an item out of use. Its revisions, draft and reference all stay. */
export function moveToTrash(db: PortfolioDatabase, stamp: Stamp, id: string): Promise<void> {
	return setDeletedAt(db, stamp, id, stamp.at);
}

export function takeFromTrash(db: PortfolioDatabase, stamp: Stamp, id: string): Promise<void> {
	return setDeletedAt(db, stamp, id, '');
}

function setDeletedAt(db: PortfolioDatabase, stamp: Stamp, id: string, deletedAt: string): Promise<void> {
	return db.transaction('rw', [db.evidence, db.meta], async () => {
		const head = await headForWriting(db, stamp, id);
		if (!head) throw new StorageRefusal('unreadable');
		await storeHeads(db, stamp, [{ ...head, deletedAt }]);
	});
}
