import type { Paragraph } from '#document/blocks.ts';
import type { Judgement } from '#domain/assessment.ts';
import { saidBefore } from '#domain/said-before.ts';
import { documentWords } from '#wording/en/document.ts';
import { stateWords } from '#wording/en/state.ts';
import { paragraph, text, typed } from './spans.ts';

const words = documentWords.item;

/** What was decided on a claim before the decision that counts, and what was said with it. */
export function saidBeforeLines(judgements: readonly Judgement[], newest: Judgement): readonly Paragraph[] {
	return saidBefore(judgements, newest).map(({ decision, assessor, at, feedback, strengths = '' }) => {
		const said = [feedback.trim(), strengths.trim()].filter((part) => part !== '').join('\n');
		const who = words.judged(stateWords.names[decision], assessor, documentWords.dayOf(at));
		const quoted = said === '' ? [] : [text(': '), ...typed(words.feedback(said))];
		return paragraph([text(words.judgedBefore(who), { tone: 'muted' }), ...quoted], 'small');
	});
}
