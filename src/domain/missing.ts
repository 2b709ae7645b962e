import type { Answer } from './answer.ts';
import type { Attachment, EvidenceContent, HeldBackReason } from './evidence.ts';
import { attachmentHeldBack } from './evidence.ts';
import { unreachable } from './identity.ts';
import { readNumber } from './number.ts';
import type { Field, Template } from './template.ts';
import { fieldsOf } from './template.ts';

/** Something "Done" names: where it is, and what is the matter. Nothing is ever refused for it. */
export type Missing =
	| { readonly kind: 'title' | 'event-date' | 'reality' | 'claims'; readonly reason: 'empty' }
	| { readonly kind: 'field'; readonly id: string; readonly label: string; readonly reason: FieldProblem }
	| {
			readonly kind: 'attachment';
			readonly id: string;
			readonly name: string;
			readonly reason: AttachmentProblem;
	  };

/** "incomplete": lines of a scorecard wait for a rating. "unfinished": something was begun and left half empty. */
type FieldProblem = 'empty' | 'incomplete' | 'unfinished' | 'not-a-number' | 'too-few-rows';
type AttachmentProblem =
	| 'no-caption'
	| 'privacy-unanswered'
	| Extract<HeldBackReason, `consent-${string}` | 'not-cleaned'>;

/** What an assessor would miss in an item, in the order of the form. */
export function missingFrom(template: Template, content: EvidenceContent): readonly Missing[] {
	const missing: Missing[] = [];
	if (content.title.trim() === '') missing.push({ kind: 'title', reason: 'empty' });
	if (content.eventDate === '') missing.push({ kind: 'event-date', reason: 'empty' });
	if (content.reality === '') missing.push({ kind: 'reality', reason: 'empty' });
	for (const field of fieldsOf(template)) {
		const reason = fieldProblem(field, content.answers[field.id]);
		if (reason) missing.push({ kind: 'field', id: field.id, label: field.label, reason });
	}
	for (const attachment of content.attachments) {
		const place = { kind: 'attachment', id: attachment.id, name: attachment.name } as const;
		if (attachment.caption.trim() === '') missing.push({ ...place, reason: 'no-caption' });
		const reason = attachmentProblem(attachment);
		if (reason) missing.push({ ...place, reason });
	}
	if (content.claims.length === 0) missing.push({ kind: 'claims', reason: 'empty' });
	return missing;
}

/** What keeps an attachment back although the learner may not mean it to. "Keep it here" is her choice. */
function attachmentProblem(attachment: Attachment): AttachmentProblem | null {
	const reason = attachmentHeldBack(attachment, '');
	switch (reason) {
		case 'unanswered':
			return 'privacy-unanswered';
		case 'consent-incomplete':
		case 'consent-not-yet':
		case 'consent-expired':
		case 'consent-withdrawn':
		case 'not-cleaned':
			return reason;
		case 'keep-here':
		case null:
			return null;
		default:
			return unreachable(reason);
	}
}

function fieldProblem(field: Field, answer: Answer | undefined): FieldProblem | null {
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
	if (isEmptyAnswer(answer)) return field.expected ? 'empty' : null;
	if (isUnfinished(answer)) return 'unfinished';
	if (!field.expected) return null;
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

/** Whether something was begun that says nothing to a reader yet: "AHT, from nothing to nothing", "B" without a role. */
function isUnfinished(answer: Answer | undefined): boolean {
	if (typeof answer !== 'object' || Array.isArray(answer)) return false;
	switch (answer.kind) {
		case 'measure':
			return answer.measures.some(
				({ name, before, after }) =>
					`${name}${before}${after}`.trim() !== '' && [name, before, after].some(isBlank),
			);
		case 'people':
			return answer.people.some(({ role, knownAs }) => isBlank(role) && !isBlank(knownAs));
		case 'consent':
			return answer.given === 'yes' && [answer.who, answer.how, answer.date].some(isBlank);
		case 'rating-table':
			return answer.ownLines.some(({ text }) => isBlank(text));
		case 'rows':
		case 'signature':
			return false;
		default:
			return unreachable(answer);
	}
}

const isBlank = (text: string): boolean => text.trim() === '';

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
