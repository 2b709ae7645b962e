import type { AgreedAction, Judgement } from './assessment.ts';
import type { CriterionId } from './identity.ts';
import { newestJudgements } from './newest-judgements.ts';

type OpenAction = AgreedAction & { readonly criterion: CriterionId; readonly evidence: string };

/**
 * What was agreed and is still to be done: every action of the newest decision on a claim, as long as that decision
 * is not "accepted". Those with a day first, the earliest at the top; each once.
 */
export function openActions(judgements: readonly Judgement[]): readonly OpenAction[] {
	const open = [...newestJudgements(judgements).values()]
		.filter(({ decision }) => decision !== 'accepted')
		.flatMap(({ actions = [], criterion, evidence }) =>
			actions.map((action): OpenAction => ({ ...action, criterion, evidence })),
		)
		.filter(({ text }) => text.trim() !== '');
	const once = [...new Map(open.map((action) => [action.id, action])).values()];
	const rank = ({ due }: OpenAction): string => (due === '' ? '9999' : due);
	return once.sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
}
