import Papa from 'papaparse';
import { linesOf, rowsByLine } from './loose-quotes.ts';
import { isCode } from './table-columns.ts';

/** Rows from which the separator is guessed, and characters of them. */
const LOOKED_AT = 50;
const START = 100_000;

type Guess = {
	readonly delimiter: string;
	/** Quotation marks match and all rows are of one width: that is how programs write. */
	readonly isSound: boolean;
	/** Rows that begin with a code, and rows with a text behind something short. */
	readonly codes: number;
	readonly lines: number;
};

/**
 * What stands between the cells of a table: what makes a sound table, then what comes behind the most codes. A tab
 * wins, as nobody types it inside a text.
 */
export function separatorOf(text: string): string {
	const start = text.slice(0, START);
	const [best] = ['\t', ',', ';']
		.map((delimiter) => guess(start, delimiter, start.length < text.length))
		.sort((a, b) => Number(b.isSound) - Number(a.isSound) || b.codes - a.codes || b.lines - a.lines);
	return best?.delimiter ?? ',';
}

function guess(start: string, delimiter: string, isCut: boolean): Guess {
	const { data, errors, meta } = Papa.parse<string[]>(start, {
		delimiter,
		preview: LOOKED_AT,
		skipEmptyLines: 'greedy',
	});
	const isLoose = errors.some(({ type }) => type === 'Quotes');
	const rows = isLoose ? rowsByLine(linesOf(start).slice(0, LOOKED_AT), delimiter).rows : data;
	const whole = isCut && !meta.truncated ? rows.slice(0, -1) : rows;
	const [{ length: width } = []] = whole;
	// A comma inside a text makes cells too, but seldom right behind a code.
	const withText = rows.filter(([first = '', second = '']) => second.trim() !== '' && first.length <= 30);
	return {
		delimiter,
		isSound: !isLoose && width !== undefined && width > 1 && whole.every((row) => row.length === width),
		codes: withText.filter(([first = '']) => isCode(first.trim())).length,
		lines: withText.length,
	};
}
