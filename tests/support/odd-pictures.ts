/*
 * Pictures that are real and not what a portfolio wants, made here byte by byte: no fixture has to be trusted.
 */

/** A JPEG in four colours, as print shops make them: 8 by 8 pixels of one grey, complete and decodable. */
export function cmykJpeg(): Uint8Array<ArrayBuffer> {
	const segment = (marker: number, ...body: readonly number[]) => {
		const length = body.length + 2;
		return [0xff, marker, length >> 8, length & 0xff, ...body];
	};
	// A Huffman table with one code, "0": for DC "no difference", for AC "nothing follows".
	const table = (id: number) => segment(0xc4, id, 1, ...Array.from({ length: 15 }, () => 0), 0);
	const components = [1, 2, 3, 4];
	return Uint8Array.from([
		...[0xff, 0xd8],
		// Adobe's mark: without a transform the four are cyan, magenta, yellow and black.
		...segment(0xee, 0x41, 0x64, 0x6f, 0x62, 0x65, 0, 100, 0, 0, 0, 0, 0),
		...segment(0xdb, 0, ...Array.from({ length: 64 }, () => 1)),
		...segment(0xc0, 8, 0, 8, 0, 8, 4, ...components.flatMap((id) => [id, 0x11, 0])),
		...table(0x00),
		...table(0x10),
		...segment(0xda, 4, ...components.flatMap((id) => [id, 0]), 0, 63, 0),
		// Two bits a component.
		...[0x00, 0xff, 0xd9],
	]);
}

/** A PNG of one transparent pixel, with its checksums. */
export function transparentPng(): Uint8Array<ArrayBuffer> {
	const base64 =
		'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
	return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/**
 * A HEIF container with one HEVC picture of 64 by 64 pixels: every box that the format asks for stands in its
 * place. The picture's data is not there, as no browser without HEVC gets as far as reading it.
 */
export function heic(): Uint8Array<ArrayBuffer> {
	const ascii = (text: string) => [...new TextEncoder().encode(text)];
	const u16 = (value: number) => [value >> 8, value & 255];
	const u32 = (value: number) => [...u16(value >>> 16), ...u16(value & 0xffff)];
	const box = (type: string, ...body: readonly number[]) => [
		...u32(body.length + 8),
		...ascii(type),
		...body,
	];
	const full = (type: string, version: number, ...body: readonly number[]) =>
		box(type, version, 0, 0, 0, ...body);
	const data = Array.from({ length: 64 }, (_, index) => (index * 37) & 255);
	const file = (dataAt: number) => [
		...box('ftyp', ...ascii('heic'), ...u32(0), ...ascii('mif1'), ...ascii('heic')),
		...full(
			'meta',
			0,
			...full('hdlr', 0, ...u32(0), ...ascii('pict'), ...u32(0), ...u32(0), ...u32(0), 0),
			...full('pitm', 0, ...u16(1)),
			...full('iinf', 0, ...u16(1), ...full('infe', 2, ...u16(1), ...u16(0), ...ascii('hvc1'), 0)),
			...box(
				'iprp',
				...box('ipco', ...full('ispe', 0, ...u32(64), ...u32(64))),
				...full('ipma', 0, ...u32(1), ...u16(1), 1, 1),
			),
			...full(
				'iloc',
				0,
				0x44,
				0,
				...u16(1),
				...u16(1),
				...u16(0),
				...u16(1),
				...u32(dataAt),
				...u32(data.length),
			),
		),
		...box('mdat', ...data),
	];
	const length = file(0).length;
	return Uint8Array.from(file(length - data.length));
}
