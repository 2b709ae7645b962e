import type { Unit } from '#domain/unit.ts';
import { readOwnUnits } from '#storage/read-own-units.ts';
import { pinnedRealm } from '#storage/realm.ts';
import { watch } from '#storage/watch.ts';
import type { Live } from './live.ts';
import { useLive } from './use-live.ts';

const source = watch(pinnedRealm, readOwnUnits);

/** The units that the learner brought, also those that she has taken out again. */
export function useOwnUnits(): Live<readonly Unit[]> {
	return useLive(source);
}
