import { today } from '#device/identity.ts';
import type { HeldBack } from '#domain/handover.ts';
import { readHeldBack } from '#storage/read-held-back.ts';
import { pinnedRealm } from '#storage/realm.ts';
import { watch } from '#storage/watch.ts';
import type { Live } from './live.ts';
import { useLive } from './use-live.ts';

const heldBackSource = watch(pinnedRealm, (db) => readHeldBack(db, today()));

/** The attachments that would stay out of a PDF built now, and why. */
export function useHeldBack(): Live<readonly HeldBack[]> {
	return useLive(heldBackSource);
}
