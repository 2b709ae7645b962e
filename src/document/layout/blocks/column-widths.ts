import type { Cell, Table } from '#document/blocks.ts';
import type { MeasureContext } from '#document/layout/context.ts';
import { measureNaturalWidths } from '#document/layout/text.ts';

export const CELL_SIDE = 6;

/** No single column takes more than this of a table for being "fit" to its content. */
const FIT_LIMIT = 0.34;
/** A word longer than this is broken rather than given room. */
const WORD_LIMIT = 130;

/** How much a column of its own accord may ask for. */
const AUTO_LEAST = 40;
const AUTO_MOST = 260;

type Wanted = { readonly line: number; readonly word: number };
const NOTHING: Wanted = { line: 0, word: 0 };

/**
 * Column widths that add up to the width of the table. Fixed columns get what they say, "fit" ones what
 * their longest cell needs; the others share the rest, none narrower than its longest word while that
 * is possible.
 */
export function columnWidths(table: Table, context: MeasureContext): readonly number[] {
	// A column of a width of its own is not asked: a matrix has thousands of such cells.
	const wanted = table.columns.map((column, index) =>
		typeof column.width === 'object' ? NOTHING : wantedBy(table, index, context),
	);
	const fixed = table.columns.map((column, index): number | null => {
		const wish = wanted[index] ?? { line: 0, word: 0 };
		if (column.width === 'fit') return Math.min(wish.line, Math.max(context.width * FIT_LIMIT, wish.word));
		return typeof column.width === 'object' ? column.width.points : null;
	});
	const shares = table.columns.map((column, index) => {
		if (column.width === 'auto') return Math.min(Math.max(wanted[index]?.line ?? 0, AUTO_LEAST), AUTO_MOST);
		return typeof column.width === 'number' ? column.width : 0;
	});
	return distribute(
		fixed,
		shares,
		wanted.map((wish) => wish.word),
		context.width,
	);
}

/** Exported for its tests: the arithmetic alone. */
export function distribute(
	fixed: readonly (number | null)[],
	shares: readonly number[],
	least: readonly number[],
	width: number,
): readonly number[] {
	const widths: (number | null)[] = [...fixed];
	const open = () => widths.flatMap((each, index) => (each === null ? [index] : []));
	const used = () => widths.reduce<number>((sum, each) => sum + (each ?? 0), 0);
	// Give those whose share is too small for their longest word that word's width, then share again.
	for (let round = 0; round < widths.length; round += 1) {
		const indexes = open();
		const total = indexes.reduce((sum, index) => sum + (shares[index] ?? 0), 0);
		const rest = width - used();
		const tight = indexes.filter((index) => rest * ((shares[index] ?? 0) / total) < (least[index] ?? 0));
		if (tight.length === 0) {
			for (const index of indexes) widths[index] = rest * ((shares[index] ?? 0) / total);
			break;
		}
		for (const index of tight) widths[index] = least[index] ?? 0;
	}
	const known = widths.map((each) => each ?? 0);
	const total = known.reduce((sum, each) => sum + each, 0);
	return total > 0 ? known.map((each) => (each * width) / total) : known;
}

function wantedBy(table: Table, column: number, context: MeasureContext): Wanted {
	let line = 0;
	let word = 0;
	const look = (cells: readonly Cell[], strong: boolean) => {
		const cell = cellAt(cells, column);
		if (!cell) return;
		const wish = wantedByCell(cell, { ...context, strong: strong || cell.head === true });
		line = Math.max(line, wish.line);
		word = Math.max(word, wish.word);
	};
	look(table.head, true);
	for (const row of table.rows) look(row.cells, false);
	return { line: line + 2 * CELL_SIDE + 0.5, word: Math.min(word, WORD_LIMIT) + 2 * CELL_SIDE + 0.5 };
}

/** The cell that covers this column alone. */
function cellAt(cells: readonly Cell[], column: number): Cell | null {
	let at = 0;
	for (const cell of cells) {
		const span = cell.span ?? 1;
		if (at === column) return span === 1 ? cell : null;
		at += span;
		if (at > column) return null;
	}
	return null;
}

function wantedByCell(cell: Cell, context: MeasureContext): Wanted {
	let line = 0;
	let word = 0;
	for (const block of cell.blocks) {
		const wish =
			block.kind === 'paragraph'
				? measureNaturalWidths(block.content, context.styles[block.look ?? 'body'], context)
				: { line: 180, word: 60 };
		line = Math.max(line, wish.line);
		word = Math.max(word, wish.word);
	}
	return { line, word };
}
