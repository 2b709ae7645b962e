import { useSyncExternalStore } from 'react';
import type { Live, LiveSource } from '#storage/live-source.ts';

/** Follows a live source for as long as the component is shown. */
export function useLive<Value>(source: LiveSource<Value>): Live<Value> {
	return useSyncExternalStore(source.subscribe, source.current);
}
