/*
 * localStorage throws where cookies are blocked and when it is full. What is kept there is only ever a
 * second copy or a preference, so a failure is an answer and never an exception.
 */

/** The stored text, or null when there is none or it may not be read. */
export function readLocal(key: string): string | null {
	try {
		return localStorage.getItem(key);
	} catch {
		return null;
	}
}

/** Stores text; false when it was not kept. */
export function writeLocal(key: string, value: string): boolean {
	try {
		localStorage.setItem(key, value);
		return true;
	} catch {
		return false;
	}
}

export function removeLocal(key: string): void {
	try {
		localStorage.removeItem(key);
	} catch {
		// Nothing can be stored here, so nothing is left to remove.
	}
}

/** The keys that begin with a prefix. */
export function localKeys(prefix: string): readonly string[] {
	try {
		return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
	} catch {
		return [];
	}
}
