import { bucketManager } from '#storage/buckets.ts';
import { withDatabase } from '#storage/connection.ts';
import { copyFromNowOn } from '#storage/copy-soon.ts';
import { pinnedRealm } from '#storage/realm.ts';

/** Keeps the second copy of the learner's own portfolio up to date from now on, where the browser has a place for it. */
export async function keepSecondCopy(): Promise<void> {
	if (pinnedRealm() !== 'own' || !bucketManager()) return;
	await withDatabase('own', async (db) => copyFromNowOn(db));
}
