import type { AnswerOf, Measure, Rating } from '#domain/answer.ts';

/*
 * Builders for the tagged answers, so that the example's files read as what the learner wrote. Ids of
 * rows, people and measures only have to be unique inside their answer: they count up.
 */

type Cells = Readonly<Record<string, string>>;

export function rows(...cells: readonly Cells[]): AnswerOf<'rows'> {
	return { kind: 'rows', rows: cells.map((row, index) => ({ id: `row-${index + 1}`, cells: { ...row } })) };
}

/** Pairs of role and "known as". */
export function people(...pairs: readonly (readonly [role: string, knownAs: string])[]): AnswerOf<'people'> {
	return {
		kind: 'people',
		people: pairs.map(([role, knownAs], index) => ({ id: `person-${index + 1}`, role, knownAs })),
	};
}

type MeasureLine = readonly [
	name: string,
	before: string,
	after: string,
	unit: string,
	better: Measure['better'],
];

export function measures(...lines: readonly MeasureLine[]): AnswerOf<'measure'> {
	return {
		kind: 'measure',
		measures: lines.map(([name, before, after, unit, better], index) => ({
			id: `measure-${index + 1}`,
			name,
			before,
			after,
			unit,
			better,
		})),
	};
}

/** Ratings by line id: the level, or "n/a", and the comment beside it. */
export function ratings(
	lines: Readonly<Record<string, readonly [rating: number | 'n/a', comment: string]>>,
	ownLines: AnswerOf<'rating-table'>['ownLines'] = [],
): AnswerOf<'rating-table'> {
	const given = Object.entries(lines).map(([id, [rating, comment]]): [string, Rating] => [
		id,
		{ rating: rating === 'n/a' ? 'not-applicable' : rating, comment },
	]);
	return { kind: 'rating-table', ratings: Object.fromEntries(given), ownLines };
}

export function consent(
	given: AnswerOf<'consent'>['given'],
	details: Partial<Omit<AnswerOf<'consent'>, 'kind' | 'given'>> = {},
): AnswerOf<'consent'> {
	return {
		kind: 'consent',
		given,
		who: '',
		purpose: '',
		how: '',
		date: '',
		expires: '',
		withdrawn: '',
		...details,
	};
}
