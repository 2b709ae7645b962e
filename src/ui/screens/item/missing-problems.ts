import type { EvidenceContent } from '#domain/evidence.ts';
import type { Missing } from '#domain/missing.ts';
import { missingFrom } from '#domain/missing.ts';
import { linesOf } from '#domain/rating.ts';
import type { Template } from '#domain/template.ts';
import { fieldsOf } from '#domain/template.ts';
import { fieldDomId } from '#ui/fields/dom-ids.ts';
import type { Problem } from '#ui/kit/ErrorSummary.tsx';
import { missingWords } from '#wording/en/missing.ts';
import { attachmentDomId, itemDomIds } from './dom-ids.ts';

/** What an assessor would miss, as lines of the summary that lead to their places. */
export function missingProblems(template: Template, content: EvidenceContent): readonly Problem[] {
	return missingFrom(template, content).map((missing) => ({
		text: sentenceOf(missing),
		href: `#${placeOf(missing, template, content)}` as const,
	}));
}

function sentenceOf(missing: Missing): string {
	const words = missingWords;
	switch (missing.kind) {
		case 'field':
			return words.field[missing.reason](missing.label);
		case 'attachment':
			return words.attachment[missing.reason](missing.name);
		default:
			return words[missing.kind];
	}
}

function placeOf(missing: Missing, template: Template, content: EvidenceContent): string {
	switch (missing.kind) {
		case 'field':
			return missing.reason === 'incomplete'
				? `${fieldDomId(missing.id)}${firstUnrated(missing.id, template, content)}`
				: fieldDomId(missing.id);
		case 'attachment':
			return missing.reason === 'no-caption'
				? `${attachmentDomId(missing.id)}-caption`
				: `${attachmentDomId(missing.id)}-privacy`;
		default:
			return itemDomIds[missing.kind];
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
