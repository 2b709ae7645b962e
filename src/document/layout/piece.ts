import type { Anchor } from '#document/blocks.ts';
import type { Mark } from './mark.ts';
import type { StructureNode } from './structure.ts';

/*
 * A piece is what a page break goes between: a line, a picture, a table row. Blocks are measured once
 * into a column of pieces; breaking that column into pages is then arithmetic.
 */

export type Placed = { readonly piece: Piece; readonly x: number; readonly y: number };

export type Bookmark = {
	readonly title: string;
	readonly level: number;
	/** What it leads to; null where that is said by its place alone. */
	readonly node: StructureNode | null;
	/** Further places, one level below. */
	readonly leadsTo?: readonly { readonly title: string; readonly anchor: Anchor }[];
};

export type Piece = {
	readonly height: number;
	/** White space above, dropped where a page begins. */
	readonly gap: number;
	/** Must stand on the same page as the next piece: a heading, the first of two lines. */
	readonly keep: boolean;
	readonly marks: readonly Mark[];
	/** Pieces inside this one, placed from its top left corner; drawn after its own marks. */
	readonly children: readonly Placed[];
	readonly anchors: readonly Anchor[];
	readonly bookmark: Bookmark | null;
	/** The table head to repeat when a page begins with this piece. */
	readonly head: Piece | null;
	/**
	 * Cuts the piece so that the first part fits into `room`; null where that cannot or should not be.
	 * On a fresh page it must be cut if it can be at all, for there will never be more room.
	 */
	readonly split: ((room: number, fresh: boolean) => readonly [Piece, Piece] | null) | null;
	/** A table head that was already read on an earlier page: decoration now. */
	readonly repeated: boolean;
};

// One for all: most of the hundred thousand pieces of a portfolio are a line with nothing but its marks.
const NONE: readonly never[] = [];

export function piece(
	height: number,
	marks: readonly Mark[],
	rest: Partial<Omit<Piece, 'height' | 'marks'>> = {},
): Piece {
	return {
		height,
		marks,
		gap: rest.gap ?? 0,
		keep: rest.keep ?? false,
		children: rest.children ?? NONE,
		anchors: rest.anchors ?? NONE,
		bookmark: rest.bookmark ?? null,
		head: rest.head ?? null,
		split: rest.split ?? null,
		repeated: rest.repeated ?? false,
	};
}

/** The first piece of a column changed; the others as they are. */
export function withFirst(
	pieces: readonly Piece[],
	change: (first: Piece) => Partial<Piece>,
): readonly Piece[] {
	const [first, ...rest] = pieces;
	return first ? [{ ...first, ...change(first) }, ...rest] : pieces;
}

/** Every piece but the last is kept with the next: the column stays together if a page can hold it. */
export function keptTogether(pieces: readonly Piece[]): readonly Piece[] {
	return pieces.map((each, index) => (index < pieces.length - 1 ? { ...each, keep: true } : each));
}

/** Every piece kept with the next, the last one with whatever follows the column. */
export function keptWithNext(pieces: readonly Piece[]): readonly Piece[] {
	return pieces.map((each) => ({ ...each, keep: true }));
}

/** The same piece further right. */
export function indented(inner: Piece, dx: number): Piece {
	return {
		...inner,
		marks: [],
		anchors: [],
		bookmark: null,
		children: [{ piece: inner, x: dx, y: 0 }],
		split: inner.split
			? (room, fresh) => {
					const parts = cutPiece(inner, room, fresh);
					return parts ? [indented(parts[0], dx), indented(parts[1], dx)] : null;
				}
			: null,
	};
}

/** Cuts a piece: what can be linked to stays with the first part, what binds it to the next with the second. */
export function cutPiece(whole: Piece, room: number, fresh: boolean): readonly [Piece, Piece] | null {
	const parts = whole.split?.(room, fresh);
	if (!parts) return null;
	const [first, second] = parts;
	return [
		{ ...first, gap: whole.gap, anchors: whole.anchors, bookmark: whole.bookmark, head: whole.head },
		{ ...second, gap: 0, keep: whole.keep, head: whole.head },
	];
}

/** Height of a column on one page: the first gap does not count. */
export function columnHeight(pieces: readonly Piece[]): number {
	return pieces.reduce((height, each, index) => height + each.height + (index > 0 ? each.gap : 0), 0);
}

/** The pieces of a column placed one under the other. */
export function stacked(pieces: readonly Piece[], x: number, top: number): readonly Placed[] {
	let y = top;
	return pieces.map((each, index): Placed => {
		if (index > 0) y += each.gap;
		const placed = { piece: each, x, y };
		y += each.height;
		return placed;
	});
}
