import { isTagged } from '#domain/answer.ts';
import type { EvidenceContent } from '#domain/evidence.ts';
import type { CalendarDate, EvidenceId } from '#domain/identity.ts';
import { answerText } from '#domain/plain-text.ts';
import type { Field, Template } from '#domain/template.ts';
import { fieldsOf } from '#domain/template.ts';
import type { Check, Place } from './finding.ts';
import { wordCount } from './language.ts';

/** Another item, as much of it as a check on one item needs. */
export type OtherItem = {
	readonly id: EvidenceId;
	readonly reference: string;
	readonly template: string;
	readonly eventDate: CalendarDate;
};

/** One item as the coach looks at it. */
export type LookedAt = {
	readonly id: EvidenceId;
	readonly template: Template;
	readonly content: EvidenceContent;
	readonly others: readonly OtherItem[];
};

export type ItemCheck<Code extends string = string> = Check<LookedAt, Code>;

/** The field of that id, if this version of the form has it. */
function fieldOf({ template }: LookedAt, id: string): Field | undefined {
	return fieldsOf(template).find((field) => field.id === id);
}

/** A field, or one of its rows from 1, as a place. */
export function at(item: LookedAt, id: string, row = 0): Place {
	return { kind: 'field', field: id, label: fieldOf(item, id)?.label ?? id, row };
}

/** What was typed into a field, as text; "" when the form has no such field. */
export function textOf(item: LookedAt, id: string): string {
	return fieldOf(item, id) ? answerText(item.content.answers[id]).trim() : '';
}

/** Whether the form has the field and nothing was given for it. */
export function isOpen(item: LookedAt, id: string): boolean {
	return fieldOf(item, id) !== undefined && textOf(item, id) === '';
}

export type FilledRow = { readonly row: number; readonly cells: Readonly<Record<string, string>> };

/** The rows of a field in which anything was typed, with their places from 1. */
export function rowsOf(item: LookedAt, id: string): readonly FilledRow[] {
	const answer = item.content.answers[id];
	if (!fieldOf(item, id) || !isTagged(answer, 'rows')) return [];
	return answer.rows
		.map(({ cells }, index) => ({ row: index + 1, cells }))
		.filter(({ cells }) => Object.values(cells).some((cell) => cell.trim() !== ''));
}

export const cell = (row: FilledRow, column: string): string => (row.cells[column] ?? '').trim();

/** The values that are ticked. */
export function chosen(item: LookedAt, id: string): readonly string[] {
	const answer = item.content.answers[id];
	if (!fieldOf(item, id)) return [];
	return Array.isArray(answer) ? answer : typeof answer === 'string' && answer !== '' ? [answer] : [];
}

/** Measures with a name and both figures. */
export function wholeMeasures(item: LookedAt): number {
	return fieldsOf(item.template).reduce((sum, field) => {
		const answer = item.content.answers[field.id];
		if (field.kind !== 'measure' || !isTagged(answer, 'measure')) return sum;
		return (
			sum + answer.measures.filter(({ before, after }) => before.trim() !== '' && after.trim() !== '').length
		);
	}, 0);
}

/** Fields in the learner's or somebody's own words. */
export function longTexts(item: LookedAt): readonly { readonly id: string; readonly text: string }[] {
	return fieldsOf(item.template)
		.filter((field) => field.kind === 'long-text')
		.map(({ id }) => ({ id, text: textOf(item, id) }));
}

/** Several checks ask for the words of the same content, and counting them is most of their work. */
const counted = new WeakMap<EvidenceContent, number>();

/** Words typed in all fields together. */
export function wordsIn(item: LookedAt): number {
	const known = counted.get(item.content);
	if (known !== undefined) return known;
	const words = fieldsOf(item.template).reduce((sum, { id }) => sum + wordCount(textOf(item, id)), 0);
	counted.set(item.content, words);
	return words;
}

/** Fewer words than this and the learner has only just begun: the coach stays quiet. */
const BEGUN = 25;

export function isBegun(item: LookedAt): boolean {
	return item.content.done || wordsIn(item) >= BEGUN;
}

/** A check for some kinds of evidence only, by their template ids. */
export function forKinds<Code extends string>(
	kinds: readonly string[],
	check: ItemCheck<Code>,
): ItemCheck<Code> {
	return {
		...check,
		find: (item, today) => (kinds.includes(item.template.id) ? check.find(item, today) : []),
	};
}
