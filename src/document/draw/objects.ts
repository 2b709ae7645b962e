import {
	getDefaultSRGBProfile,
	PDFArray,
	PDFBool,
	PDFContext,
	PDFDict,
	PDFHexString,
	PDFName,
	PDFNull,
	PDFNumber,
	PDFObject,
	PDFRawStream,
	type PDFRef,
	PDFStream,
	PDFString,
} from 'pdf-lib';
import { prepareText } from '#document/text/prepare.ts';

/*
 * All that drawing uses of pdf-lib: its objects and how they are written down. Nothing outside this
 * folder sees one of its types, so another object layer could take its place here.
 */

export type Ref = PDFRef;
type PdfObject = PDFObject;

/** What can stand in an object: a string is a name, see `text` and `ascii` for strings. */
export type Value =
	| PdfObject
	| string
	| number
	| boolean
	| null
	| undefined
	| readonly Value[]
	| { readonly [key: string]: Value };
export type Dictionary = { readonly [key: string]: Value };

/** One byte a character: glyph codes are not text. */
function latin1(text: string): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(text.length);
	for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index);
	return bytes;
}

/** A text string in UTF-16, on one line and without controls: titles, names, alternative texts. */
export function text(value: string): PdfObject {
	return PDFHexString.fromText(prepareText(value).replaceAll('\n', ' '));
}

/** A string of ASCII characters: addresses, dates, language codes. */
export function ascii(value: string): PdfObject {
	return PDFString.of(value.replace(/[\\()]/g, '\\$&'));
}

/** A date as PDF writes it, to the second and in UTC. */
export function date(instant: string): PdfObject {
	return ascii(`D:${instant.slice(0, 19).replace(/[-T:]/g, '')}Z`);
}

export function hex(digits: string): PdfObject {
	return PDFHexString.of(digits);
}

/** The bytes of the standard sRGB colour profile. */
export const sRgbProfile = getDefaultSRGBProfile;

/** The objects of one file. */
export class PdfObjects {
	readonly #context = PDFContext.create();
	readonly #names = new Map<string, PDFName>();
	/** Bodies of streams that stay outside memory. */
	readonly #blobs = new Map<PdfObject, Blob>();

	reserve(): Ref {
		return this.#context.nextRef();
	}

	assign(ref: Ref, value: Dictionary): void {
		this.#context.assign(ref, this.#object(value));
	}

	add(value: Value): Ref {
		return this.#context.register(this.#object(value));
	}

	/** A stream, compressed. Text counts as Latin-1. */
	addDeflated(content: string | Uint8Array, dictionary: Dictionary = {}): Ref {
		const bytes = typeof content === 'string' ? latin1(content) : content;
		return this.#context.register(this.#context.flateStream(bytes, this.#literals(dictionary)));
	}

	/** A stream as it is: metadata that other programs look for. */
	addPlain(bytes: Uint8Array, dictionary: Dictionary): Ref {
		return this.#context.register(this.#context.stream(bytes, this.#literals(dictionary)));
	}

	/** A stream whose body is only referred to, never read into memory. */
	addBlob(body: Blob, dictionary: Dictionary): Ref {
		const stream = this.#context.stream(new Uint8Array(0), {
			...this.#literals(dictionary),
			Length: body.size,
		});
		this.#blobs.set(stream, body);
		return this.#context.register(stream);
	}

	deflate(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
		return new Uint8Array(this.#context.flateStream(bytes).getContents());
	}

	/** Every object with its number, in the order of the numbers. */
	*all(): Generator<WrittenObject> {
		for (const [ref, object] of this.#context.enumerateIndirectObjects()) {
			const number = ref.objectNumber;
			if (!(object instanceof PDFStream)) yield { number, kind: 'plain', text: object.toString() };
			else {
				const body = this.#blobs.get(object);
				yield body && object instanceof PDFRawStream
					? { number, kind: 'blob', dictionary: bytesOf(object.dict), body }
					: { number, kind: 'stream', bytes: bytesOf(object) };
			}
		}
	}

	/** What pdf-lib's own `obj` does, without looking at every name again: there are tens of thousands. */
	#object(value: Value): PdfObject {
		if (value instanceof PDFObject) return value;
		if (value === null || value === undefined) return PDFNull;
		switch (typeof value) {
			case 'string':
				return this.#name(value);
			case 'number':
				return PDFNumber.of(value);
			case 'boolean':
				return value ? PDFBool.True : PDFBool.False;
		}
		if (isList(value)) {
			const array = PDFArray.withContext(this.#context);
			for (const each of value) array.push(this.#object(each));
			return array;
		}
		const entries = new Map<PDFName, PdfObject>();
		for (const key in value) {
			const member = value[key];
			if (member !== undefined) entries.set(this.#name(key), this.#object(member));
		}
		return PDFDict.fromMapWithContext(entries, this.#context);
	}

	#name(value: string): PDFName {
		const known = this.#names.get(value);
		if (known) return known;
		const made = PDFName.of(value);
		this.#names.set(value, made);
		return made;
	}

	#literals(dictionary: Dictionary): Record<string, PdfObject> {
		return Object.fromEntries(
			Object.entries(dictionary)
				.filter(([, value]) => value !== undefined)
				.map(([key, value]) => [key, this.#object(value)]),
		);
	}
}

function isList(value: readonly Value[] | { readonly [key: string]: Value }): value is readonly Value[] {
	return Array.isArray(value);
}

export type WrittenObject =
	/** ASCII. */
	| { readonly number: number; readonly kind: 'plain'; readonly text: string }
	| { readonly number: number; readonly kind: 'stream'; readonly bytes: Uint8Array<ArrayBuffer> }
	| {
			readonly number: number;
			readonly kind: 'blob';
			readonly dictionary: Uint8Array<ArrayBuffer>;
			readonly body: Blob;
	  };

function bytesOf(object: PdfObject): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(object.sizeInBytes());
	object.copyBytesInto(bytes, 0);
	return bytes;
}

/** A reference as it is written in a file. */
export function written(ref: Ref): string {
	return `${ref.objectNumber} ${ref.generationNumber} R`;
}
