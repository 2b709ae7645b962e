import { SPECIFICATION_LIMITS } from './reading.ts';

export type Cell = {
	/** Counted from 0 by what separates them: text that goes on in a column stands under it. */
	readonly column: number;
	readonly text: string;
};

export type Line = {
	/** From 1, empty ones counted. */
	readonly number: number;
	/** All of it, tidied. */
	readonly text: string;
	readonly cells: readonly Cell[];
	/** An empty line stands before it. */
	readonly isAfterGap: boolean;
	/** A page of the document ends before it. */
	readonly isPageStart: boolean;
};

const LIGATURES = /[\ufb00-\ufb06]/g;
const SPACES = /[\p{Zs}\u200b]/gu;
// Marks that cannot be seen, but not the tab.
const INVISIBLE = /\p{Cf}|[^\P{Cc}\t]/gu;
/** What ends a line, wherever the text was copied from. */
export const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
/** What separates the columns of a table that was copied. */
const COLUMNS = /\t| {3,}| \| /;

/** The lines of a text that are not empty; null when there is more of it than is read. */
export function linesOf(given: string): readonly Line[] | null {
	if (given.length > SPECIFICATION_LIMITS.text) return null;
	const lines: Line[] = [];
	let number = 0;
	let isAfterGap = false;
	let isPageStart = false;
	let from = 0;
	LINE_BREAK.lastIndex = 0;
	for (;;) {
		const end = LINE_BREAK.exec(given);
		number += 1;
		if (number > SPECIFICATION_LIMITS.lines) return null;
		const raw = cleaned(given.slice(from, end?.index ?? given.length));
		const text = tidy(raw);
		if (text === '') isAfterGap = true;
		else {
			lines.push({ number, text, cells: cellsOf(raw, text), isAfterGap, isPageStart });
			isAfterGap = false;
			isPageStart = false;
		}
		if (!end) return lines;
		if (end[0] === '\f') isPageStart = true;
		from = end.index + end[0].length;
	}
}

function cleaned(raw: string): string {
	return (
		raw
			.replace(/\u00ad\s*$/, '-')
			.replace(LIGATURES, (ligature) => ligature.normalize('NFKC'))
			.replace(SPACES, ' ')
			.replace(INVISIBLE, '')
			// Marks of Markdown: headings and bold. Two stars by themselves are those of a footnote.
			.replace(/^#{1,6} +/, '')
			.replace(/\*\*(?=\S)([^*]{1,300})(?<=\S)\*\*/g, '$1')
	);
}

function cellsOf(raw: string, whole: string): readonly Cell[] {
	// A row of Markdown begins and ends with a stroke.
	const row = /^\s*\|.*\|\s*$/.test(raw) ? raw.trim().slice(1, -1) : raw.replace(/^ +(?![ |])/, '');
	if (!COLUMNS.test(row)) return [{ column: 0, text: whole }];
	const cells = row.split(COLUMNS).map((text, column): Cell => ({ column, text: tidy(text) }));
	const full = cells.filter(({ text }) => text !== '');
	return full.length > 0 ? full : [{ column: 0, text: whole }];
}

function tidy(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}
