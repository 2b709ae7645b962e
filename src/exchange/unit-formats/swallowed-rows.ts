import { linesOf } from './loose-quotes.ts';
import { isCode } from './table-columns.ts';

/*
 * Two loose quotation marks make a pair: one opens a text, the other closes it rows later, and a reader sees a sound
 * cell of several lines. Sound texts list points of their own as well, so it takes more than lines that look like rows
 * to say that rows were swallowed.
 */

/**
 * Where the first cell begins that has whole rows in it: every line of it is a row as wide as the others, their codes
 * count on from that of the row it stands in, and no other row has them. null where there is none.
 */
export function placeOfSwallowed(
	text: string,
	rows: readonly (readonly string[])[],
	delimiter: string,
): number | null {
	const codes = new Set(rows.map(codeOf));
	const width = rows[0]?.length ?? 0;
	const isRowOf = (line: string, after: string): boolean => {
		const cells = line.split(delimiter);
		const code = codeOf(cells);
		const isSpaced = cells.slice(1).every((cell) => /^\s/.test(cell));
		return cells.length === width && !isSpaced && code === nextOf(after) && !codes.has(code);
	};
	for (const row of rows) {
		const cell = row.find((each) => /[\r\n]/.test(each));
		if (cell === undefined) continue;
		const [first = '', ...lines] = linesOf(cell);
		const isSwallowed = lines.every((line, at) =>
			isRowOf(line, at === 0 ? codeOf(row) : codeOf((lines[at - 1] ?? '').split(delimiter))),
		);
		if (isSwallowed) return Math.max(0, text.indexOf(first));
	}
	return null;
}

function codeOf([first = '']: readonly string[]): string {
	const code = first.trim();
	return code.includes('.') && isCode(code) ? code : '';
}

/** "1.5" after "1.4". */
function nextOf(code: string): string | null {
	const [, stem = '', number] = /^(.*\.)(\d{1,4})$/.exec(code) ?? [];
	return number === undefined ? null : `${stem}${Number(number) + 1}`;
}
