import type { Realm } from './realm.ts';

/*
 * The bytes of a photo are stored before the text that names it. In between they look forgotten, so whoever
 * stores bytes holds this lock together with others, and whoever clears bytes away needs it alone.
 */

const lockName = (realm: Realm): string => `starfolio.house.${realm}`;

/** How long bringing bytes waits for clearing up, in milliseconds: a page that the phone has put to sleep may never end. */
const PATIENCE = 5_000;

type Hold = { readonly isHeld: Promise<void>; readonly letGo: () => Promise<void> };

const held = new Map<Realm, Hold>();

/** Keeps bytes that this page stores from being cleared away, until the page goes. Resolves once that is so. */
export function holdHouse(realm: Realm): Promise<void> {
	const known = held.get(realm);
	if (known) return known.isHeld;
	if (!('locks' in navigator)) return Promise.resolve();
	const hold = holdShared(lockName(realm));
	held.set(realm, hold);
	// Let go in time, or the page could not rest in the browser's back/forward cache.
	addEventListener('pagehide', () => void letGoOfHouse(realm), { once: true });
	return hold.isHeld;
}

function holdShared(name: string): Hold {
	let release = (): void => undefined;
	let tellHeld = (): void => undefined;
	const whileWanted = new Promise<void>((resolve) => {
		release = resolve;
	});
	const isHeld = new Promise<void>((resolve) => {
		tellHeld = resolve;
		setTimeout(resolve, PATIENCE);
	});
	const hold = (): Promise<void> => {
		tellHeld();
		return whileWanted;
	};
	const isOver = navigator.locks.request(name, { mode: 'shared' }, hold).catch(tellHeld);
	return {
		isHeld,
		letGo: () => {
			release();
			return isOver;
		},
	};
}

/** What this page has stored is named by now, or is said to be in use in another way. Resolves once it is let go. */
export async function letGoOfHouse(realm: Realm): Promise<void> {
	const hold = held.get(realm);
	held.delete(realm);
	await hold?.letGo();
}

/** Does something while no page is bringing bytes; null, and nothing done, when one is or nobody can say. */
export async function aloneInHouse<Value>(realm: Realm, work: () => Promise<Value>): Promise<Value | null> {
	if (!('locks' in navigator)) return null;
	return navigator.locks.request(lockName(realm), { ifAvailable: true }, (lock) => (lock ? work() : null));
}
