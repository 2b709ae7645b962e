import type { Outcome } from '#domain/failure.ts';
import type { TakingOut } from '#domain/taking-out.ts';
import { holdTab } from '#storage/tab.ts';
import * as notes from '#storage/taking-out-notes.ts';
import { inPortfolio } from './session.ts';

/**
 * Notes what is to be taken out of everything saved, before the item is saved without it. The taking out removes the
 * note; should the page end before, the next one goes on from it.
 */
export function noteTakingOut(taking: TakingOut): Promise<Outcome<void>> {
	holdTab();
	return inPortfolio((db, stamp) => notes.noteTakingOut(db, stamp, taking));
}
