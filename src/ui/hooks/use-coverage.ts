import type { Coverage } from '#domain/coverage.ts';
import { coverageSource } from './coverage-source.ts';
import type { Live } from './live.ts';
import { useLive } from './use-live.ts';

/** What is covered and what is missing, over the adopted units. */
export function useCoverage(): Live<Coverage> {
	return useLive(coverageSource);
}
