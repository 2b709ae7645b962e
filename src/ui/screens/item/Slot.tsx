import { useSyncExternalStore } from 'react';
import type { Slots } from './slots.ts';

/** One place that may be filled later. */
export function Slot({ slots, place }: { readonly slots: Slots; readonly place: string }) {
	return useSyncExternalStore(slots.subscribe, () => slots.at(place));
}
