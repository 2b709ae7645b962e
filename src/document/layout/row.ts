import type { Mark } from './mark.ts';
import { columnHeight, type Piece, piece, stacked } from './piece.ts';
import { CONTENT_HEIGHT } from './style.ts';
import { takeFitting } from './take-fitting.ts';

/** One column of a row: its pieces stand one under the other, `x` from the left edge of the row. */
export type RowCell = { readonly x: number; readonly pieces: readonly Piece[] };

export type RowOptions = {
	readonly above: number;
	readonly below: number;
	/** Lines and bands around a row, or a part of one, of this height. */
	readonly decorate?: (height: number) => readonly Mark[];
	/** Marks that come first in the reading order, on the first part only. */
	readonly opening?: readonly Mark[];
	readonly head?: Piece | null;
	readonly middle?: boolean;
	/** A row lower than this moves to the next page whole. */
	readonly wholeBelow?: number;
};

const WHOLE_BELOW = CONTENT_HEIGHT / 3;

/**
 * Columns side by side as one piece: a table row, a fact with its label, a panel. What is too tall for
 * a page is cut in every column where that column's own pieces allow it.
 */
export function rowPiece(cells: readonly RowCell[], options: RowOptions): Piece {
	const heights = cells.map((cell) => columnHeight(cell.pieces));
	const inner = Math.max(0, ...heights);
	const height = inner + options.above + options.below;
	const children = cells.flatMap((cell, index) => {
		const spare = options.middle ? (inner - (heights[index] ?? 0)) / 2 : 0;
		return stacked(cell.pieces, cell.x, options.above + spare);
	});
	return piece(height, [...(options.opening ?? []), ...(options.decorate?.(height) ?? [])], {
		children,
		head: options.head ?? null,
		split: (room, fresh) => cut(cells, options, height, room, fresh),
	});
}

function cut(
	cells: readonly RowCell[],
	options: RowOptions,
	height: number,
	room: number,
	fresh: boolean,
): readonly [Piece, Piece] | null {
	if (!fresh && height < (options.wholeBelow ?? WHOLE_BELOW)) return null;
	const parts = cells.map((cell) => takeFitting(cell.pieces, room - options.above - options.below, fresh));
	const nothing = parts.every((part) => part.taken.length === 0);
	const everything = parts.every((part) => part.rest.length === 0);
	if (nothing || everything) return null;
	const side = (which: 'taken' | 'rest'): readonly RowCell[] =>
		cells.map((cell, index) => ({ x: cell.x, pieces: parts[index]?.[which] ?? [] }));
	const first = rowPiece(side('taken'), { ...options, middle: false });
	const second = rowPiece(side('rest'), { ...options, opening: [], middle: false });
	return [first, second];
}
