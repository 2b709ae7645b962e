/*
 * Text that outlives a reload of its tab and goes with the tab (sessionStorage). It throws where cookies are
 * blocked: then nothing is kept, and what is typed lasts as long as the page.
 */

/** The stored text, or null when there is none or it may not be read. */
export function readTabText(key: string): string | null {
	try {
		return sessionStorage.getItem(key);
	} catch {
		return null;
	}
}

/** Stores text at once, where the browser allows it. */
export function writeTabText(key: string, value: string): void {
	try {
		sessionStorage.setItem(key, value);
	} catch {
		// An update waits for the form all the same.
	}
}

export function removeTabText(key: string): void {
	try {
		sessionStorage.removeItem(key);
	} catch {
		// Nothing can be stored here, so nothing is left to remove.
	}
}
