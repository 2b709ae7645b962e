import type { Entry } from '#domain/assessment-record.ts';
import type { Live } from './live.ts';
import { entriesSource } from './sources.ts';
import { useLive } from './use-live.ts';

/** Everything that assessors put on record about the open portfolio. */
export function useEntries(): Live<readonly Entry[]> {
	return useLive(entriesSource);
}
