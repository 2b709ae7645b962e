import { readLocal } from '#storage/local.ts';

/** Under which name the text of a specification is kept while it is worked on. */
export const UNIT_TEXT = 'starfolio.unit-text';

/** Whether a pasted specification waits to be gone on with. */
export function hasUnitText(): boolean {
	return readLocal(UNIT_TEXT) !== null;
}
