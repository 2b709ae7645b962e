import type { EvidenceHead } from '#domain/evidence-head.ts';
import type { Live } from './live.ts';
import { trashSource } from './sources.ts';
import { useLive } from './use-live.ts';

/** Every item in the trash, newest change first. */
export function useTrash(): Live<readonly EvidenceHead[]> {
	return useLive(trashSource);
}
