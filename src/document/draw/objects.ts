import { getDefaultSRGBProfile, PDFHexString, PDFName } from 'pdf-lib';
import { prepareText } from '#document/text/prepare.ts';
import { deflated } from './deflate.ts';

/*
 * All that drawing uses of pdf-lib: names, strings, the colour profile. Nothing outside this folder sees one
 * of its types. Objects are numbered here and written as text at once: a portfolio has tens of thousands, and
 * as pdf-lib's own objects they took half the time of a build.
 */

/** An object by its number. */
export class Ref {
	readonly number: number;

	constructor(number: number) {
		this.number = number;
	}
}

/** What can stand in an object: a string is a name, see `text` and `ascii` for strings. */
export type Value =
	| Ref
	| Written
	| string
	| number
	| boolean
	| null
	| undefined
	| readonly Value[]
	| { readonly [key: string]: Value };
export type Dictionary = { readonly [key: string]: Value };

/** A value that is already in the syntax of the file. */
class Written {
	readonly syntax: string;

	constructor(syntax: string) {
		this.syntax = syntax;
	}
}

const PRINTABLE = /^[ -~]*$/;

/** A text on one line and without controls: titles, names, alternative texts. */
export function text(value: string): Value {
	const line = prepareText(value).replaceAll('\n', ' ');
	return PRINTABLE.test(line) ? ascii(line) : new Written(PDFHexString.fromText(line).toString());
}

/** The order of two texts by the bytes in which they are written, as a name tree must have them. */
export function byWrittenBytes(a: string, b: string): number {
	const [x, y] = [PRINTABLE.test(a), PRINTABLE.test(b)];
	// What is not ASCII is written as UTF-16 behind a byte order mark, and that is higher than any letter.
	if (x !== y) return x ? -1 : 1;
	return a < b ? -1 : a > b ? 1 : 0;
}

/** A string of printable ASCII: addresses, dates, language codes. */
export function ascii(value: string): Value {
	return new Written(`(${value.replace(/[\\()]/g, '\\$&')})`);
}

/** A date as PDF writes it, to the second and in UTC. */
export function date(instant: string): Value {
	return ascii(`D:${instant.slice(0, 19).replace(/[-T:]/g, '')}Z`);
}

/** The bytes of the standard sRGB colour profile. */
export const sRgbProfile = getDefaultSRGBProfile;

/** Bytes of a stream; a Blob is only referred to, never read into memory. What is still being packed is waited for. */
export type StreamBody = Uint8Array<ArrayBuffer> | Blob | Promise<Uint8Array<ArrayBuffer>>;

/** One object as it goes into the file; the text of a dictionary is ASCII. */
export type WrittenObject =
	| { readonly kind: 'plain'; readonly number: number; readonly text: string }
	| {
			readonly kind: 'stream';
			readonly number: number;
			readonly dictionary: Dictionary;
			readonly body: StreamBody;
	  };

/** The objects of one file. */
export class PdfObjects {
	#largest = 0;
	readonly #written: WrittenObject[] = [];

	/** In the order in which they were made. */
	get written(): readonly WrittenObject[] {
		return this.#written;
	}

	/** The highest number given so far. */
	get largest(): number {
		return this.#largest;
	}

	reserve(): Ref {
		this.#largest += 1;
		return new Ref(this.#largest);
	}

	assign(ref: Ref, value: Value): void {
		this.#written.push({ kind: 'plain', number: ref.number, text: syntaxOf(value) });
	}

	/** The same for what is met by the ten thousand: already in the syntax of the file. */
	assignSyntax(ref: Ref, text: string): void {
		this.#written.push({ kind: 'plain', number: ref.number, text });
	}

	add(value: Value): Ref {
		const ref = this.reserve();
		this.assign(ref, value);
		return ref;
	}

	/** A stream, compressed. Text counts as Latin-1. */
	addDeflated(content: string | Uint8Array, dictionary: Dictionary = {}): Ref {
		const bytes = typeof content === 'string' ? latin1(content) : content;
		return this.addStream(deflated(bytes), { ...dictionary, Filter: 'FlateDecode' });
	}

	/** A stream as it is. */
	addStream(body: StreamBody, dictionary: Dictionary): Ref {
		const ref = this.reserve();
		this.#written.push({ kind: 'stream', number: ref.number, dictionary, body });
		return ref;
	}
}

const names = new Map<string, string>();

/** "Type" -> "/Type", what a name may not hold escaped. */
function nameSyntax(name: string): string {
	const known = names.get(name);
	if (known !== undefined) return known;
	const made = PDFName.of(name).toString();
	names.set(name, made);
	return made;
}

/** A value in the syntax of the file. */
export function syntaxOf(value: Value): string {
	if (value === null || value === undefined) return 'null';
	switch (typeof value) {
		case 'string':
			return nameSyntax(value);
		case 'number':
			return String(Math.round(value * 1e4) / 1e4);
		case 'boolean':
			return String(value);
	}
	if (value instanceof Written) return value.syntax;
	if (value instanceof Ref) return `${value.number} 0 R`;
	if (isList(value)) return `[${value.map(syntaxOf).join(' ')}]`;
	let entries = '';
	for (const key in value) {
		const member = value[key];
		if (member !== undefined) entries += `${nameSyntax(key)} ${syntaxOf(member)}`;
	}
	return `<<${entries}>>`;
}

type Compound = Exclude<Value, string | number | boolean | null | undefined | Written | Ref>;

function isList(value: Compound): value is readonly Value[] {
	return Array.isArray(value);
}

/** One byte a character: glyph codes are not text. */
function latin1(value: string): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(value.length);
	for (let index = 0; index < value.length; index += 1) bytes[index] = value.charCodeAt(index);
	return bytes;
}
