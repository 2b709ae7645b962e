import { readLocal, removeLocal, writeLocal } from './local.ts';

/*
 * When the database was found emptied and the second copy could not fill it, the copy may still be the only one
 * of what was there. It is then neither written nor freed until it has filled the database after all, or a backup has
 * brought everything that is in it (superseded-copy.ts).
 */

const KEY = 'starfolio.second-copy.held';

export function holdCopy(): void {
	writeLocal(KEY, 'yes');
}

export function letGoOfCopy(): void {
	removeLocal(KEY);
}

export function isCopyHeld(): boolean {
	return readLocal(KEY) !== null;
}
