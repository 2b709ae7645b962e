import type { StorageFailure } from '#domain/failure.ts';

/** What is the matter with this device's storage as a whole; what one save met is in that save's outcome. */
export type StorageStatus = {
	/** "emptied": this device once had a portfolio and the browser has removed it. */
	readonly trouble:
		| 'emptied'
		| Extract<StorageFailure, 'newer-version' | 'blocked' | 'closed' | 'not-allowed'>
		| null;
	/** With "emptied": how many items there were when it was last known. */
	readonly lostItems: number;
};

const FINE: StorageStatus = { trouble: null, lostItems: 0 };

let status: StorageStatus = FINE;
const listeners = new Set<() => void>();

export function storageStatus(): StorageStatus {
	return status;
}

/** Calls back at every change; returns the way to stop it. */
export function subscribeStorageStatus(listener: () => void): () => void {
	listeners.add(listener);
	return () => listeners.delete(listener);
}

export function reportTrouble(trouble: NonNullable<StorageStatus['trouble']>, lostItems = 0): void {
	if (status.trouble === trouble && status.lostItems === lostItems) return;
	tell({ trouble, lostItems });
}

/** Takes back the trouble of one kind, once it has passed; another kind stays. */
export function clearTrouble(...passed: readonly NonNullable<StorageStatus['trouble']>[]): void {
	if (status.trouble !== null && passed.includes(status.trouble)) tell(FINE);
}

function tell(next: StorageStatus): void {
	status = next;
	for (const listener of [...listeners]) listener();
}
