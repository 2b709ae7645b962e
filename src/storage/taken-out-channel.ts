import type { TakingOut } from '#domain/taking-out.ts';
import type { Realm } from './realm.ts';

/*
 * Tells the other pages what was taken out. A form that was opened before still shows it, on a revision whose number
 * has not changed: nothing else keeps its next save from bringing it back. Told after the commit, and followed before
 * anything is read, so every page either hears of it or has read what is there since.
 */

export type TakenOut = {
	readonly realm: Realm;
	readonly portfolio: string;
	readonly taking: TakingOut;
	/** The items it was taken out of; null for all. */
	readonly items: readonly string[] | null;
};

export const TAKEN_OUT_CHANNEL = 'starfolio.taken-out';

let open: BroadcastChannel | null = null;

function channel(): BroadcastChannel | null {
	// One for both ways: what this page tells, it does not hear.
	if ('BroadcastChannel' in globalThis) open ??= new BroadcastChannel(TAKEN_OUT_CHANNEL);
	return open;
}

/** Says to all other pages that something was taken out. */
export function tellTakenOut(taken: TakenOut): void {
	channel()?.postMessage(taken);
}

/** Calls back with what other pages take out from now on: unread, as a page of another version may have sent it. */
export function followTakenOut(hear: (message: unknown) => void): void {
	channel()?.addEventListener('message', ({ data }: MessageEvent<unknown>) => hear(data));
}
