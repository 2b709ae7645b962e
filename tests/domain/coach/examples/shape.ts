import type { Answers } from '#domain/answer.ts';
import type { OtherItem } from '#domain/coach/looked-at.ts';
import type { EvidenceContent } from '#domain/evidence.ts';

/** What a learner typed into one kind of evidence. */
export type Typed = {
	readonly answers?: Answers;
	readonly content?: Partial<Omit<EvidenceContent, 'answers' | 'template'>>;
	readonly others?: readonly OtherItem[];
};

/** One text that a check must find and one that it must leave alone. */
export type Example = {
	readonly code: string;
	readonly template: string;
	readonly fails: Typed;
	readonly passes: Typed;
};

/** An example in which only the answers differ. */
export function typed(code: string, template: string, fails: Answers, passes: Answers): Example {
	return { code, template, fails: { answers: fails }, passes: { answers: passes } };
}
