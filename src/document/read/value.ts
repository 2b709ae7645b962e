/*
 * The values of a PDF as they are read. Reading is ours and not pdf-lib's for two reasons: pdf-lib takes
 * the whole file into memory, photos and all, and it silently repairs what the checker is there to find.
 */

export class Name {
	readonly name: string;

	constructor(name: string) {
		this.name = name;
	}

	/** The same one for the same name: a file has a few dozen of them, half a million times. */
	static of(name: string): Name {
		const known = names.get(name);
		if (known) return known;
		const made = new Name(name);
		if (names.size < MOST_NAMES) names.set(name, made);
		return made;
	}
}

const names = new Map<string, Name>();
/** So many are kept, for the life of the page; a file may hold any number. */
const MOST_NAMES = 500;

/** A string: bytes, which may be text (see `decodedText`), glyph codes or an identifier. */
export class PdfString {
	readonly bytes: Uint8Array;

	constructor(bytes: Uint8Array) {
		this.bytes = bytes;
	}
}

export class Reference {
	readonly number: number;

	constructor(number: number) {
		this.number = number;
	}
}

export type PdfDict = ReadonlyMap<string, PdfValue>;
export type PdfList = readonly PdfValue[];
export type PdfValue = null | boolean | number | Name | PdfString | Reference | PdfDict | PdfList;

/** A stream: its dictionary, and where its bytes stand in the file. */
export class PdfStream {
	readonly dict: PdfDict;
	readonly start: number;
	readonly length: number;

	constructor(dict: PdfDict, start: number, length: number) {
		this.dict = dict;
		this.start = start;
		this.length = length;
	}
}

export type PdfObject = PdfValue | PdfStream;

export function isDict(value: PdfObject | undefined): value is PdfDict {
	return value instanceof Map;
}

export function isList(value: PdfObject | undefined): value is PdfList {
	return Array.isArray(value);
}

/** One character a byte, of all bytes or a stretch of them. */
export function latin1(bytes: Uint8Array, from = 0, to = bytes.length): string {
	let text = '';
	if (to - from < 40) {
		// Numbers and names, by the hundred thousand: faster than a call with so many arguments.
		for (let at = from; at < to; at += 1) text += String.fromCharCode(bytes[at] ?? 0);
		return text;
	}
	for (let at = from; at < to; at += 8192) {
		text += String.fromCharCode(...bytes.subarray(at, Math.min(to, at + 8192)));
	}
	return text;
}

// PDFDocEncoding where it is not Latin-1 (ISO 32000-1, annex D.3).
const FROM_18 = '˘ˇˆ˙˝˛˚˜';
const FROM_80 = '•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž\ufffd€';

/** A text string, in whichever of the three encodings it is. */
export function decodedText({ bytes }: PdfString): string {
	if (bytes[0] === 0xfe && bytes[1] === 0xff)
		return new TextDecoder('utf-16be').decode(bytes).replace(/^\ufeff/, '');
	if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return new TextDecoder().decode(bytes);
	return Array.from(bytes, (byte) => {
		if (byte >= 0x18 && byte <= 0x1f) return FROM_18.charAt(byte - 0x18);
		if (byte >= 0x80 && byte <= 0xa0) return FROM_80.charAt(byte - 0x80);
		return String.fromCharCode(byte);
	}).join('');
}
