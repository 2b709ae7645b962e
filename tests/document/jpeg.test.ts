import { describe, expect, test } from 'vitest';
import { readJpeg, readJpegFile } from '#document/draw/jpeg.ts';
import { smallJpeg } from './support/small-jpeg.ts';

/** A JPEG reduced to its frame: so many components, 4 by 3 pixels, one scan, an end. */
function frame(components: number, { end = true, marker = 0xc0 } = {}): Uint8Array {
	const header = [0xff, marker, 0, 8 + components * 3, 8, 0, 3, 0, 4, components];
	const parts = Array.from({ length: components }, (_, index) => [index + 1, 0x11, 0]).flat();
	const scan = [0xff, 0xda, 0, 2, 0x12, 0x34];
	return Uint8Array.from([
		0xff,
		0xd8,
		0xff,
		0xe0,
		0,
		4,
		0,
		0,
		...header,
		...parts,
		...scan,
		...(end ? [0xff, 0xd9] : []),
	]);
}

describe('reading the head of a JPEG', () => {
	test('a real photo gives its size', () => {
		expect(readJpeg(smallJpeg)).toMatchObject({ components: 3 });
		expect(readJpeg(smallJpeg)?.width).toBeGreaterThan(100);
	});

	test('colour, grey and progressive ones are taken', () => {
		expect(readJpeg(frame(3))).toEqual({ width: 4, height: 3, components: 3 });
		expect(readJpeg(frame(1))).toEqual({ width: 4, height: 3, components: 1 });
		expect(readJpeg(frame(3, { marker: 0xc2 }))).toEqual({ width: 4, height: 3, components: 3 });
	});

	test.each([
		['four colours, for a press', frame(4)],
		['cut off', frame(3, { end: false })],
		['cut off in its head', frame(3).slice(0, 14)],
		['a PNG', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
		['a HEIC', new TextEncoder().encode('\0\0\0\u0018ftypheic')],
		['empty', new Uint8Array(0)],
		['without a frame', Uint8Array.from([0xff, 0xd8, 0xff, 0xda, 0, 2, 0xff, 0xd9])],
		['a photo that lost its second half', smallJpeg.slice(0, smallJpeg.length / 2)],
	])('refused: %s', (_, bytes) => {
		expect(readJpeg(bytes)).toBeNull();
	});

	test('bytes that are part of a larger buffer are read from their own beginning', () => {
		const larger = new Uint8Array(100);
		larger.set(frame(3), 50);
		expect(readJpeg(larger.subarray(50, 50 + frame(3).length))).toEqual({
			width: 4,
			height: 3,
			components: 3,
		});
	});
});

describe('reading a large JPEG by its head and its end', () => {
	const large = (end: readonly number[], preview = 0) => {
		const bytes = frame(3, { end: false });
		const preamble = preview > 0 ? [0xff, 0xe1, preview >> 8, preview & 255] : [];
		return new Blob([
			bytes.slice(0, 2),
			Uint8Array.from(preamble),
			new Uint8Array(Math.max(0, preview - 2)),
			bytes.slice(2),
			new Uint8Array(200_000),
			Uint8Array.from(end),
		]);
	};
	const facts = { width: 4, height: 3, components: 3 };

	test('whole, with a preview in its head, and with something behind its end', async () => {
		expect(await readJpegFile(large([0xff, 0xd9]))).toEqual(facts);
		expect(await readJpegFile(large([0xff, 0xd9], 60_000))).toEqual(facts);
		expect(await readJpegFile(large([0xff, 0xd9, ...new Uint8Array(90_000)]))).toEqual(facts);
	});

	test('refused where it has no end', async () => {
		expect(await readJpegFile(large([]))).toBeNull();
		expect(await readJpegFile(large([], 60_000))).toBeNull();
	});
});
