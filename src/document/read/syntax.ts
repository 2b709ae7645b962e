import { PdfRefusal } from './refusal.ts';
import { latin1, Name, type PdfDict, PdfString, type PdfValue, Reference } from './value.ts';

/*
 * The syntax of objects and content streams (ISO 32000-1, 7.2 and 7.3), over bytes that may be anything.
 */

/** A word that is no value: an operator, "obj", "stream", "R". */
export class Keyword {
	readonly word: string;

	constructor(word: string) {
		this.word = word;
	}
}

/** Deeper nesting than any real file has would only exhaust the stack. */
const DEEPEST = 100;

/** By byte: 1 for white space, 2 for what ends a word without being any. A table: asked for every byte of a file. */
const ENDS = new Uint8Array(256);
for (const each of '\0\t\n\f\r ') ENDS[each.charCodeAt(0)] = 1;
for (const each of '()<>[]{}/%') ENDS[each.charCodeAt(0)] = 2;
const isSpace = (byte: number) => ENDS[byte] === 1;
/** The end of the bytes ends a word too. */
const isEnd = (byte: number | undefined) => byte === undefined || ENDS[byte] !== 0;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)$/;
const ESCAPES = new Map([
	['n', '\n'],
	['r', '\r'],
	['t', '\t'],
	['b', '\b'],
	['f', '\f'],
]);

export class SyntaxReader {
	readonly bytes: Uint8Array;
	position: number;
	readonly #lends: boolean;

	/** @param lends strings are views of `bytes`: for what is looked at and not kept */
	constructor(bytes: Uint8Array, position = 0, lends = false) {
		this.bytes = bytes;
		this.position = position;
		this.#lends = lends;
	}

	/** The next value; a keyword where one was expected to be a value is refused. */
	value(depth = 0): PdfValue {
		const token = this.token(depth);
		if (token === undefined || token instanceof Keyword) {
			throw new PdfRefusal('damaged', `no value at ${this.position}`);
		}
		return typeof token === 'number' && Number.isInteger(token) ? this.#numberOrReference(token) : token;
	}

	/** The next value or keyword; undefined at the end. References come as their three parts. */
	token(depth = 0): PdfValue | Keyword | undefined {
		if (depth > DEEPEST) throw new PdfRefusal('damaged', 'nested too deeply');
		this.skipSpace();
		const byte = this.bytes[this.position];
		if (byte === undefined) return undefined;
		switch (byte) {
			case 0x2f:
				return this.#name();
			case 0x28:
				return this.#literalString();
			case 0x5b:
				this.position += 1;
				return this.#list(depth);
			case 0x3c:
				if (this.bytes[this.position + 1] === 0x3c) {
					this.position += 2;
					return this.#dict(depth);
				}
				return this.#hexString();
			case 0x29:
			case 0x3e:
			case 0x5d:
			case 0x7b:
			case 0x7d:
				throw new PdfRefusal('damaged', `a stray bracket at ${this.position}`);
			default:
				return this.#word();
		}
	}

	/** White space and comments. */
	skipSpace(): void {
		for (;;) {
			const byte = this.bytes[this.position];
			if (byte === undefined) return;
			if (byte === 0x25) {
				while (this.position < this.bytes.length && !isLineEnd(this.bytes[this.position])) this.position += 1;
			} else if (isSpace(byte)) this.position += 1;
			else return;
		}
	}

	/** Whether this very word stands here; reads over it if so. */
	takes(word: string): boolean {
		for (let index = 0; index < word.length; index += 1) {
			if (this.bytes[this.position + index] !== word.charCodeAt(index)) return false;
		}
		this.position += word.length;
		return true;
	}

	#numberOrReference(number: number): PdfValue {
		const before = this.position;
		const generation = this.#plainInteger();
		if (generation !== null) {
			this.skipSpace();
			if (this.bytes[this.position] === 0x52 && isEnd(this.bytes[this.position + 1])) {
				this.position += 1;
				return new Reference(number);
			}
		}
		this.position = before;
		return number;
	}

	#plainInteger(): number | null {
		this.skipSpace();
		const from = this.position;
		let value = 0;
		for (; isDigit(this.bytes[this.position]); this.position += 1) {
			value = value * 10 + (this.bytes[this.position] ?? 0) - 0x30;
		}
		return from === this.position ? null : value;
	}

	#word(): PdfValue | Keyword {
		const from = this.position;
		const plain = this.#plainNumber();
		if (plain !== null) return plain;
		const isOperator = isLetter(this.bytes[from]);
		while (!isEnd(this.bytes[this.position])) this.position += 1;
		const word = latin1(this.bytes, from, this.position);
		if (!isOperator && NUMBER.test(word)) return Number(word);
		if (word === 'true' || word === 'false') return word === 'true';
		return word === 'null' ? null : new Keyword(word);
	}

	/** A number of digits alone, as nearly all are; null, and nothing read, for anything else. */
	#plainNumber(): number | null {
		let at = this.position;
		let value = 0;
		for (; isDigit(this.bytes[at]) && at - this.position < 15; at += 1) {
			value = value * 10 + (this.bytes[at] ?? 0) - 0x30;
		}
		if (at === this.position || !isEnd(this.bytes[at])) return null;
		this.position = at;
		return value;
	}

	#name(): Name {
		this.position += 1;
		const from = this.position;
		while (!isEnd(this.bytes[this.position])) this.position += 1;
		const written = latin1(this.bytes, from, this.position);
		if (!written.includes('#')) return Name.of(written);
		return Name.of(
			written.replace(/#([0-9a-fA-F]{2})/g, (_, code: string) =>
				String.fromCharCode(Number.parseInt(code, 16)),
			),
		);
	}

	#literalString(): PdfString {
		this.position += 1;
		const plain = this.#plainString();
		if (plain) return plain;
		const out: number[] = [];
		let open = 1;
		for (;;) {
			const byte = this.bytes[this.position];
			if (byte === undefined) throw new PdfRefusal('damaged', 'a string without an end');
			this.position += 1;
			if (byte === 0x5c) {
				this.#escape(out);
				continue;
			}
			if (byte === 0x28) open += 1;
			if (byte === 0x29) {
				open -= 1;
				if (open === 0) return new PdfString(Uint8Array.from(out));
			}
			if (byte === 0x0d) {
				// A bare line break of any kind counts as a line feed.
				if (this.bytes[this.position] === 0x0a) this.position += 1;
				out.push(0x0a);
			} else out.push(byte);
		}
	}

	/** A string up to its bracket, where nothing in it is escaped; null, and nothing read, where something is. */
	#plainString(): PdfString | null {
		const from = this.position;
		for (let at = from; at < this.bytes.length; at += 1) {
			const byte = this.bytes[at];
			if (byte === 0x5c || byte === 0x28 || byte === 0x0d) return null;
			if (byte !== 0x29) continue;
			this.position = at + 1;
			return new PdfString(this.#lends ? this.bytes.subarray(from, at) : this.bytes.slice(from, at));
		}
		return null;
	}

	#escape(out: number[]): void {
		const byte = this.bytes[this.position];
		if (isOctal(byte)) {
			let code = 0;
			for (let digits = 0; digits < 3 && isOctal(this.bytes[this.position]); digits += 1) {
				code = code * 8 + (this.bytes[this.position] ?? 0) - 0x30;
				this.position += 1;
			}
			out.push(code & 255);
			return;
		}
		if (byte === undefined) return;
		this.position += 1;
		if (byte === 0x0d && this.bytes[this.position] === 0x0a) this.position += 1;
		if (isLineEnd(byte)) return;
		out.push(ESCAPES.get(String.fromCharCode(byte))?.charCodeAt(0) ?? byte);
	}

	#hexString(): PdfString {
		const from = this.position + 1;
		const end = this.bytes.indexOf(0x3e, from);
		if (end < 0) throw new PdfRefusal('damaged', 'a string without an end');
		this.position = end + 1;
		const digits = latin1(this.bytes, from, end).replace(/\s/g, '');
		if (!/^[0-9a-fA-F]*$/.test(digits)) throw new PdfRefusal('damaged', 'a string that is not hexadecimal');
		const even = digits.length % 2 === 0 ? digits : `${digits}0`;
		const bytes = new Uint8Array(even.length / 2);
		for (let index = 0; index < bytes.length; index += 1) {
			bytes[index] = Number.parseInt(even.slice(index * 2, index * 2 + 2), 16);
		}
		return new PdfString(bytes);
	}

	#list(depth: number): readonly PdfValue[] {
		const values: PdfValue[] = [];
		for (;;) {
			this.skipSpace();
			if (this.takes(']')) return values;
			values.push(this.value(depth + 1));
		}
	}

	#dict(depth: number): PdfDict {
		const entries = new Map<string, PdfValue>();
		for (;;) {
			this.skipSpace();
			if (this.takes('>>')) return entries;
			const key = this.token(depth + 1);
			if (!(key instanceof Name)) throw new PdfRefusal('damaged', `no key at ${this.position}`);
			if (entries.has(key.name)) throw new PdfRefusal('damaged', `the key ${key.name} twice`);
			entries.set(key.name, this.value(depth + 1));
		}
	}
}

function isLineEnd(byte: number | undefined): boolean {
	return byte === 0x0a || byte === 0x0d;
}

function isLetter(byte: number | undefined): boolean {
	return byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a));
}

function isOctal(byte: number | undefined): boolean {
	return byte !== undefined && byte >= 0x30 && byte <= 0x37;
}

function isDigit(byte: number | undefined): boolean {
	return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}
