import { type Judgement, standingFingerprint } from './assessment.ts';
import type { CoverageItem } from './coverage.ts';
import type { CalendarDate, EvidenceId } from './identity.ts';
import { newestJudgements } from './newest-judgements.ts';

/**
 * The items of which something was accepted and then changed: what lists say of an item, whatever else it is.
 *
 * @param today the day on which consents have run out; "" where that is settled already
 */
export function changedItems(
	items: readonly Pick<CoverageItem, 'id' | 'claims'>[],
	judgements: readonly Judgement[],
	today: CalendarDate,
): ReadonlySet<EvidenceId> {
	const accepted = new Map(
		[...newestJudgements(judgements)].filter(([, { decision }]) => decision === 'accepted'),
	);
	const changed = new Set<EvidenceId>();
	// Most portfolios have no decisions yet, and lists of thousands of items ask this.
	if (accepted.size === 0) return changed;
	for (const { id, claims } of items) {
		const isChanged = claims.some((claim) => {
			const judged = accepted.get(`${id} ${claim.criterion}`)?.fingerprint;
			return judged !== undefined && standingFingerprint(claim, judged, today) !== judged;
		});
		if (isChanged) changed.add(id);
	}
	return changed;
}
