import type { Sha256 } from './identity.ts';

/*
 * Kinds of evidence that a learner or centre makes in the app. They are templates like the built-in ones; their id
 * says that they are not.
 */

const START = 'own-';

export function isOwnTemplate(id: string): boolean {
	return id.startsWith(START);
}

/** @param unique a new id, in lower case */
export function ownTemplateId(unique: string): string {
	return `${START}${unique}`;
}

const DIVERGED = /^(own-.+?)-form-[0-9a-f]{16}$/;

/**
 * The id that a kind has on the device where it was made. Elsewhere it may have another: see divergedId. What tells
 * whether an item has changed (hashes, fingerprints) uses this one, so that moving an item to another device or
 * portfolio changes nothing that was decided about it.
 */
export function originalTemplateId(id: string): string {
	return DIVERGED.exec(id)?.[1] ?? id;
}

/**
 * The id under which a version of a kind is kept where that version is another form already: two devices, or two
 * portfolios, have each changed the kind. The same form always gets the same one.
 *
 * @param form the hash of the form without its id
 */
export function divergedId(id: string, form: Sha256): string {
	return `${originalTemplateId(id)}-form-${form.slice(0, 16)}`;
}
