import { crc32, deflateSync, inflateSync } from 'node:zlib';

/**
 * The same picture in fewer bytes. Chromium writes a PNG in a hurry; without its filters, and packed as hard as may be,
 * a screen of flat colours is a quarter smaller. Takes what Chromium writes: eight bits, no palette, not interlaced.
 */
export function packPicture(png: Buffer): Buffer {
	const parts = partsOf(png);
	const head = parts.find(({ name }) => name === 'IHDR')?.data ?? Buffer.alloc(13);
	const channels = head[9] === 6 ? 4 : 3;
	const width = head.readUInt32BE(0) * channels;
	const data = Buffer.concat(parts.filter(({ name }) => name === 'IDAT').map((part) => part.data));
	const bare = withoutFilters(inflateSync(data), width, channels);
	const packed = part('IDAT', deflateSync(bare, { level: 9, memLevel: 9 }));
	const result = Buffer.concat([
		png.subarray(0, 8),
		part('IHDR', head),
		packed,
		part('IEND', Buffer.alloc(0)),
	]);
	return result.length < png.length ? result : png;
}

type Part = { readonly name: string; readonly data: Buffer };

function partsOf(png: Buffer): readonly Part[] {
	const parts: Part[] = [];
	for (let at = 8; at < png.length; ) {
		const length = png.readUInt32BE(at);
		const name = png.toString('latin1', at + 4, at + 8);
		parts.push({ name, data: png.subarray(at + 8, at + 8 + length) });
		at += 12 + length;
	}
	return parts;
}

/** Undoes the filter of each line (PNG, 9): its first byte names it, and becomes 0. */
function withoutFilters(lines: Buffer, width: number, channels: number): Buffer {
	const bare = Buffer.alloc(lines.length);
	for (let start = 0; start < lines.length; start += width + 1) {
		const filter = lines[start];
		for (let x = 1; x <= width; x += 1) {
			const at = start + x;
			const left = x > channels ? (bare[at - channels] ?? 0) : 0;
			const above = bare[at - width - 1] ?? 0;
			const corner = x > channels ? (bare[at - width - 1 - channels] ?? 0) : 0;
			bare[at] = (lines[at] ?? 0) + guess(filter, left, above, corner);
		}
	}
	return bare;
}

function guess(filter: number | undefined, left: number, above: number, corner: number): number {
	switch (filter) {
		case 1:
			return left;
		case 2:
			return above;
		case 3:
			return (left + above) >> 1;
		case 4: {
			const [a, b, c] = [above - corner, left - corner, left + above - 2 * corner].map(Math.abs);
			if ((a ?? 0) <= (b ?? 0) && (a ?? 0) <= (c ?? 0)) return left;
			return (b ?? 0) <= (c ?? 0) ? above : corner;
		}
		default:
			return 0;
	}
}

function part(name: string, data: Buffer): Buffer {
	const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
	const length = Buffer.alloc(4);
	length.writeUInt32BE(data.length);
	const check = Buffer.alloc(4);
	check.writeUInt32BE(crc32(named));
	return Buffer.concat([length, named, check]);
}
