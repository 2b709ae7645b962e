import type { Region } from './place.ts';

/** How a photo is changed: first turned clockwise by so many quarters, then cut to a part of the turned picture. */
export type PhotoEdit = { readonly turns: 0 | 1 | 2 | 3; readonly crop: Region };

export const WHOLE: Region = { x: 0, y: 0, width: 1, height: 1 };

/** The smallest share of a side that a region may have: a thumb must be able to hold it. */
export const LEAST = 0.04;

export type Corner = { readonly right: boolean; readonly bottom: boolean };

const within = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));
/** Shares are kept to a ten-thousandth: finer than a pixel of any photo here, and the same text on every device. */
const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

/** A region with one corner moved to a point, never outside the picture and never too small. */
export function withCorner(region: Region, { right, bottom }: Corner, x: number, y: number): Region {
	const [left, top] = [region.x, region.y];
	const [rightEdge, bottomEdge] = [region.x + region.width, region.y + region.height];
	const x1 = right ? left : within(x, 0, rightEdge - LEAST);
	const x2 = right ? within(x, left + LEAST, 1) : rightEdge;
	const y1 = bottom ? top : within(y, 0, bottomEdge - LEAST);
	const y2 = bottom ? within(y, top + LEAST, 1) : bottomEdge;
	return between(x1, y1, x2, y2);
}

/** A region with one corner moved by so much, from where it is. */
export function withCornerBy(region: Region, corner: Corner, dx: number, dy: number): Region {
	const x = region.x + (corner.right ? region.width : 0);
	const y = region.y + (corner.bottom ? region.height : 0);
	return withCorner(region, corner, x + dx, y + dy);
}

/** A region moved whole, as far as the picture goes. */
export function movedBy(region: Region, dx: number, dy: number): Region {
	const x = within(region.x + dx, 0, 1 - region.width);
	const y = within(region.y + dy, 0, 1 - region.height);
	return { ...region, x: rounded(x), y: rounded(y) };
}

/** The corner nearest to a point: a tap beside the region brings it there. */
export function nearestCorner(region: Region, x: number, y: number): Corner {
	return { right: x > region.x + region.width / 2, bottom: y > region.y + region.height / 2 };
}

function between(x1: number, y1: number, x2: number, y2: number): Region {
	const [x, y] = [rounded(x1), rounded(y1)];
	return { x, y, width: rounded(x2 - x), height: rounded(y2 - y) };
}

/** Where a region is after its picture was turned clockwise by so many quarters; negative for the other way. */
export function turned(region: Region, turns: number): Region {
	const quarters = ((turns % 4) + 4) % 4;
	let { x, y, width, height } = region;
	for (let quarter = 0; quarter < quarters; quarter += 1) {
		[x, y, width, height] = [1 - y - height, x, height, width];
	}
	return between(within(x, 0, 1), within(y, 0, 1), within(x + width, 0, 1), within(y + height, 0, 1));
}

/** Where a region is in what is left of its picture; null when nothing of it is. */
export function cropped(region: Region, crop: Region): Region | null {
	const x1 = Math.max(region.x, crop.x);
	const y1 = Math.max(region.y, crop.y);
	const x2 = Math.min(region.x + region.width, crop.x + crop.width);
	const y2 = Math.min(region.y + region.height, crop.y + crop.height);
	if (x2 - x1 < 0.001 || y2 - y1 < 0.001) return null;
	return between(
		(x1 - crop.x) / crop.width,
		(y1 - crop.y) / crop.height,
		within((x2 - crop.x) / crop.width, 0, 1),
		within((y2 - crop.y) / crop.height, 0, 1),
	);
}
