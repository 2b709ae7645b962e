import type { Answer } from './answer.ts';
import type { EvidenceContent } from './evidence.ts';
import { readNumber } from './number.ts';
import type { Field, Template } from './template.ts';
import { fieldsOf } from './template.ts';

/** Something "Done" names: where it is, and what is the matter. Nothing is ever refused for it. */
export type Missing = {
	readonly place:
		| { readonly kind: 'field'; readonly id: string; readonly label: string }
		| { readonly kind: 'title' | 'event-date' | 'reality' | 'claims' }
		| { readonly kind: 'attachment'; readonly id: string; readonly name: string };
	readonly reason:
		| 'empty'
		| 'incomplete'
		| 'not-a-number'
		| 'too-few-rows'
		| 'no-caption'
		| 'privacy-unanswered';
};

/** What an assessor would miss in an item, in the order of the form. */
export function missingFrom(template: Template, content: EvidenceContent): readonly Missing[] {
	const missing: Missing[] = [];
	if (content.title.trim() === '') missing.push({ place: { kind: 'title' }, reason: 'empty' });
	if (content.eventDate === '') missing.push({ place: { kind: 'event-date' }, reason: 'empty' });
	if (content.reality === '') missing.push({ place: { kind: 'reality' }, reason: 'empty' });
	for (const field of fieldsOf(template)) {
		const reason = fieldProblem(field, content.answers[field.id]);
		if (reason) missing.push({ place: { kind: 'field', id: field.id, label: field.label }, reason });
	}
	for (const attachment of content.attachments) {
		const place = { kind: 'attachment', id: attachment.id, name: attachment.name } as const;
		if (attachment.caption.trim() === '') missing.push({ place, reason: 'no-caption' });
		if (attachment.privacy.answer === 'unanswered') missing.push({ place, reason: 'privacy-unanswered' });
	}
	if (content.claims.length === 0) missing.push({ place: { kind: 'claims' }, reason: 'empty' });
	return missing;
}

function fieldProblem(field: Field, answer: Answer | undefined): Missing['reason'] | null {
	if (
		field.kind === 'number' &&
		typeof answer === 'string' &&
		answer.trim() !== '' &&
		readNumber(answer) === null
	) {
		return 'not-a-number';
	}
	if (field.kind === 'rows' && field.expectedRows > 0) {
		const filled =
			typeof answer === 'object' && 'kind' in answer && answer.kind === 'rows'
				? answer.rows.filter(rowHasText)
				: [];
		if (filled.length === 0) return 'empty';
		return filled.length < field.expectedRows ? 'too-few-rows' : null;
	}
	if (!field.expected) return null;
	if (isEmptyAnswer(answer)) return 'empty';
	if (
		field.kind === 'rating-table' &&
		typeof answer === 'object' &&
		'kind' in answer &&
		answer.kind === 'rating-table'
	) {
		const lines = [...field.groups.flatMap((group) => group.lines), ...answer.ownLines];
		return lines.every((line) => (answer.ratings[line.id]?.rating ?? null) !== null) ? null : 'incomplete';
	}
	return null;
}

function rowHasText(row: { readonly cells: Readonly<Record<string, string>> }): boolean {
	return Object.values(row.cells).some((cell) => cell.trim() !== '');
}

/** Whether a learner has given nothing for a field yet. */
export function isEmptyAnswer(answer: Answer | undefined): boolean {
	if (answer === undefined) return true;
	if (typeof answer === 'string') return answer.trim() === '';
	if (Array.isArray(answer)) return answer.length === 0;
	switch (answer.kind) {
		case 'measure':
			return !answer.measures.some((measure) => `${measure.before}${measure.after}`.trim() !== '');
		case 'rating-table':
			return !Object.values(answer.ratings).some(
				(rating) => rating.rating !== null || rating.comment.trim() !== '',
			);
		case 'rows':
			return !answer.rows.some(rowHasText);
		case 'people':
			return !answer.people.some((person) => `${person.role}${person.knownAs}`.trim() !== '');
		case 'consent':
			return answer.given === '';
		case 'signature':
			return answer.mode === '' || (answer.mode === 'drawn' && answer.strokes.length === 0);
	}
}
