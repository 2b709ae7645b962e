import Papa from 'papaparse';
import { MOST_ROWS } from './format.ts';

/** Characters of one cell; a quotation mark that is never closed makes the rest of a file one cell. */
const LONGEST_CELL = 20_000;
/** Below this many lines the separator is guessed from them. */
const LOOKED_AT = 50;

export type ReadRows =
	| { readonly ok: true; readonly rows: readonly (readonly string[])[] }
	| { readonly ok: false; readonly code: 'too-many-rows' | 'wrong-columns' };

/**
 * The rows of a table as cells: separated by tabs, commas or semicolons, cells with line breaks in quotation marks.
 * Stops reading at the limit, however many rows there are.
 */
export function readRows(text: string): ReadRows {
	const { data } = Papa.parse<string[]>(text, {
		delimiter: separatorOf(text),
		preview: MOST_ROWS + 1,
		skipEmptyLines: 'greedy',
	});
	if (data.length > MOST_ROWS) return { ok: false, code: 'too-many-rows' };
	const isTorn = data.some((row) => row.some((cell) => cell.length > LONGEST_CELL));
	return isTorn ? { ok: false, code: 'wrong-columns' } : { ok: true, rows: data };
}

/** The one that gives the most lines more than one cell; a tab wins, as nobody types it inside a text. */
function separatorOf(text: string): string {
	const counted = ['\t', ',', ';'].map((delimiter) => {
		const { data } = Papa.parse<string[]>(text.slice(0, 100_000), {
			delimiter,
			preview: LOOKED_AT,
			skipEmptyLines: 'greedy',
		});
		// A comma inside a text makes cells too, but seldom right behind a code.
		const withCode = data.filter(([first = '', second = '']) => second.trim() !== '' && first.length <= 30);
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
