import type { SharedEntry } from '#domain/inbox-entry.ts';

/*
 * What other apps share waits in a database of its own: the service worker writes it, also while no page is open,
 * before there is a portfolio, and when the portfolio's database is of another version or in an upgrade. Past
 * Dexie, so that the service worker stays small. Each action opens and closes it: nothing is ever in the way.
 */

export const INBOX_NAME = 'starfolio-shared';
export const ENTRIES = 'entries';
const BYTES = 'bytes';

/** Does something in one strict transaction over entries and bytes; resolves when it is on the disk. */
export async function inInbox<Value>(
	mode: IDBTransactionMode,
	work: (entries: IDBObjectStore, bytes: IDBObjectStore) => IDBRequest<Value> | undefined,
): Promise<Value | undefined> {
	const db = await open();
	try {
		return await new Promise((resolve, reject) => {
			// Browsers without the option ignore it.
			const transaction = db.transaction([ENTRIES, BYTES], mode, { durability: 'strict' });
			const request = work(transaction.objectStore(ENTRIES), transaction.objectStore(BYTES));
			transaction.oncomplete = () => resolve(request?.result);
			const fail = () =>
				reject(
					transaction.error ?? request?.error ?? new DOMException('Nothing was written', 'UnknownError'),
				);
			transaction.onabort = fail;
			transaction.onerror = fail;
		});
	} finally {
		db.close();
	}
}

/** Keeps one thing that was shared, with its bytes where it has any. Rejects when it could not be kept. */
export async function keepShared(entry: SharedEntry, bytes: ArrayBuffer | null): Promise<void> {
	await inInbox('readwrite', (entries, store) => {
		if (bytes) store.put(bytes, entry.id);
		return entries.put(entry);
	});
}

/** The entries as they stand there. */
export async function readSharedRows(): Promise<readonly unknown[]> {
	return (await inInbox<unknown[]>('readonly', (entries) => entries.getAll())) ?? [];
}

/** The bytes of a shared file; null when there are none. Rejects when the browser can no longer read them. */
export async function readSharedBytes(id: string): Promise<ArrayBuffer | null> {
	const found = await inInbox<unknown>('readonly', (_entries, bytes) => bytes.get(id));
	return found instanceof ArrayBuffer ? found : null;
}

/** Removes things that were put into an item, or that nobody wants. */
export async function removeShared(ids: readonly string[]): Promise<void> {
	await inInbox('readwrite', (entries, bytes) => {
		for (const id of ids) {
			entries.delete(id);
			bytes.delete(id);
		}
		return undefined;
	});
}

function open(): Promise<IDBDatabase> {
	return new Promise((resolve, reject) => {
		const request = indexedDB.open(INBOX_NAME, 1);
		request.onupgradeneeded = () => {
			request.result.createObjectStore(ENTRIES, { keyPath: 'id' });
			request.result.createObjectStore(BYTES);
		};
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error ?? new DOMException('It did not open', 'UnknownError'));
	});
}
