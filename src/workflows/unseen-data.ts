import { checkerFor } from '#domain/guard/check.ts';
import { textsOf } from '#domain/guard/places.ts';
import { NO_GUARD } from '#domain/guard/settings.ts';
import type { PortfolioContents } from '#domain/handover.ts';
import { type JudgedState, saysMore } from '#domain/judged.ts';

/**
 * The states that say nothing personal beyond what their items say now. What she has said may stay counts for the item
 * as it is: an earlier state is looked at with fresh eyes.
 */
export function withoutUnseenData(
	states: readonly JudgedState[],
	{ portfolio, evidence }: PortfolioContents,
): readonly JudgedState[] {
	const check = checkerFor({ ...(portfolio.guard ?? NO_GUARD), left: [] });
	return states.filter((state) => {
		const item = evidence.find(({ id }) => id === state.evidence);
		return item !== undefined && !saysMore(check(item.id, state.content), textsOf(item.content));
	});
}
