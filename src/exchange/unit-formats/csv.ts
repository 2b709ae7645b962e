import Papa from 'papaparse';
import { unitFileWords } from '#wording/en/unit-file.ts';
import { MOST_CELLS, MOST_ROWS } from './format.ts';
import { linesOf, rowsByLine } from './loose-quotes.ts';
import { separatorOf } from './separator.ts';
import { placeOfSwallowed } from './swallowed-rows.ts';
import { isCode } from './table-columns.ts';

/** Characters of one cell: no criterion is as long. */
const LONGEST_CELL = 20_000;

export type ReadRows =
	| {
			readonly ok: true;
			readonly rows: readonly (readonly string[])[];
			/** Lines with a quotation mark that has no partner, which was read as a letter. */
			readonly loose: readonly string[];
	  }
	| { readonly ok: false; readonly code: 'too-many-rows' | 'too-many-cells' | 'wrong-columns' }
	/** `line`: the first, from 1, with such a mark, where it cannot be told what it encloses. */
	| { readonly ok: false; readonly code: 'loose-quote'; readonly line: number };

/**
 * The rows of a table as cells: separated by tabs, commas or semicolons, cells with line breaks in quotation marks.
 * Stops reading at the limits, however many rows and cells there are.
 */
export function readRows(text: string): ReadRows {
	const delimiter = separatorOf(text);
	// Counted in the text: what reads it holds all cells of a row, and an error for each mark, before anything can stop it.
	if ([delimiter, '"'].some((sign) => hasMore(text, sign, MOST_CELLS)))
		return { ok: false, code: hasMore(text, '\n', MOST_CELLS) ? 'too-many-rows' : 'too-many-cells' };
	const { rows, broken } = parsed(text, delimiter);
	if (rows.length > MOST_ROWS) return { ok: false, code: 'too-many-rows' };
	if (broken !== null) return readLines(text, delimiter, lineAt(text, broken));
	const swallowed = isOurs(rows) ? null : placeOfSwallowed(text, rows, delimiter);
	const byLine = swallowed === null ? null : readLines(text, delimiter, lineAt(text, swallowed));
	// Every mark has its partner: only a table that is sound line by line too shows that it is the wrong one.
	return byLine?.ok ? byLine : withoutLongCells(rows, []);
}

/** Its rows, up to one more than may be, without empty ones; `broken`: where the first mark without a partner is. */
function parsed(
	text: string,
	delimiter: string,
): { readonly rows: readonly (readonly string[])[]; readonly broken: number | null } {
	const rows: string[][] = [];
	let broken: number | null = null;
	// Row by row: a limit on what is read at once counts empty rows, and what stands behind them is lost.
	Papa.parse<string[]>(text, {
		delimiter,
		skipEmptyLines: 'greedy',
		step: ({ data, errors }, parser) => {
			rows.push(data);
			broken ??= errors.find(({ type }) => type === 'Quotes')?.index ?? null;
			if (rows.length > MOST_ROWS) parser.abort();
		},
	});
	return { rows, broken };
}

function hasMore(text: string, sign: string, most: number): boolean {
	let count = 0;
	for (let at = text.indexOf(sign); at !== -1 && count <= most; at = text.indexOf(sign, at + 1)) count += 1;
	return count > most;
}

/** The number of the line, from 1, that holds a place. */
function lineAt(text: string, place: number): number {
	return linesOf(text.slice(0, place)).length;
}

/** A table as Starfolio writes it, which never has a loose mark. */
function isOurs([heads = []]: readonly (readonly string[])[]): boolean {
	const { code, text, kind } = unitFileWords.columns;
	return heads.join() === [code, text, kind].join();
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

/** A table as CSV, cells quoted where they must be; lines end as RFC 4180 says. */
export function writeRows(rows: readonly (readonly string[])[]): string {
	const plain = rows.map((row) => [...row]);
	return `${Papa.unparse(plain, { newline: '\r\n' })}\r\n`;
}
