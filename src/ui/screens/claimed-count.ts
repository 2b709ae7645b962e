import type { UnitCoverage } from '#domain/coverage.ts';

/**
 * How many criteria have a claim that stands: claimed, asked about, accepted, or accepted and changed since.
 * "Started" is not claimed yet, and after "not yet" the claim has been answered.
 */
export function claimedCount(counts: UnitCoverage['counts']): number {
	return counts.claimed + counts.question + counts.changed + counts.accepted;
}
