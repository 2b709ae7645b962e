import type { Decision } from '#domain/assessment.ts';
import type { Working } from '#domain/assessment-record.ts';
import type { CoveringItem } from '#domain/coverage.ts';
import type { EvidenceHead } from '#domain/evidence-head.ts';
import type { CriterionId, EvidenceId, Instant } from '#domain/identity.ts';

/** Nothing decided yet. There is one of it for each criterion, so its id is made of that. */
export function emptyWorking(criterion: CriterionId): Working {
	return {
		kind: 'working',
		id: `working ${criterion}`,
		criterion,
		at: new Date().toISOString(),
		decided: [],
		feedback: '',
		strengths: '',
		rules: [],
		actions: [],
	};
}

/**
 * The same decision on all that waits, as it stands; what was decided on other items alone stays. null takes all back.
 *
 * @param waiting of `decisionScope`: never what has a returned decision that holds
 */
export function decidedAs(
	working: Working,
	waiting: readonly CoveringItem[],
	decision: Decision | null,
	at: Instant,
): Working {
	if (decision === null) return { ...working, decided: [], at };
	const others = working.decided.filter(({ evidence }) => !waiting.some(({ item }) => item.id === evidence));
	const made = waiting.flatMap((covering) =>
		claimOf(covering, working.criterion).map((claim) => ({ ...claim, decision })),
	);
	return { ...working, decided: [...others, ...made], at };
}

/** A decision on one claim alone; null takes it back. */
export function decidedOn(
	working: Working,
	covering: CoveringItem,
	decision: Decision | null,
	at: Instant,
): Working {
	const others = working.decided.filter(({ evidence }) => evidence !== covering.item.id);
	const own =
		decision === null ? [] : claimOf(covering, working.criterion).map((claim) => ({ ...claim, decision }));
	return { ...working, decided: [...others, ...own], at };
}

type Claim = {
	readonly evidence: EvidenceId;
	readonly fingerprint: string;
	readonly revision: number;
	readonly claimed?: CriterionId;
};

/** One decision is one on each claim: of a criterion that was merged into this one, under the id it was claimed by. */
function claimOf({ item, claims }: CoveringItem, criterion: CriterionId): readonly Claim[] {
	return claims.map(({ criterion: claimed, fingerprint }) => ({
		evidence: item.id,
		fingerprint,
		revision: revisionOf(item),
		...(claimed !== criterion && { claimed }),
	}));
}

/** Coverage reads less of an item than its head has. */
function revisionOf(item: CoveringItem['item'] & Partial<Pick<EvidenceHead, 'revision'>>): number {
	return item.revision ?? 0;
}
