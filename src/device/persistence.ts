/** What the browser promises about keeping this site's data. */
export type Keeping = 'promised' | 'not-promised' | 'unknown';

/**
 * Asks the browser to keep this site's data even when it runs short of space. Ask when something worth
 * keeping is made: Firefox then shows a question, Chrome and Safari decide by themselves.
 */
export async function askToKeepStorage(): Promise<Keeping> {
	try {
		if (typeof navigator.storage?.persist !== 'function') return 'unknown';
		return (await navigator.storage.persist()) ? 'promised' : 'not-promised';
	} catch {
		return 'unknown';
	}
}

/** Whether that promise has been given. */
export async function storageKeeping(): Promise<Keeping> {
	try {
		if (typeof navigator.storage?.persisted !== 'function') return 'unknown';
		return (await navigator.storage.persisted()) ? 'promised' : 'not-promised';
	} catch {
		return 'unknown';
	}
}
