import type { Anchor } from '#document/blocks.ts';
import { type Bookmark, columnHeight, type Piece, type Placed, stacked } from './piece.ts';
import { page } from './style.ts';
import { takeFitting } from './take-fitting.ts';

/** One section broken into pages; they are counted from 0 within it, and y is from the top of the page. */
export type Breaks = {
	readonly pages: readonly (readonly Placed[])[];
	readonly anchors: readonly { readonly anchor: Anchor; readonly page: number; readonly y: number }[];
	readonly bookmarks: readonly (Bookmark & { readonly page: number; readonly y: number })[];
};

/** A last page with less than this share of it filled is worth closing up the others for. */
const NEARLY_EMPTY = 0.25;
/** As close as the white space between blocks may get: nobody sees it, and pages of three lines are gone. */
const CLOSEST = 0.72;

/** Breaks a column into pages of this height. Where a few lines would be left over, it is set a little closer. */
export function breaksOf(column: readonly Piece[], height: number): Breaks {
	const usual = broken(column, height);
	const last = usual.at(-1) ?? [];
	const isNearlyEmpty = usual.length > 1 && filledBy(last) < height * NEARLY_EMPTY;
	const closer = isNearlyEmpty ? broken(column.map(closedUp), height) : usual;
	const pages = closer.length < usual.length ? closer : usual;
	return { pages, ...found(pages) };
}

function closedUp(piece: Piece): Piece {
	return piece.gap === 0 ? piece : { ...piece, gap: piece.gap * CLOSEST };
}

function filledBy(placed: readonly Placed[]): number {
	return columnHeight(placed.map(({ piece }) => piece));
}

function broken(column: readonly Piece[], height: number): readonly (readonly Placed[])[] {
	const pages: (readonly Placed[])[] = [];
	let rest = column;
	do {
		const head = pages.length === 0 ? null : headToRepeat(rest, height);
		const top = page.top + (head?.height ?? 0);
		const fitted = takeFitting(rest, height - (head?.height ?? 0), true);
		const repeated: readonly Placed[] = head
			? [{ piece: { ...head, repeated: true }, x: page.left, y: page.top }]
			: [];
		pages.push([...repeated, ...stacked(fitted.taken, page.left, top)]);
		rest = fitted.rest;
	} while (rest.length > 0);
	return pages;
}

function headToRepeat(rest: readonly Piece[], height: number): Piece | null {
	const head = rest[0]?.head ?? null;
	// A head of many lines would leave no room for what it heads.
	return head && head.height < height / 3 ? head : null;
}

function found(pages: Breaks['pages']): Pick<Breaks, 'anchors' | 'bookmarks'> {
	const anchors: { anchor: Anchor; page: number; y: number }[] = [];
	const bookmarks: (Bookmark & { page: number; y: number })[] = [];
	const visit = ({ piece, y: down }: Placed, at: number, top: number) => {
		const y = top + down;
		for (const anchor of piece.anchors) anchors.push({ anchor, page: at, y });
		if (piece.bookmark) bookmarks.push({ ...piece.bookmark, page: at, y });
		for (const child of piece.children) visit(child, at, y);
	};
	for (const [at, placed] of pages.entries()) for (const each of placed) visit(each, at, 0);
	return { anchors, bookmarks };
}
