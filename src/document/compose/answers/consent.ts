import type { Block, Fact } from '#document/blocks.ts';
import { paragraph, typed } from '#document/compose/spans.ts';
import type { AnswerOf } from '#domain/answer.ts';
import { documentWords } from '#wording/en/document.ts';

const words = documentWords.answers;

export function consentFacts(answer: AnswerOf<'consent'>): readonly Block[] {
	const pairs: readonly (readonly [string, string])[] = [
		[words.consent, answer.given === '' ? '' : words.consentGiven[answer.given]],
		[words.consentWho, answer.who],
		[words.consentPurpose, answer.purpose],
		[words.consentHow, answer.how],
		[words.consentDate, documentWords.day(answer.date)],
		[words.consentExpires, documentWords.day(answer.expires)],
		[words.consentWithdrawn, documentWords.day(answer.withdrawn)],
	];
	const facts = pairs
		.filter(([, value]) => value.trim() !== '')
		.map(([label, value]): Fact => ({ label, value: [paragraph(typed(value))] }));
	return facts.length > 0 ? [{ kind: 'facts', facts }] : [];
}
