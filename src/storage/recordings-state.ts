import Dexie, { type Table } from 'dexie';
import type { PortfolioId } from '#domain/identity.ts';
import { inCopyToo } from './copy-soon.ts';
import type { PortfolioDatabase } from './database.ts';

/**
 * Removes seconds whose recording is gone, which an earlier version could leave behind. Every recording has its row
 * before its first second, so none that is running is touched.
 */
export async function removeStrayParts(db: PortfolioDatabase, portfolio: PortfolioId): Promise<void> {
	if ((await within(db.recordingParts, portfolio).count()) === 0) return;
	await inCopyToo(db, () =>
		db.transaction('rw', [db.recordings, db.recordingParts], async () => {
			const parts = await within(db.recordingParts, portfolio).primaryKeys();
			// By their keys: one that no longer parses is there all the same.
			const known = new Set((await within(db.recordings, portfolio).primaryKeys()).map(([, id]) => id));
			await db.recordingParts.bulkDelete(parts.filter(([, recording]) => !known.has(recording)));
		}),
	);
}

/** Which recordings are here and how far each has come, as one text: when it reads otherwise, one has begun, gone on or gone. */
export async function recordingsState(db: PortfolioDatabase): Promise<string> {
	return JSON.stringify([
		await db.recordings.toCollection().primaryKeys(),
		await db.recordingParts.toCollection().primaryKeys(),
	]);
}

/** The same where there are none. */
export const NO_RECORDINGS = JSON.stringify([[], []]);

function within<Key>(table: Table<unknown, Key>, portfolio: PortfolioId) {
	return table.where(':id').between([portfolio], [portfolio, Dexie.maxKey]);
}
