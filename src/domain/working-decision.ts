import type { Decision, Judgement } from './assessment.ts';
import { type Entry, judgementsIn, type Working } from './assessment-record.ts';
import type { CoverageItem, CoveringItem } from './coverage.ts';
import { newestJudgements } from './newest-judgements.ts';

/*
 * Where a decision in the making meets the evidence as it is now: what it is for, and what of it was made on a version
 * that the assessor no longer has.
 */

/** An item with a returned decision that holds: nothing of it was changed since. */
export type SettledItem = { readonly covering: CoveringItem; readonly judgement: Judgement };

export type DecisionScope = {
	/** What a decision on the whole criterion is for: not decided yet, or changed since, returned decisions only. */
	readonly waiting: readonly CoveringItem[];
	/** What keeps the decision it has, unless somebody decides on that item alone. */
	readonly settled: readonly SettledItem[];
};

/** Parts the evidence of a criterion into what waits for a decision and what has one that was returned and holds. */
export function decisionScope(items: readonly CoveringItem[], entries: readonly Entry[]): DecisionScope {
	const judged = newestJudgements(judgementsIn(entries));
	const parted = items.map((covering) => ({ covering, judgement: holding(covering, judged) }));
	return {
		waiting: parted.flatMap(({ covering, judgement }) => (judgement ? [] : [covering])),
		settled: parted.flatMap(({ covering, judgement }) => (judgement ? [{ covering, judgement }] : [])),
	};
}

const WORST_FIRST: readonly Decision[] = ['not-yet', 'question', 'accepted'];

/** Of several claims that were merged the one to be told; null where one of them waits. */
function holding({ item, claims }: CoveringItem, judged: ReadonlyMap<string, Judgement>): Judgement | null {
	const held = claims.map(({ criterion, fingerprint }) => {
		const judgement = judged.get(`${item.id} ${criterion}`);
		return judgement?.fingerprint === fingerprint ? judgement : null;
	});
	if (held.includes(null)) return null;
	return (
		WORST_FIRST.map((decision) => held.find((each) => each?.decision === decision)).find(Boolean) ?? null
	);
}

/** What a decision in the making says of one item. */
export type DecidedHere =
	| { readonly kind: 'none' }
	| { readonly kind: 'present'; readonly decision: Decision }
	/** On a version that is not the present one: it has to be decided again. */
	| { readonly kind: 'outdated'; readonly decision: Decision; readonly on: JudgedClaim };

/** What was in front of whoever decided. */
export type JudgedClaim = Pick<Judgement, 'evidence' | 'criterion' | 'fingerprint'>;

export function decidedHere(working: Working, { item, claims }: CoveringItem): DecidedHere {
	const own = working.decided.filter(({ evidence }) => evidence === item.id);
	const [first] = own;
	if (!first) return { kind: 'none' };
	const printOf = (criterion: string) => claims.find((claim) => claim.criterion === criterion)?.fingerprint;
	for (const { decision, fingerprint, evidence, claimed = working.criterion } of own) {
		if (printOf(claimed) === fingerprint) continue;
		return { kind: 'outdated', decision, on: { evidence, criterion: claimed, fingerprint } };
	}
	// Of a criterion that has been merged into this one since, a claim is there that nobody has decided on.
	return own.length < claims.length ? { kind: 'none' } : { kind: 'present', decision: first.decision };
}

type Heads = readonly Pick<CoverageItem, 'id' | 'claims'>[];

/** The decisions of it on claims that are still made, and whether each is on the claim as it is now. */
function stillClaimed(working: Working, heads: Heads) {
	return working.decided.flatMap((decided) => {
		const claim = heads
			.find(({ id }) => id === decided.evidence)
			?.claims.find(({ criterion }) => criterion === (decided.claimed ?? working.criterion));
		return claim ? [{ decided, isPresent: claim.fingerprint === decided.fingerprint }] : [];
	});
}

/**
 * What of a decision in the making may be returned: all on claims that are still made, or nothing where one of those
 * has changed since. Its words are about all of them, and go with all of them.
 */
export function returnable(working: Working, heads: Heads): Working['decided'] {
	const there = stillClaimed(working, heads);
	return there.every(({ isPresent }) => isPresent) ? there.map(({ decided }) => decided) : [];
}

/** Decisions in the making that are left out of a review: on evidence that was changed or taken out since. */
export function leftOut(working: readonly Working[], heads: Heads): readonly Working[] {
	return working.filter((each) => each.decided.length > 0 && returnable(each, heads).length === 0);
}
