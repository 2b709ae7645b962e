import type { Judgement } from './assessment.ts';

/** What was said on a claim before its newest decision, newest first. A decision without a word said nothing. */
export function saidBefore(judgements: readonly Judgement[], newest: Judgement): readonly Judgement[] {
	return judgements
		.filter(
			(each) =>
				each.id !== newest.id &&
				each.evidence === newest.evidence &&
				each.criterion === newest.criterion &&
				saysAnything(each),
		)
		.sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** Whether anything was said with a decision: feedback, strengths, or what was agreed. */
export function saysAnything({ feedback, strengths = '', actions = [] }: Judgement): boolean {
	return [feedback, strengths, ...actions.map(({ text }) => text)].some((text) => text.trim() !== '');
}
