import { useSyncExternalStore } from 'react';
import { readTipsShown, writeTipsShown } from '#storage/tips.ts';

const listeners = new Set<() => void>();
/** Where the browser keeps nothing the wish holds for this page. */
let shown: boolean | null = null;

function subscribe(listener: () => void): () => void {
	listeners.add(listener);
	return () => listeners.delete(listener);
}

function current(): boolean {
	shown ??= readTipsShown();
	return shown;
}

/** Whether tips stand beside the fields. */
export function useTipsShown(): boolean {
	return useSyncExternalStore(subscribe, current);
}

/** Switches the tips beside all fields on or off. */
export function showTips(isShown: boolean): void {
	shown = isShown;
	writeTipsShown(isShown);
	for (const listener of [...listeners]) listener();
}
