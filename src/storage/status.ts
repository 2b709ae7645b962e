import type { StorageFailure } from '#domain/failure.ts';

/** What is the matter with this device's storage as a whole; what one save met is in that save's outcome. */
export type StorageStatus = {
	/**
	 * "emptied": this device once had a portfolio and the browser has removed it. "brought-back": the same, and
	 * the second copy has filled it again.
	 */
	readonly trouble:
		| 'emptied'
		| 'brought-back'
		| Extract<StorageFailure, 'newer-version' | 'blocked' | 'closed' | 'not-allowed'>
		| null;
	/** With "emptied": how many items there were when it was last known; with "brought-back": how many came back. */
	readonly items: number;
	/** With "brought-back": how many photos and files did not. */
	readonly missingFiles: number;
	/** With "brought-back": nothing else is missing. */
	readonly isWhole: boolean;
};

type Trouble = NonNullable<StorageStatus['trouble']>;

const FINE: StorageStatus = { trouble: null, items: 0, missingFiles: 0, isWhole: true };

/** The first of these that is there is told: what no retry ends comes before what may pass by itself. */
const URGENCY: readonly Trouble[] = [
	'newer-version',
	'not-allowed',
	'blocked',
	'closed',
	'emptied',
	'brought-back',
];

/** All that is the matter. A trouble that comes and passes must not take another one's message away. */
const troubles = new Map<Trouble, StorageStatus>();
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

export function reportTrouble(trouble: Trouble, items = 0, missingFiles = 0, isWhole = true): void {
	const next = { trouble, items, missingFiles, isWhole };
	if (JSON.stringify(troubles.get(trouble)) === JSON.stringify(next)) return;
	troubles.set(trouble, next);
	tell();
}

/** Takes back troubles of some kinds, once they have passed; other kinds stay. */
export function clearTrouble(...passed: readonly Trouble[]): void {
	const hadSome = passed.filter((trouble) => troubles.delete(trouble)).length > 0;
	if (hadSome) tell();
}

function tell(): void {
	const worst = URGENCY.find((trouble) => troubles.has(trouble));
	const next = (worst && troubles.get(worst)) ?? FINE;
	if (next === status) return;
	status = next;
	for (const listener of [...listeners]) listener();
}
