import type { Judgement } from './assessment.ts';
import { newestByAssessor, plainName } from './newest-by-assessor.ts';

/**
 * What was decided on a claim before its newest decision and is still worth reading, newest first: whatever said
 * something, and what each other assessor decided last, for the newest alone would hide that they disagree.
 */
export function saidBefore(judgements: readonly Judgement[], newest: Judgement): readonly Judgement[] {
	const before = judgements.filter(
		(each) =>
			each.id !== newest.id && each.evidence === newest.evidence && each.criterion === newest.criterion,
	);
	const lastOfOthers = newestByAssessor(before).filter((each) => plainName(each) !== plainName(newest));
	return before
		.filter((each) => saysAnything(each) || lastOfOthers.includes(each))
		.sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** Whether anything was said with a decision: feedback, strengths, or what was agreed. */
export function saysAnything({ feedback, strengths = '', actions = [] }: Judgement): boolean {
	return [feedback, strengths, ...actions.map(({ text }) => text)].some((text) => text.trim() !== '');
}
