/** A piece of text where a page has it, in points from the lower left corner. */
export type PlacedText = {
	readonly text: string;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	/** Of its font. */
	readonly height: number;
};

type Segment = { readonly x: number; readonly text: string };
type Row = { readonly y: number; readonly height: number; readonly segments: readonly Segment[] };

/** Between words of one sentence there is less, between columns more, in heights of the font. */
const COLUMN_GAP = 1.3;
/** How far the lines of one paragraph are apart at most, in heights of the font. */
const LINE_GAP = 1.9;
/** Starts that are nearer together than this are one column, in points. */
const COLUMN_WIDTH = 14;

/**
 * The text of a page in reading order: rows from top to bottom, what stands in another column after a tab. Empty
 * lines stand where paragraphs are apart.
 */
export function pageLines(pieces: readonly PlacedText[]): readonly string[] {
	const rows = rowsOf(pieces);
	const columns = columnsOf(rows);
	const lines: string[] = [];
	rows.forEach((row, place) => {
		const above = rows[place - 1];
		if (above && above.y - row.y > Math.max(above.height, row.height) * LINE_GAP) lines.push('');
		let at = 0;
		let line = '';
		for (const { x, text } of row.segments) {
			const column = columns.filter((start) => x >= start - COLUMN_WIDTH / 2).length;
			if (column > at) line += '\t'.repeat(column - at);
			else if (line !== '') line += ' ';
			at = Math.max(at, column);
			line += text;
		}
		lines.push(line);
	});
	return lines;
}

function rowsOf(pieces: readonly PlacedText[]): readonly Row[] {
	const sorted = pieces
		.filter(({ text, x, y }) => text.trim() !== '' && Number.isFinite(x) && Number.isFinite(y))
		.sort((a, b) => b.y - a.y || a.x - b.x);
	const groups: PlacedText[][] = [];
	for (const piece of sorted) {
		const [first] = groups.at(-1) ?? [];
		// A raised or a larger character stands on the same line.
		if (first && first.y - piece.y <= Math.max(2, 0.4 * first.height)) groups.at(-1)?.push(piece);
		else groups.push([piece]);
	}
	return groups.map((group) => ({
		y: group[0]?.y ?? 0,
		height: group.reduce((most, { height }) => Math.max(most, height), 1),
		segments: segmentsOf(group.sort((a, b) => a.x - b.x)),
	}));
}

function segmentsOf(row: readonly PlacedText[]): readonly Segment[] {
	const segments: { x: number; text: string }[] = [];
	let end = Number.NEGATIVE_INFINITY;
	for (const { text, x, width, height } of row) {
		const last = segments.at(-1);
		const gap = x - end;
		if (!last || gap > COLUMN_GAP * Math.max(height, 4)) segments.push({ x, text: text.trim() });
		else last.text += gap > 0.12 * height && !/\s$/.test(last.text) ? ` ${text}` : text;
		end = Math.max(end, x + width);
	}
	return segments.map(({ x, text }) => ({ x, text: text.replace(/\s+/g, ' ').trim() }));
}

/** Where columns begin that come again on the page; what stands left of all of them is the first column. */
function columnsOf(rows: readonly Row[]): readonly number[] {
	const starts = rows.flatMap(({ segments }) => segments.slice(1).map(({ x }) => x)).sort((a, b) => a - b);
	const columns: number[] = [];
	let from = 0;
	for (let place = 1; place <= starts.length; place += 1) {
		const [first, here, before] = [starts[from] ?? 0, starts[place], starts[place - 1] ?? 0];
		if (here !== undefined && here - before < COLUMN_WIDTH) continue;
		if (place - from >= 2) columns.push(first);
		from = place;
	}
	return columns;
}
