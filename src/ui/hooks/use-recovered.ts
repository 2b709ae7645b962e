import { useSyncExternalStore } from 'react';
import type { Recovered } from '#workflows/settle-left-drafts.ts';

export type { Recovered } from '#workflows/settle-left-drafts.ts';

let known: readonly Recovered[] = [];
const listeners = new Set<() => void>();

/** Tells every screen of this page what has just been brought back out of the journal. */
export function tellRecovered(found: readonly Recovered[]): void {
	const news = found.filter(({ id, kind }) => !known.some((other) => other.id === id && other.kind === kind));
	if (news.length === 0) return;
	known = [...known, ...news];
	for (const listener of [...listeners]) listener();
}

function subscribe(listener: () => void): () => void {
	listeners.add(listener);
	return () => listeners.delete(listener);
}

/** What was brought back since this page was opened. */
export function useRecovered(): readonly Recovered[] {
	return useSyncExternalStore(subscribe, () => known);
}
