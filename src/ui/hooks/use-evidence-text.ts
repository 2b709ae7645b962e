import type { Live } from './live.ts';
import { textsSource } from './sources.ts';
import { useLive } from './use-live.ts';

/** The lower-case searchable text of every item by its id; read only while something uses it. */
export function useEvidenceText(): Live<ReadonlyMap<string, string>> {
	return useLive(textsSource);
}
