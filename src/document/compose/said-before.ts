import type { Paragraph } from '#document/blocks.ts';
import type { Judgement } from '#domain/assessment.ts';
import { saidBefore } from '#domain/said-before.ts';
import { documentWords } from '#wording/en/document.ts';
import { stateWords } from '#wording/en/state.ts';
import { paragraph, text, typed } from './spans.ts';

const words = documentWords.item;

/** What was said on a claim before the decision that counts: an acceptance without a word does not take it away. */
export function saidBeforeLines(judgements: readonly Judgement[], newest: Judgement): readonly Paragraph[] {
	return saidBefore(judgements, newest).flatMap(({ decision, assessor, at, feedback, strengths = '' }) => {
		const said = [feedback.trim(), strengths.trim()].filter((part) => part !== '').join('\n');
		if (said === '') return [];
		const who = words.judged(stateWords.names[decision], assessor, documentWords.dayOf(at));
		return [paragraph([text(`${words.saidBefore(who)} `), ...typed(words.feedback(said))], 'small')];
	});
}
