import type { EvidenceHead } from '#domain/evidence-head.ts';
import type { Live } from './live.ts';
import { headsSource } from './sources.ts';
import { useLive } from './use-live.ts';

/** Every item that is not in the trash, newest change first. */
export function useEvidenceHeads(): Live<readonly EvidenceHead[]> {
	return useLive(headsSource);
}
