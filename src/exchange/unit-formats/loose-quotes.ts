import Papa from 'papaparse';

/*
 * A quotation mark at the start of a cell opens a text that may run over lines. One that nobody closed takes every
 * line after it into its cell. In a table that has such a mark each line is a row, and the mark is a letter.
 */

export type RowsByLine = {
	readonly rows: readonly (readonly string[])[];
	/** The lines that were read letter by letter, as they stand. */
	readonly loose: readonly string[];
};

/** The lines of a text, empty ones too. */
export function linesOf(text: string): readonly string[] {
	return text.split(/\r\n|\r|\n/);
}

/** The rows of a table that has no cell of several lines. A line whose marks do not match is split at every separator. */
export function rowsByLine(lines: readonly string[], delimiter: string): RowsByLine {
	const loose: string[] = [];
	const rows = lines.map((line): readonly string[] => {
		const { data, errors } = Papa.parse<string[]>(line, { delimiter, newline: '\n' });
		const [cells = []] = data;
		if (!errors.some(({ type }) => type === 'Quotes')) return cells;
		loose.push(line.trim());
		return line.split(delimiter).map(unquoted);
	});
	return { rows: rows.filter((row) => row.some((cell) => cell.trim() !== '')), loose };
}

/** Without the marks around it, where those inside stand around words of their own: "Do the "big" thing". */
function unquoted(cell: string): string {
	const inner = /^\s*"(.*)"\s*$/.exec(cell)?.[1];
	return inner !== undefined && /^[^"]*(?:^|[\s(])"(?!\s)/.test(inner) ? inner : cell;
}
