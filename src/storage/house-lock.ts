import type { Realm } from './realm.ts';

/*
 * The bytes of a photo are stored before the text that names it. In between they look forgotten, so whoever
 * stores bytes holds this lock together with others, and whoever clears bytes away needs it alone.
 */

const lockName = (realm: Realm): string => `starfolio.house.${realm}`;

/** How long bringing bytes waits for clearing up, in milliseconds: a page that the phone has put to sleep may never end. */
const PATIENCE = 5_000;

const held = new Map<Realm, { readonly isHeld: Promise<void>; readonly release: () => void }>();

/** Keeps bytes that this page stores from being cleared away, until the page goes. Resolves once that is so. */
export function holdHouse(realm: Realm): Promise<void> {
	const known = held.get(realm);
	if (known) return known.isHeld;
	if (!('locks' in navigator)) return Promise.resolve();
	let release = (): void => undefined;
	const gone = new Promise<void>((resolve) => {
		release = resolve;
	});
	const isHeld = new Promise<void>((resolve) => {
		setTimeout(resolve, PATIENCE);
		const hold = (): Promise<void> => {
			resolve();
			return gone;
		};
		navigator.locks.request(lockName(realm), { mode: 'shared' }, hold).catch(() => resolve());
	});
	held.set(realm, { isHeld, release });
	// Let go in time, or the page could not rest in the browser's back/forward cache.
	addEventListener('pagehide', () => letGoOfHouse(realm), { once: true });
	return isHeld;
}

/** What this page has stored is named by now, or is said to be in use in another way. */
export function letGoOfHouse(realm: Realm): void {
	held.get(realm)?.release();
	held.delete(realm);
}

/** Does something while no page is bringing bytes; null, and nothing done, when one is or nobody can say. */
export async function aloneInHouse<Value>(realm: Realm, work: () => Promise<Value>): Promise<Value | null> {
	if (!('locks' in navigator)) return null;
	return navigator.locks.request(lockName(realm), { ifAvailable: true }, (lock) => (lock ? work() : null));
}
