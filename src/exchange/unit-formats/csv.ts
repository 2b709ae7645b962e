import Papa from 'papaparse';
import { MOST_ROWS } from './format.ts';
import { linesOf, rowsByLine } from './loose-quotes.ts';
import { isCode } from './table-columns.ts';

/** Characters of one cell: no criterion is as long. */
const LONGEST_CELL = 20_000;
/** Below this many lines the separator is guessed from them. */
const LOOKED_AT = 50;

export type ReadRows =
	| {
			readonly ok: true;
			readonly rows: readonly (readonly string[])[];
			/** Lines with a quotation mark that has no partner, which was read as a letter. */
			readonly loose: readonly string[];
	  }
	| { readonly ok: false; readonly code: 'too-many-rows' | 'wrong-columns' }
	/** `line`: the first, from 1, with such a mark, where it cannot be told what it encloses. */
	| { readonly ok: false; readonly code: 'loose-quote'; readonly line: number };

/**
 * The rows of a table as cells: separated by tabs, commas or semicolons, cells with line breaks in quotation marks.
 * Stops reading at the limit, however many rows there are.
 */
export function readRows(text: string): ReadRows {
	const delimiter = separatorOf(text);
	const { data, errors } = Papa.parse<string[]>(text, {
		delimiter,
		preview: MOST_ROWS + 1,
		skipEmptyLines: 'greedy',
	});
	if (data.length > MOST_ROWS) return { ok: false, code: 'too-many-rows' };
	const loose =
		errors.find(({ type }) => type === 'Quotes')?.index ?? placeOfSwallowed(text, data, delimiter);
	if (loose !== null) return readLines(text, delimiter, linesOf(text.slice(0, loose)).length);
	return withoutLongCells(data, []);
}

/** What a text is with a loose quotation mark in it: a table with a row a line, all of one width, or none. */
function readLines(text: string, delimiter: string, line: number): ReadRows {
	const lines = linesOf(text).filter((each) => each.trim() !== '');
	if (lines.length > MOST_ROWS) return { ok: false, code: 'too-many-rows' };
	const { rows, loose } = rowsByLine(lines, delimiter);
	// Prose has such marks too.
	if (!rows.some((row) => row.some((cell) => isCode(cell.trim()))))
		return { ok: false, code: 'wrong-columns' };
	const isSound = rows.every((row) => row.length === rows[0]?.length);
	return isSound ? withoutLongCells(rows, loose) : { ok: false, code: 'loose-quote', line };
}

function withoutLongCells(rows: readonly (readonly string[])[], loose: readonly string[]): ReadRows {
	const isTorn = rows.some((row) => row.some((cell) => cell.length > LONGEST_CELL));
	return isTorn ? { ok: false, code: 'wrong-columns' } : { ok: true, rows, loose };
}

/** Where a cell begins that has whole rows in it: one mark opened it, and the next loose one closed it. Else null. */
function placeOfSwallowed(
	text: string,
	rows: readonly (readonly string[])[],
	delimiter: string,
): number | null {
	const hasRow = (cell: string) =>
		linesOf(cell).some((line, at) => {
			const code = at > 0 && line.includes(delimiter) ? (line.split(delimiter)[0] ?? '').trim() : '';
			return code.includes('.') && isCode(code);
		});
	const swallowed = rows.flat().find(hasRow);
	return swallowed === undefined ? null : Math.max(0, text.indexOf(linesOf(swallowed)[0] ?? ''));
}

/** The one that gives the most lines more than one cell; a tab wins, as nobody types it inside a text. */
function separatorOf(text: string): string {
	const start = text.slice(0, 100_000);
	const counted = ['\t', ',', ';'].map((delimiter) => {
		const { data, errors } = Papa.parse<string[]>(start, {
			delimiter,
			preview: LOOKED_AT,
			skipEmptyLines: 'greedy',
		});
		const isLoose = errors.some(({ type }) => type === 'Quotes');
		const rows = isLoose ? rowsByLine(linesOf(start).slice(0, LOOKED_AT), delimiter).rows : data;
		// A comma inside a text makes cells too, but seldom right behind a code.
		const withCode = rows.filter(([first = '', second = '']) => second.trim() !== '' && first.length <= 30);
		return { delimiter, lines: withCode.length };
	});
	const [best] = counted.sort((a, b) => b.lines - a.lines);
	return best?.delimiter ?? ',';
}

/** A table as CSV, cells quoted where they must be; lines end as RFC 4180 says. */
export function writeRows(rows: readonly (readonly string[])[]): string {
	const plain = rows.map((row) => [...row]);
	return `${Papa.unparse(plain, { newline: '\r\n' })}\r\n`;
}
