import * as z from 'zod/mini';
import { type TakingOut, takingOutSchema } from '#domain/taking-out.ts';
import type { Realm } from './realm.ts';

/*
 * Tells the other pages what was taken out. A form that was opened before still shows it, on a revision whose number
 * has not changed: nothing else keeps its next save from bringing it back. Told after the commit, and followed before
 * anything is read, so every page either hears of it or has read what is there since.
 */

const messageSchema = z.object({
	realm: z.enum(['own', 'example', 'received']),
	portfolio: z.string(),
	taking: takingOutSchema,
	/** The items it was taken out of; null for all. */
	items: z.nullable(z.array(z.string())),
});

export type TakenOut = {
	readonly realm: Realm;
	readonly portfolio: string;
	readonly taking: TakingOut;
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

/** Calls back with what other pages take out from now on. */
export function followTakenOut(hear: (taken: TakenOut) => void): void {
	channel()?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
		const parsed = messageSchema.safeParse(data);
		if (parsed.success) hear(parsed.data);
	});
}
