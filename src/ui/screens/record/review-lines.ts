import type { ReviewSummary } from '#domain/review-summary.ts';
import { reviewWords as words } from '#wording/en/review.ts';

/** What a review brings, a line for each kind of thing; none where all of it is here already. */
export function reviewLines(summary: ReviewSummary): readonly string[] {
	const { accepted, notYet, questions, earlier, elsewhere, actions, held, signedOff, samples } = summary;
	const line = (count: number, text: (count: number) => string): readonly string[] =>
		count > 0 ? [text(count)] : [];
	return [
		...line(accepted.items, (items) => words.lines.accepted(items, accepted.criteria)),
		...line(notYet, words.lines.notYet),
		...line(questions, words.lines.questions),
		...line(earlier, words.lines.earlier),
		...line(elsewhere, words.lines.elsewhere),
		...line(actions, words.lines.actions),
		...line(held, words.lines.held),
		...line(signedOff.length, words.lines.signedOff),
		...line(samples, words.lines.samples),
	];
}
