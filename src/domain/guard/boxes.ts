/** A part of a picture, in shares of its width and height from the top left: 0 to 1. */
export type Box = {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
};

/** Smaller ones are a slip of the finger. */
const SMALLEST = 0.01;

type Point = { readonly x: number; readonly y: number };

/** The box between two corners, however they lie, cut off at the edges of the picture; null when it is too small. */
export function boxBetween(from: Point, to: Point): Box | null {
	const [left, right] = [within(Math.min(from.x, to.x)), within(Math.max(from.x, to.x))];
	const [top, bottom] = [within(Math.min(from.y, to.y)), within(Math.max(from.y, to.y))];
	const box = { x: left, y: top, width: right - left, height: bottom - top };
	return box.width < SMALLEST || box.height < SMALLEST ? null : box;
}

/** The same box elsewhere, still whole inside the picture. */
export function movedBox(box: Box, by: Point): Box {
	return {
		...box,
		x: Math.min(Math.max(0, box.x + by.x), 1 - box.width),
		y: Math.min(Math.max(0, box.y + by.y), 1 - box.height),
	};
}

/** The same box larger or smaller at its lower right corner. */
export function resizedBox(box: Box, by: Point): Box {
	return {
		...box,
		width: Math.min(Math.max(SMALLEST * 2, box.width + by.x), 1 - box.x),
		height: Math.min(Math.max(SMALLEST * 2, box.height + by.y), 1 - box.y),
	};
}

function within(share: number): number {
	return Math.min(1, Math.max(0, share));
}
