/*
 * Chromium keeps IndexedDB in LevelDB, which writes on in the log of the time before. A browser that is killed
 * in the middle of a write leaves half a record at the end of that log. The next start skips it and writes on
 * behind it; to the start after that, the log is damaged in the middle, and Chromium then deletes all databases
 * of the site. Deleting any database makes Chromium compact, and LevelDB then puts what is good into a table and
 * begins a new log: the half record goes with the old one. So every page makes a database of one row and deletes
 * it: none can tell for certain that the browser has not been killed since the page before. It takes some 30 ms,
 * and nobody waits for it.
 * tests/torture/torn-log.ts loses everything without this.
 */

const NAME = 'starfolio-scratch';
const STORE = 'row';

let begun: Promise<void> | null = null;

/** Begins a new log, once in the life of a page. Never rejects: a device on which it fails saves all the same. */
export function beginFreshLog(): Promise<void> {
	begun ??= begin();
	return begun;
}

async function begin(): Promise<void> {
	// Only Chromium has this property, and only Chromium has LevelDB.
	if (!('userAgentData' in navigator)) return;
	try {
		await makeScratch();
		await removeScratch();
	} catch {
		// No room for it just now, or the storage is closed: the next page tries again.
	}
}

/** Past Dexie, whose upgrades, hooks and names are of no use here. An empty database would not do. */
function makeScratch(): Promise<void> {
	return new Promise((resolve, reject) => {
		const request = indexedDB.open(NAME, 1);
		request.onupgradeneeded = () => {
			request.result.createObjectStore(STORE).put(1, 1);
		};
		request.onsuccess = () => {
			request.result.close();
			resolve();
		};
		request.onerror = () => reject(request.error ?? new DOMException('', 'UnknownError'));
	});
}

/** Done when it is gone; a tab that still has it open lets go by itself. */
function removeScratch(): Promise<void> {
	return new Promise((resolve, reject) => {
		const request = indexedDB.deleteDatabase(NAME);
		request.onsuccess = () => resolve();
		request.onerror = () => reject(request.error ?? new DOMException('', 'UnknownError'));
		request.onblocked = () => resolve();
	});
}
