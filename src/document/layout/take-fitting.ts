import { cutPiece, type Piece } from './piece.ts';

// Sums of many lengths differ in the last digits; without this a row that fits exactly would not.
const TOLERANCE = 0.01;

export type Fitted = { readonly taken: readonly Piece[]; readonly rest: readonly Piece[] };

/**
 * As many pieces as go into `room`, in order. Pieces kept with the next move as one group, and the last
 * of a group may be cut. On a fresh page something is always taken, even what is too large: else the
 * column would never end.
 */
export function takeFitting(pieces: readonly Piece[], room: number, fresh: boolean): Fitted {
	const taken: Piece[] = [];
	let left = room;
	let next = 0;
	while (next < pieces.length) {
		const end = endOfGroup(pieces, next);
		const atTop = taken.length === 0;
		const height = heightOf(pieces, next, end, atTop);
		if (height <= left + TOLERANCE) {
			for (; next < end; next += 1) {
				const each = pieces[next];
				if (each) taken.push(each);
			}
			left -= height;
			continue;
		}
		const last = pieces[end - 1];
		const before = heightOf(pieces, next, end - 1, atTop);
		const gap = atTop && end - 1 === next ? 0 : (last?.gap ?? 0);
		const alone = fresh && atTop && end - 1 === next;
		const parts = last ? cutPiece(last, left - before - gap, alone) : null;
		if (parts && before + gap + parts[0].height <= left + TOLERANCE) {
			return {
				taken: [...taken, ...pieces.slice(next, end - 1), parts[0]],
				rest: [parts[1], ...pieces.slice(end)],
			};
		}
		if (!atTop || !fresh) return { taken, rest: pieces.slice(next) };
		return forced(pieces, next, end, left);
	}
	return { taken, rest: [] };
}

/** A group that no page can hold: what fits of it, at least one piece. */
function forced(pieces: readonly Piece[], from: number, end: number, room: number): Fitted {
	const taken: Piece[] = [];
	let left = room;
	for (let index = from; index < end; index += 1) {
		const each = pieces[index];
		if (!each) break;
		const gap = taken.length === 0 ? 0 : each.gap;
		if (each.height + gap <= left + TOLERANCE) {
			taken.push(each);
			left -= each.height + gap;
			continue;
		}
		const parts = cutPiece(each, left - gap, taken.length === 0);
		if (parts) return { taken: [...taken, parts[0]], rest: [parts[1], ...pieces.slice(index + 1)] };
		if (taken.length > 0) return { taken, rest: pieces.slice(index) };
		return { taken: [each], rest: pieces.slice(index + 1) };
	}
	return { taken, rest: pieces.slice(end) };
}

function endOfGroup(pieces: readonly Piece[], from: number): number {
	let end = from + 1;
	while (end < pieces.length && pieces[end - 1]?.keep) end += 1;
	return end;
}

function heightOf(pieces: readonly Piece[], from: number, end: number, atTop: boolean): number {
	let height = 0;
	for (let index = from; index < end; index += 1) {
		const each = pieces[index];
		if (each) height += each.height + (atTop && index === from ? 0 : each.gap);
	}
	return height;
}
