import type { Answer, AnswerOf, TaggedAnswer } from '#domain/answer.ts';
import { unreachable } from '#domain/identity.ts';
import { answerText } from '#domain/plain-text.ts';
import { linesOf } from '#domain/rating.ts';
import type { Field, FieldOf } from '#domain/template.ts';
import { dateTimeText, dayText } from '#wording/en/dates.ts';
import { fieldsWords } from '#wording/en/fields.ts';
import { historyWords } from '#wording/en/history.ts';

const words = historyWords.values;

/** An answer as lines of plain text, with the labels that the form shows in place of stored codes. */
export function answerLines(field: Field | undefined, answer: Answer | undefined): readonly string[] {
	if (answer === undefined) return [];
	if (typeof answer === 'string') return answer === '' ? [] : [stringText(field, answer)];
	if (Array.isArray(answer)) return answer.map((value) => optionLabel(field, value));
	return taggedLines(field, answer).filter((line) => line.trim() !== '');
}

function stringText(field: Field | undefined, answer: string): string {
	if (field?.kind === 'date') return dayText(answer);
	if (field?.kind === 'number') return words.numberWithUnit(answer, field.unit ?? '');
	return optionLabel(field, answer);
}

function optionLabel(field: Field | undefined, value: string): string {
	if (field?.kind !== 'choice' && field?.kind !== 'choices') return value;
	return field.options.find((option) => option.value === value)?.label ?? value;
}

function taggedLines(field: Field | undefined, answer: TaggedAnswer): readonly string[] {
	switch (answer.kind) {
		case 'measure':
			return answer.measures.map(({ name, before, after, unit }) =>
				words.measure(
					name.trim() || words.unnamed,
					words.numberWithUnit(before || words.empty, before && unit),
					words.numberWithUnit(after || words.empty, after && unit),
				),
			);
		case 'rating-table':
			return field?.kind === 'rating-table' ? ratingLines(field, answer) : [answerText(answer)];
		case 'rows':
			return field?.kind === 'rows' ? rowLines(field, answer) : [answerText(answer)];
		case 'people':
			return answer.people.map(({ role, knownAs }) => pair(role, knownAs));
		case 'consent':
			return consentLines(answer);
		case 'signature':
			return [signatureLine(answer)];
		default:
			return unreachable(answer);
	}
}

function pair(label: string, value: string): string {
	return label !== '' && value !== '' ? words.pair(label, value) : `${label}${value}`;
}

function ratingLines(field: FieldOf<'rating-table'>, answer: AnswerOf<'rating-table'>): readonly string[] {
	return linesOf(field, answer.ownLines).flatMap((line): string[] => {
		const { rating = null, comment = '' } = answer.ratings[line.id] ?? {};
		if (rating === null && comment === '') return [];
		const level = field.scales
			.find((scale) => scale.id === line.scale)
			?.levels.find((candidate) => candidate.value === rating);
		const given = rating === 'not-applicable' ? words.notApplicable : (level?.label ?? rating ?? '');
		return [words.pair(line.text, [String(given), comment].filter(Boolean).join('. '))];
	});
}

function rowLines(field: FieldOf<'rows'>, answer: AnswerOf<'rows'>): readonly string[] {
	return answer.rows.map(({ cells }) =>
		rowCells(field, cells)
			.map(([label, value]) => words.pair(label, value))
			.join(' · '),
	);
}

/** What one row says, each cell with the label of its column; empty ones are left out. */
export function rowCells(
	field: FieldOf<'rows'>,
	cells: AnswerOf<'rows'>['rows'][number]['cells'],
): readonly (readonly [label: string, value: string])[] {
	return field.columns.flatMap((column) => {
		const value = cells[column.id]?.trim() ?? '';
		if (value === '') return [];
		if (column.kind === 'date') return [[column.label, dayText(value)] as const];
		const label =
			column.kind === 'choice' ? column.options.find((option) => option.value === value)?.label : undefined;
		return [[column.label, label ?? value] as const];
	});
}

function consentLines(answer: AnswerOf<'consent'>): readonly string[] {
	const { consent } = fieldsWords;
	const given = { '': '', yes: consent.yes, no: consent.no, 'not-needed': consent.notNeeded };
	const parts: readonly (readonly [string, string])[] = [
		[consent.who, answer.who],
		[consent.purpose, answer.purpose],
		[consent.how, answer.how],
		[consent.date, answer.date && dayText(answer.date)],
		[consent.expires, answer.expires && dayText(answer.expires)],
		[consent.withdrawn, answer.withdrawn && dayText(answer.withdrawn)],
	];
	return [
		given[answer.given],
		...parts.filter(([, value]) => value !== '').map(([label, value]) => words.pair(label, value)),
	];
}

function signatureLine({ mode, name, role, at }: AnswerOf<'signature'>): string {
	if (mode === '') return '';
	return [name, role, words[mode], at && dateTimeText(at)].filter((part) => part !== '').join(', ');
}
