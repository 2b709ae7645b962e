import type { Decision } from '#domain/assessment.ts';
import type { SettledItem } from '#domain/working-decision.ts';
import { assessWords } from '#wording/en/assess.ts';
import { dayText } from '#wording/en/dates.ts';

const words = assessWords.decide;
const decisions: readonly Decision[] = ['accepted', 'not-yet', 'question'];

/** What keeps the decision that was returned, a text for each decision: "E001 (decided 3 Mar 2026) stays accepted". */
export function staysText(settled: readonly SettledItem[]): readonly string[] {
	return decisions.flatMap((decision) => {
		const names = settled
			.filter(({ judgement }) => judgement.decision === decision)
			.map(({ covering, judgement }) =>
				words.settled(covering.item.reference, dayText(judgement.at.slice(0, 10))),
			);
		return names.length === 0 ? [] : [words.stays(decision, names)];
	});
}
