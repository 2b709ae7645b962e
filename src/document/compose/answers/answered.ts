import type { Block } from '#document/blocks.ts';
import { markdownBlocks } from '#document/compose/markdown.ts';
import { inLines, paragraph, typed } from '#document/compose/spans.ts';
import { type Answer, isTagged } from '#domain/answer.ts';
import { unreachable } from '#domain/identity.ts';
import type { Field } from '#domain/template.ts';
import { documentWords } from '#wording/en/document.ts';
import { consentFacts } from './consent.ts';
import { measureBlocks } from './measure.ts';
import { ratingBlocks } from './rating.ts';
import { rowBlocks } from './rows.ts';
import { signatureBlock } from './signature.ts';

/** A short answer stands beside its label, a long one below it. */
export type Answered =
	| { readonly kind: 'fact'; readonly value: readonly Block[] }
	| { readonly kind: 'blocks'; readonly blocks: readonly Block[] };

// Headings in a long answer stand below the label of their field.
const LABEL_LEVEL = 4;

/** One answer as blocks; null when it is empty, or of another shape than its field. */
export function answered(field: Field, answer: Answer): Answered | null {
	switch (field.kind) {
		case 'text':
		case 'date':
		case 'number':
		case 'choice':
			return typeof answer === 'string' && answer.trim() !== ''
				? fact(shortText(field, answer.trim()))
				: null;
		case 'long-text':
			return typeof answer === 'string' && answer.trim() !== ''
				? asBlocks(markdownBlocks(answer, LABEL_LEVEL))
				: null;
		case 'choices':
			return Array.isArray(answer) && answer.length > 0
				? chosen(answer.map((value) => optionLabel(field, value)))
				: null;
		case 'measure':
			return isTagged(answer, 'measure') ? asBlocks(measureBlocks(answer)) : null;
		case 'rating-table':
			return isTagged(answer, 'rating-table') ? asBlocks(ratingBlocks(field, answer)) : null;
		case 'rows':
			return isTagged(answer, 'rows') ? asBlocks(rowBlocks(field, answer)) : null;
		case 'people': {
			if (!isTagged(answer, 'people')) return null;
			const people = answer.people
				.map(({ role, knownAs }) => documentWords.answers.person(role.trim(), knownAs.trim()))
				.filter((person) => person !== '');
			return people.length > 0 ? { kind: 'fact', value: [paragraph(inLines(people.map(typed)))] } : null;
		}
		case 'consent':
			return isTagged(answer, 'consent') ? asBlocks(consentFacts(answer)) : null;
		case 'signature':
			return isTagged(answer, 'signature') ? asBlocks(signatureBlock(field, answer)) : null;
		default:
			return unreachable(field);
	}
}

function shortText(
	field: Extract<Field, { kind: 'text' | 'date' | 'number' | 'choice' }>,
	answer: string,
): string {
	switch (field.kind) {
		case 'text':
			return answer;
		case 'date':
			return documentWords.day(answer);
		case 'number':
			return documentWords.answers.number(answer, field.unit ?? '');
		case 'choice':
			return optionLabel(field, answer);
	}
}

function optionLabel(field: Extract<Field, { kind: 'choice' | 'choices' }>, value: string): string {
	return field.options.find((option) => option.value === value)?.label ?? value;
}

function fact(value: string): Answered {
	return { kind: 'fact', value: [paragraph(typed(value))] };
}

function chosen(labels: readonly string[]): Answered {
	return {
		kind: 'fact',
		value:
			labels.length === 1
				? labels.map((label) => paragraph(label))
				: [
						{
							kind: 'list',
							ordered: false,
							start: 1,
							items: labels.map((label) => ({ task: 'none', blocks: [paragraph(label)] })),
						},
					],
	};
}

function asBlocks(blocks: readonly Block[]): Answered | null {
	return blocks.length > 0 ? { kind: 'blocks', blocks } : null;
}
