import type { Unit } from '#domain/unit.ts';
import { unitFileWords } from '#wording/en/unit-file.ts';
import {
	buildUnit,
	type FoundCriterion,
	type FoundOutcome,
	readUnits,
	stemOf,
	tidy,
	tidyText,
} from './build-unit.ts';
import { writeRows } from './csv.ts';
import type { ReadUnits, UnitFileFacts, UnitNote } from './format.ts';
import { refuse } from './format.ts';
import { aimOf, aimsOf, groupByCode, isBelow } from './group-by-code.ts';
import { columnsOf, isCode, type TableColumns } from './table-columns.ts';

type Line = {
	readonly code: string;
	readonly text: string;
	readonly kind: 'unit' | 'outcome' | 'criterion' | '';
};

/** Reads a table with a column of codes and one of texts, with or without heads. */
export function readTable(rows: readonly (readonly string[])[], facts: UnitFileFacts): ReadUnits {
	const columns = columnsOf(rows);
	if (!columns) return refuse('wrong-columns');
	const notes: UnitNote[] = [];
	const lines = linesOf(rows.slice(columns.hasHeads ? 1 : 0), columns, notes);
	const title = lines.find(({ kind }) => kind === 'unit')?.text ?? '';
	const outcomes = outcomesOf(lines, title || stemOf(facts) || unitFileWords.untitled);
	return readUnits('table', [buildUnit({ title, outcomes }, 'table', facts, notes)], notes);
}

function linesOf(
	rows: readonly (readonly string[])[],
	columns: TableColumns,
	notes: UnitNote[],
): readonly Line[] {
	const lines: Line[] = [];
	const aims = new Set(rows.flatMap((row) => [...aimsOf(tidy(row[columns.code] ?? ''))]));
	let hasUnit = false;
	for (const row of rows) {
		const code = tidy(row[columns.code] ?? '');
		const text = tidyText(row[columns.text] ?? '');
		const kind = kindOf(tidy(columns.kind === null ? '' : (row[columns.kind] ?? '')));
		const what = row
			.map(tidy)
			.filter((part) => part !== '')
			.join(' ');
		if (what === '') continue;
		if (kind === 'unit' && text !== '' && !hasUnit) {
			hasUnit = true;
			lines.push({ code, text, kind });
		} else if (kind === 'unit') notes.push({ code: 'unused-row', what });
		else if (text === '') notes.push({ code: 'without-text', what });
		else if (code === '' || (kind === '' && !isCode(code) && !aims.has(aimOf(code))))
			notes.push({ code: 'without-code', what });
		else {
			const others = row.filter((_, place) => !isColumn(place, columns)).map(tidy);
			const unused = others.filter((other) => other !== '').join('; ');
			if (unused !== '') notes.push({ code: 'unused-field', what: `${code}: ${unused}` });
			lines.push({ code: kind === '' ? bare(code) : code, text, kind });
		}
	}
	return lines;
}

/** Without the marks behind it, "1.1)" but "1(a)", and an aim by its letter. */
function bare(code: string): string {
	return aimOf(code) || code.replace(code.includes('(') ? /[.:]+$/ : /[.):]+$/, '');
}

function isColumn(place: number, { code, text, kind }: TableColumns): boolean {
	return place === code || place === text || place === kind;
}

function kindOf(cell: string): Line['kind'] {
	const { unit, outcome, criterion } = unitFileWords.kinds;
	if (cell === unit || /^unit\b/i.test(cell)) return 'unit';
	if (cell === outcome || /outcome|^LO\b|element/i.test(cell)) return 'outcome';
	return cell === criterion || /criteri|^AC\b/i.test(cell) ? 'criterion' : '';
}

/** A line is an outcome where it says so, or where the next one begins with its number: "1" above "1.1". */
function outcomesOf(lines: readonly Line[], title: string): readonly FoundOutcome[] {
	const listed = lines.filter(({ kind }) => kind !== 'unit');
	const outcomes: { code: string; title: string; criteria: FoundCriterion[] }[] = [];
	const loose: FoundCriterion[] = [];
	for (const [place, { code, text, kind }] of listed.entries()) {
		const next = listed[place + 1];
		const isOutcome = kind === 'outcome' || (kind === '' && next !== undefined && isBelow(next.code, code));
		const current = outcomes.at(-1);
		if (isOutcome) outcomes.push({ code, title: text, criteria: [] });
		else if (current && (kind !== '' || isBelow(code, current.code))) {
			current.criteria.push({ code, text });
		} else loose.push({ code, text });
	}
	return [...outcomes, ...groupByCode(loose, title)].filter(
		({ criteria }, place) => criteria.length > 0 || place < outcomes.length,
	);
}

/** Writes outcomes and criteria as CSV that every spreadsheet opens. */
export function writeTable(unit: Unit): string {
	const { columns, kinds } = unitFileWords;
	return writeRows([
		[columns.code, columns.text, columns.kind],
		['', unit.title, kinds.unit],
		...unit.outcomes.flatMap(({ code, title, criteria }) => [
			[code, title, kinds.outcome],
			...criteria.map((criterion) => [criterion.code, criterion.text, kinds.criterion]),
		]),
	]);
}
