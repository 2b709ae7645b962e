import type { StorageFailure } from '#domain/failure.ts';

/** A stored value that follows the database: never undefined, never "loading" once it has been read. */
export type Live<Value> =
	| { readonly state: 'loading' }
	| { readonly state: 'ready'; readonly value: Value }
	| { readonly state: 'failed'; readonly code: StorageFailure };

/** Something that can be watched: `subscribe` starts the query, `current` gives the newest known state. */
export type LiveSource<Value> = {
	readonly subscribe: (listener: () => void) => () => void;
	readonly current: () => Live<Value>;
};

/** A source made from another: `make` runs once for every change, however many components look. */
export function derive<Given, Made>(
	source: LiveSource<Given>,
	make: (given: Given) => Made,
): LiveSource<Made> {
	let seen: Live<Given> | null = null;
	let live: Live<Made> = { state: 'loading' };
	return {
		subscribe: source.subscribe,
		current: () => {
			const state = source.current();
			if (state !== seen) {
				seen = state;
				live = state.state === 'ready' ? { state: 'ready', value: make(state.value) } : state;
			}
			return live;
		},
	};
}

/** Two sources as one: ready when both are, failed when one is. */
export function both<A, B>(a: LiveSource<A>, b: LiveSource<B>): LiveSource<readonly [A, B]> {
	let seenA: Live<A> | null = null;
	let seenB: Live<B> | null = null;
	let live: Live<readonly [A, B]> = { state: 'loading' };
	return {
		subscribe: (listener) => {
			const stopA = a.subscribe(listener);
			const stopB = b.subscribe(listener);
			return () => {
				stopA();
				stopB();
			};
		},
		current: () => {
			const stateA = a.current();
			const stateB = b.current();
			if (stateA !== seenA || stateB !== seenB) {
				seenA = stateA;
				seenB = stateB;
				live = pair(stateA, stateB);
			}
			return live;
		},
	};
}

function pair<A, B>(a: Live<A>, b: Live<B>): Live<readonly [A, B]> {
	if (a.state === 'failed') return a;
	if (b.state === 'failed') return b;
	if (a.state === 'loading' || b.state === 'loading') return { state: 'loading' };
	return { state: 'ready', value: [a.value, b.value] };
}
