import type { Answer, AnswerOf, TaggedAnswer } from '#domain/answer.ts';

/*
 * An answer stored under a field id may have another shape than the field now asks for (an older
 * template version, say). A field then starts empty on screen; the stored answer is replaced only
 * when the learner gives a new one.
 */

/** The text of a plain field; "" when there is none. */
export function textOf(answer: Answer | undefined): string {
	return typeof answer === 'string' ? answer : '';
}

/** The ticked values of a "choices" field. */
export function choicesOf(answer: Answer | undefined): readonly string[] {
	return Array.isArray(answer) ? answer : [];
}

function isTagged<K extends TaggedAnswer['kind']>(
	answer: Answer | undefined,
	kind: K,
): answer is Extract<TaggedAnswer, { kind: K }> {
	return typeof answer === 'object' && !Array.isArray(answer) && answer.kind === kind;
}

/** The answer if it has the kind of `empty`, else `empty`. */
export function taggedOf<K extends TaggedAnswer['kind']>(
	answer: Answer | undefined,
	kind: K,
	empty: AnswerOf<K>,
): AnswerOf<K> {
	return isTagged(answer, kind) ? answer : empty;
}

export const EMPTY_MEASURE: AnswerOf<'measure'> = { kind: 'measure', measures: [] };
export const EMPTY_RATING: AnswerOf<'rating-table'> = { kind: 'rating-table', ratings: {}, ownLines: [] };
export const EMPTY_ROWS: AnswerOf<'rows'> = { kind: 'rows', rows: [] };
export const EMPTY_PEOPLE: AnswerOf<'people'> = { kind: 'people', people: [] };
export const EMPTY_CONSENT: AnswerOf<'consent'> = {
	kind: 'consent',
	given: '',
	who: '',
	purpose: '',
	how: '',
	date: '',
	expires: '',
	withdrawn: '',
};
export const EMPTY_SIGNATURE: AnswerOf<'signature'> = {
	kind: 'signature',
	mode: '',
	name: '',
	role: '',
	at: '',
	strokes: [],
};
