/*
 * A file that was given to the wrong one of two fields goes to the other without being chosen again. They are on the
 * same page, one at a time.
 */

/** The field for the text of a specification, and the one for units as files; each is its place in the address. */
export type FilePlace = 'new' | 'open-unit';

let passed: { readonly to: FilePlace; readonly file: File; readonly isText: boolean } | null = null;

/** @param isText read as text whatever it looks like */
export function passFile(to: FilePlace, file: File, isText = false): void {
	passed = { to, file, isText };
	location.hash = to;
}

/** The file that waits for this place, once. */
export function takeFile(at: FilePlace): { readonly file: File; readonly isText: boolean } | null {
	if (passed?.to !== at) return null;
	const found = passed;
	passed = null;
	return found;
}
