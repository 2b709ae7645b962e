import { readLocal } from '#storage/local.ts';

/** Under which name the text of a specification is kept while it is worked on. */
export const UNIT_TEXT = 'starfolio.unit-text';

/** Whether a pasted specification waits to be gone on with. */
export function hasUnitText(): boolean {
	return readLocal(UNIT_TEXT) !== null;
}

/** And under which one a unit from a file that is being put right. */
export const UNIT_FILE = 'starfolio.unit-file';

export function hasUnitInHand(): boolean {
	return readLocal(UNIT_FILE) !== null;
}
