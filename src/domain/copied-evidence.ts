import type { EvidenceContent } from './evidence.ts';
import type { CriterionId, EvidenceId } from './identity.ts';
import type { LeftAlone } from './left-alone.ts';
import type { Portfolio } from './portfolio.ts';
import { criterionIds, type Unit } from './unit.ts';

export type SplitClaims = {
	/** Criteria that the other portfolio has too. */
	readonly kept: readonly CriterionId[];
	/** Criteria that it does not have, or no longer asks for. */
	readonly left: readonly CriterionId[];
};

/** Which of an item's criteria a portfolio with these units has. */
export function splitClaims({ claims }: EvidenceContent, units: readonly Unit[]): SplitClaims {
	// One that was merged there counts for what it was merged into; one that was withdrawn counts for nothing.
	const known = new Set(
		units.flatMap((unit) =>
			[...criterionIds(unit)].flatMap(([id, { withdrawn }]) => (withdrawn ? [] : [id])),
		),
	);
	const ids = claims.map(({ criterion }) => criterion);
	return { kept: ids.filter((id) => known.has(id)), left: ids.filter((id) => !known.has(id)) };
}

/**
 * What an item says in another portfolio: the same, but for criteria that are not there and links to items that are
 * not. Where criteria were taken out, "Done" is said again once the others have been looked at: the copy then tells
 * which are missing. It names where it came from.
 */
export function copiedContent(
	content: EvidenceContent,
	units: readonly Unit[],
	from: Omit<NonNullable<EvidenceContent['copiedFrom']>, 'notHere'>,
	codeOf: (criterion: CriterionId) => string,
): EvidenceContent {
	const { kept, left } = splitClaims(content, units);
	const isReopened = content.done && left.length > 0;
	return {
		...content,
		claims: content.claims.filter(({ criterion }) => kept.includes(criterion)),
		links: [],
		done: content.done && !isReopened,
		copiedFrom: { ...from, ...(isReopened && { notHere: left.map(codeOf) }) },
	};
}

/** What the copy calls the portfolio it came from. */
export function originOf({ qualification, learner }: Portfolio): string {
	return qualification || learner;
}

/** What was left as it is in an item, for its copy. A finding's id names its item. */
export function copiedLeftAlone(
	known: readonly LeftAlone[],
	item: EvidenceId,
	copy: EvidenceId,
): readonly LeftAlone[] {
	return known
		.filter((each) => each.item === item)
		.map((each) => ({ ...each, item: copy, finding: each.finding.replaceAll(item, copy) }));
}
