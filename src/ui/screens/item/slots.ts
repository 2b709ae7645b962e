import type { ReactNode } from 'react';

/** Places in a form that something loaded later may fill: an empty place costs nothing, and filling one draws only that one. */
export type Slots = {
	readonly subscribe: (listener: () => void) => () => void;
	readonly at: (place: string) => ReactNode;
	/** What stands in each place from now on; a place that is not named is empty. */
	readonly fill: (nodes: ReadonlyMap<string, ReactNode>) => void;
};

const EMPTY: ReadonlyMap<string, ReactNode> = new Map();

export function createSlots(): Slots {
	let filled = EMPTY;
	const listeners = new Set<() => void>();
	return {
		subscribe: (listener) => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		at: (place) => filled.get(place) ?? null,
		fill: (nodes) => {
			filled = nodes;
			for (const listener of [...listeners]) listener();
		},
	};
}
