import type { EvidenceContent } from '#domain/evidence.ts';
import type { Missing } from '#domain/missing.ts';
import { missingFrom } from '#domain/missing.ts';
import { linesOf } from '#domain/rating.ts';
import type { Template } from '#domain/template.ts';
import { fieldsOf } from '#domain/template.ts';
import { fieldDomId } from '#ui/fields/dom-ids.ts';
import type { Problem } from '#ui/kit/ErrorSummary.tsx';
import { itemWords } from '#wording/en/item.ts';
import { attachmentDomId, itemDomIds } from './dom-ids.ts';

/** What an assessor would miss, as lines of the summary that lead to their places. */
export function missingProblems(template: Template, content: EvidenceContent): readonly Problem[] {
	return missingFrom(template, content).map((missing) => ({
		text: sentenceOf(missing),
		href: `#${placeOf(missing, template, content)}` as const,
	}));
}

function sentenceOf({ place, reason }: Missing): string {
	const words = itemWords.missing;
	if (place.kind === 'field') {
		return reason === 'no-caption' || reason === 'privacy-unanswered'
			? words.field.empty(place.label)
			: words.field[reason](place.label);
	}
	if (place.kind === 'attachment') {
		return reason === 'no-caption'
			? words.attachment['no-caption'](place.name)
			: words.attachment['privacy-unanswered'](place.name);
	}
	return words[place.kind];
}

function placeOf({ place, reason }: Missing, template: Template, content: EvidenceContent): string {
	switch (place.kind) {
		case 'field':
			return reason === 'incomplete'
				? `${fieldDomId(place.id)}${firstUnrated(place.id, template, content)}`
				: fieldDomId(place.id);
		case 'attachment':
			return reason === 'no-caption'
				? `${attachmentDomId(place.id)}-caption`
				: `${attachmentDomId(place.id)}-privacy`;
		default:
			return itemDomIds[place.kind];
	}
}

/** A half-rated scorecard leads to the line that waits, not to its top. */
function firstUnrated(fieldId: string, template: Template, content: EvidenceContent): string {
	const field = fieldsOf(template).find((candidate) => candidate.id === fieldId);
	const answer = content.answers[fieldId];
	if (field?.kind !== 'rating-table' || typeof answer !== 'object' || Array.isArray(answer)) return '';
	if (answer.kind !== 'rating-table') return '';
	const isOwn = (id: string) => answer.ownLines.some((line) => line.id === id);
	const line = linesOf(field, answer.ownLines).find(
		({ id }) => (answer.ratings[id]?.rating ?? null) === null,
	);
	if (!line) return '';
	return isOwn(line.id) ? `-${line.id}-rating` : `-${line.id}`;
}
