import type { Working } from './assessment-record.ts';
import { holdsAnything } from './assessment-record.ts';
import type { CriterionId } from './identity.ts';

/*
 * What an assessor may have overlooked before a review is saved. Nothing of it keeps the review from being saved.
 */

/** "no-decision": something was written, and without a decision it goes into no review. */
type Overlooked = 'no-decision' | 'no-question' | 'no-reason';

export type Unfinished = { readonly criterion: CriterionId; readonly what: Overlooked };

/** What is unfinished among the decisions in the making, at most one thing of each criterion. */
export function unfinishedIn(working: readonly Working[]): readonly Unfinished[] {
	return working.flatMap((each): Unfinished[] => {
		const what = overlookedIn(each);
		return what ? [{ criterion: each.criterion, what }] : [];
	});
}

function overlookedIn(working: Working): Overlooked | null {
	const { decided, feedback, actions } = working;
	if (decided.length === 0) return holdsAnything(working) ? 'no-decision' : null;
	const isDecided = (decision: string): boolean => decided.some((each) => each.decision === decision);
	if (feedback.trim() !== '') return null;
	if (isDecided('question')) return 'no-question';
	// What was agreed to be done says what is missing.
	return isDecided('not-yet') && !actions.some(({ text }) => text.trim() !== '') ? 'no-reason' : null;
}
