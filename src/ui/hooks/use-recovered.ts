import { useSyncExternalStore } from 'react';
import type { Recovered } from '#workflows/settle-left-drafts.ts';

export type { Recovered } from '#workflows/settle-left-drafts.ts';

let known: readonly Recovered[] = [];
/** Read, or standing before one's eyes: not told again by the next screen. */
let closed: readonly Recovered[] = [];
let open: readonly Recovered[] = [];
const listeners = new Set<() => void>();

/** Tells every screen of this page what has just been brought back out of the journal. */
export function tellRecovered(found: readonly Recovered[]): void {
	const news = found.filter(({ id, kind }) => !known.some((other) => other.id === id && other.kind === kind));
	if (news.length === 0) return;
	known = [...known, ...news];
	tell();
}

/** Somebody has read it. */
export function closeRecovered(found: Recovered): void {
	closed = [...closed, found];
	tell();
}

function tell(): void {
	open = known.filter((found) => !closed.includes(found));
	for (const listener of [...listeners]) listener();
}

function subscribe(listener: () => void): () => void {
	listeners.add(listener);
	return () => listeners.delete(listener);
}

/** What was brought back since this document was opened, and has not been read. */
export function useRecovered(): readonly Recovered[] {
	return useSyncExternalStore(subscribe, () => open);
}
