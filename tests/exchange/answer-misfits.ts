import type { Answer } from '#domain/answer.ts';
import { SIGNATURE_BOX } from '#domain/answer.ts';
import { readNumber } from '#domain/number.ts';
import { linesOf } from '#domain/rating.ts';
import type { Column, Field } from '#domain/template.ts';

/** A calendar day as it is stored. */
export const isDate = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
/** A moment as it is stored: ISO 8601 in UTC. */
export const isMoment = (text: string) =>
	!Number.isNaN(Date.parse(text)) && new Date(text).toISOString() === text;

function cellProblems(column: Column, cell: string): readonly string[] {
	if (cell === '') return [];
	switch (column.kind) {
		case 'text':
		case 'long-text':
			return [];
		case 'date':
			return isDate(cell) ? [] : [`${cell} is no date`];
		case 'time':
			return /^\d\d:\d\d$/.test(cell) ? [] : [`${cell} is no time`];
		case 'number':
			return readNumber(cell) === null ? [`${cell} is no number`] : [];
		case 'choice':
			return column.options.some(({ value }) => value === cell)
				? []
				: [`${cell} is no choice of ${column.id}`];
	}
}

/** What does not fit between an answer and its field: kind, choices, columns, lines, levels, dates and numbers. */
export function misfits(field: Field, answer: Answer): readonly string[] {
	if (typeof answer === 'string') {
		switch (field.kind) {
			case 'text':
			case 'long-text':
				return answer.trim() === '' ? ['is empty'] : [];
			case 'date':
				return isDate(answer) ? [] : ['is no date'];
			case 'number': {
				const number = readNumber(answer);
				return number !== null && number >= (field.min ?? number) && number <= (field.max ?? number)
					? []
					: ['is no number in the range'];
			}
			case 'choice':
				return field.options.some(({ value }) => value === answer) ? [] : [`${answer} is no choice`];
			default:
				return [`is text, not ${field.kind}`];
		}
	}
	if (Array.isArray(answer)) {
		if (field.kind !== 'choices') return [`is a list, not ${field.kind}`];
		return answer.filter((value) => !field.options.some((option) => option.value === value));
	}
	if (answer.kind !== field.kind) return [`is ${answer.kind}, not ${field.kind}`];
	switch (answer.kind) {
		case 'rows':
			return field.kind === 'rows' ? rowProblems(field.columns, answer.rows) : [];
		case 'rating-table':
			return field.kind === 'rating-table' ? ratingProblems(field, answer) : [];
		case 'measure':
			return answer.measures.flatMap(({ name, before, after }) =>
				readNumber(before) === null || readNumber(after) === null ? [`${name} has no number`] : [],
			);
		case 'people':
			return field.kind === 'people'
				? answer.people.filter((person) => !field.roles.includes(person.role)).map((person) => person.role)
				: [];
		case 'consent':
			return [answer.date, answer.expires].filter((date) => date !== '' && !isDate(date));
		case 'signature':
			return signatureProblems(answer);
	}
}

function rowProblems(
	columns: readonly Column[],
	rows: Extract<Answer, { kind: 'rows' }>['rows'],
): readonly string[] {
	return rows.flatMap(({ cells }) => [
		...Object.keys(cells).filter((id) => !columns.some((column) => column.id === id)),
		...columns.flatMap((column) => cellProblems(column, cells[column.id] ?? '')),
		...columns
			.filter((column) => column.expected && !cells[column.id])
			.map((column) => `${column.id} is empty`),
	]);
}

function ratingProblems(
	field: Extract<Field, { kind: 'rating-table' }>,
	answer: Extract<Answer, { kind: 'rating-table' }>,
): readonly string[] {
	const lines = linesOf(field, answer.ownLines);
	return [
		...Object.keys(answer.ratings).filter((id) => !lines.some((line) => line.id === id)),
		...lines.flatMap((line) => {
			const rating = answer.ratings[line.id]?.rating ?? null;
			const levels = field.scales.find((scale) => scale.id === line.scale)?.levels ?? [];
			const mayBeLeftOut = 'optional' in line ? line.optional : true;
			const fits =
				rating === 'not-applicable' ? mayBeLeftOut : levels.some((level) => level.value === rating);
			return fits ? [] : [`${line.id}: ${rating}`];
		}),
	];
}

function signatureProblems(answer: Extract<Answer, { kind: 'signature' }>): readonly string[] {
	const points = answer.strokes.flat();
	const outside = points.filter(
		([x, y]) => x < 0 || y < 0 || x > SIGNATURE_BOX.width || y > SIGNATURE_BOX.height,
	);
	const right = {
		'': false,
		ink: answer.at === '' && points.length === 0,
		typed: answer.name !== '' && isMoment(answer.at) && points.length === 0,
		drawn: isMoment(answer.at) && points.length > 50,
	};
	return right[answer.mode] && outside.length === 0
		? []
		: [`${answer.mode} signature does not hold together`];
}
