/** Where the chosen language is kept, for this browser: nothing is there while it is English. */
export const LANGUAGE_KEY = 'starfolio.language';

/** What stands around every page: where it is, what it says, and the attribute that says it. */
export type FrameText = readonly [selector: string, text: string, attribute?: string];

/** Kept as JSON: a page puts it in before it is first seen, without waiting for any script. */
export type StoredLanguage = { readonly language: string; readonly frame: readonly FrameText[] };

/**
 * Puts the kept words around the page. The layout writes this function into every page as it stands here, so it uses
 * nothing from outside of itself. What is kept was written by Starfolio; anything else leaves the page English.
 */
export function putStoredFrame(): void {
	try {
		const stored: StoredLanguage = JSON.parse(localStorage.getItem('starfolio.language') ?? '');
		for (const [selector, text, attribute] of stored.frame) {
			for (const element of document.querySelectorAll<HTMLElement>(selector)) {
				// The words come last, after a sign.
				if (attribute) element.setAttribute(attribute, text);
				else (element.lastChild ?? element).textContent = text;
				element.lang = stored.language;
				element.hidden = false;
			}
		}
		const main = document.querySelector<HTMLElement>('main[data-translated]');
		if (main) document.documentElement.lang = stored.language;
	} catch {
		// Nothing is chosen.
	}
}
