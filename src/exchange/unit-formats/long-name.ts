import { tidy } from './build-unit.ts';

/*
 * Mahara and Moodle show a short name and keep the rest in a description. A text that is too long for the name, or has several lines, stands
 * whole in the description, and its beginning in the name.
 */

const MORE = '…';

/** @param longest characters that the name may have */
export function splitName(text: string, longest: number): { readonly name: string; readonly rest: string } {
	const line = tidy(text);
	if (line === text && text.length <= longest && !text.endsWith(MORE)) return { name: text, rest: '' };
	const cut = Array.from(line.slice(0, longest - 1));
	// A pair of surrogates may have been cut in two.
	if (/^[\uD800-\uDBFF]$/.test(cut.at(-1) ?? '')) cut.pop();
	return { name: `${cut.join('').trimEnd()}${MORE}`, rest: text };
}

/** Whether the description is the text of which the name is the beginning. */
export function isWhole(name: string, description: string): boolean {
	return name.endsWith(MORE) && tidy(description).startsWith(name.slice(0, -MORE.length));
}
