import { PdfRefusal } from './refusal.ts';
import { Keyword, SyntaxReader } from './syntax.ts';
import { inflated, unpredicted } from './unpack.ts';
import { isDict, isList, Name, type PdfDict } from './value.ts';

/*
 * Where each object stands. A file that another program has added to has several tables, the newest
 * read first; both kinds, tables and streams, are read.
 */

export type Entry =
	| { readonly kind: 'free' }
	| { readonly kind: 'plain'; readonly offset: number }
	/** The `index`-th object inside the object stream with that number. */
	| { readonly kind: 'packed'; readonly inside: number; readonly index: number };

export type CrossReferences = {
	readonly entries: ReadonlyMap<number, Entry>;
	/** Of the newest table. */
	readonly trailer: PdfDict;
};

/** Reads a stretch of the file; shorter at its end. */
export type ReadBytes = (from: number, to: number) => Promise<Uint8Array>;

/** A portfolio of 2,500 pages has half a million objects. */
const MOST_OBJECTS = 3_000_000;
const MOST_TABLES = 500;
const TAIL = 2048;
const FIRST_LOOK = 64 * 1024;
const LARGEST_TABLE = 128 * 1024 * 1024;

export async function readCrossReferences(size: number, read: ReadBytes): Promise<CrossReferences> {
	const tail = new SyntaxReader(await read(Math.max(0, size - TAIL), size));
	const start = lastIndexOf(tail.bytes, 'startxref');
	if (start < 0) throw new PdfRefusal('truncated');
	tail.position = start + 'startxref'.length;
	const first = tail.value();
	const entries = new Map<number, Entry>();
	const seen = new Set<number>();
	const waiting: unknown[] = [first];
	let trailer: PdfDict | null = null;
	while (waiting.length > 0) {
		const offset = waiting.shift();
		if (typeof offset !== 'number' || !Number.isInteger(offset) || offset < 0 || offset >= size) {
			throw new PdfRefusal('truncated');
		}
		if (seen.has(offset)) continue;
		seen.add(offset);
		if (seen.size > MOST_TABLES) throw new PdfRefusal('damaged', 'too many tables');
		const dict = await readTable(offset, size, read, entries);
		trailer ??= dict;
		// A hybrid file: the stream adds to the table it is named in, before older ones.
		const also = dict.get('XRefStm');
		const older = dict.get('Prev');
		waiting.unshift(...(also === undefined ? [] : [also]), ...(older === undefined ? [] : [older]));
	}
	if (!trailer) throw new PdfRefusal('damaged', 'no trailer');
	return { entries, trailer };
}

async function readTable(
	offset: number,
	size: number,
	read: ReadBytes,
	entries: Map<number, Entry>,
): Promise<PdfDict> {
	const add = (number: number, entry: Entry) => {
		if (!entries.has(number)) entries.set(number, entry);
		if (entries.size > MOST_OBJECTS) throw new PdfRefusal('too-large');
	};
	let length = FIRST_LOOK;
	for (;;) {
		const reader = new SyntaxReader(await read(offset, Math.min(size, offset + length)));
		const isWhole = offset + length >= size || length >= LARGEST_TABLE;
		try {
			reader.skipSpace();
			if (reader.takes('xref')) return readPlainTable(reader, add);
			return await readStreamTable(reader, offset, read, add);
		} catch (error) {
			// It may only go on behind what was read of it.
			if (isWhole || !(error instanceof PdfRefusal) || error.problem !== 'damaged') throw error;
			length *= 8;
		}
	}
}

function readPlainTable(reader: SyntaxReader, add: (number: number, entry: Entry) => void): PdfDict {
	for (;;) {
		const first = reader.token();
		if (first instanceof Keyword && first.word === 'trailer') {
			const trailer = reader.value();
			if (!isDict(trailer)) throw new PdfRefusal('damaged', 'no trailer');
			return trailer;
		}
		const count = reader.token();
		if (typeof first !== 'number' || typeof count !== 'number') throw new PdfRefusal('damaged', 'no table');
		for (let index = 0; index < count; index += 1) {
			const [at, , kind] = [reader.token(), reader.token(), reader.token()];
			if (typeof at !== 'number' || !(kind instanceof Keyword)) throw new PdfRefusal('damaged', 'no entry');
			add(first + index, kind.word === 'n' ? { kind: 'plain', offset: at } : { kind: 'free' });
		}
	}
}

async function readStreamTable(
	reader: SyntaxReader,
	offset: number,
	read: ReadBytes,
	add: (number: number, entry: Entry) => void,
): Promise<PdfDict> {
	const { dict, at } = streamHead(reader);
	const length = dict.get('Length');
	if (typeof length !== 'number' || length < 0 || length > LARGEST_TABLE) {
		throw new PdfRefusal('damaged', 'a table without a length');
	}
	const filter = dict.get('Filter');
	const packed = await read(offset + at, offset + at + length);
	const bytes =
		filter instanceof Name && filter.name === 'FlateDecode'
			? unpredicted(inflated(packed, LARGEST_TABLE), dict.get('DecodeParms'))
			: packed;
	const widths = dict.get('W');
	const size = dict.get('Size');
	if (!isList(widths) || typeof size !== 'number') throw new PdfRefusal('damaged', 'no table');
	const [w1 = 0, w2 = 0, w3 = 0] = widths.map((each) =>
		typeof each === 'number' && each >= 0 && each <= 8 ? each : 0,
	);
	const index = dict.get('Index');
	const ranges = isList(index) ? index.map(Number) : [0, size];
	let position = 0;
	const field = (width: number, otherwise: number): number => {
		if (width === 0) return otherwise;
		let value = 0;
		for (let byte = 0; byte < width; byte += 1) value = value * 256 + (bytes[position + byte] ?? 0);
		position += width;
		return value;
	};
	for (let range = 0; range + 1 < ranges.length; range += 2) {
		const [from = 0, count = 0] = [ranges[range], ranges[range + 1]];
		for (let each = 0; each < count && position < bytes.length; each += 1) {
			const [kind, second, third] = [field(w1, 1), field(w2, 0), field(w3, 0)];
			if (kind === 1) add(from + each, { kind: 'plain', offset: second });
			else if (kind === 2) add(from + each, { kind: 'packed', inside: second, index: third });
			else add(from + each, { kind: 'free' });
		}
	}
	return dict;
}

/** "12 0 obj << … >> stream": the dictionary, and where the bytes begin. */
export function streamHead(reader: SyntaxReader): { readonly dict: PdfDict; readonly at: number } {
	const [number, generation, word] = [reader.token(), reader.token(), reader.token()];
	if (typeof number !== 'number' || typeof generation !== 'number' || !isWord(word, 'obj')) {
		throw new PdfRefusal('damaged', 'no object where one should be');
	}
	const dict = reader.value();
	reader.skipSpace();
	if (!isDict(dict) || !reader.takes('stream')) throw new PdfRefusal('damaged', 'no stream');
	return { dict, at: afterLineEnd(reader) };
}

export function isWord(token: unknown, word: string): boolean {
	return token instanceof Keyword && token.word === word;
}

/** "stream" ends with a line break, of one byte or two; the bytes begin after it. */
export function afterLineEnd({ bytes, position }: SyntaxReader): number {
	if (bytes[position] === 0x0d && bytes[position + 1] === 0x0a) return position + 2;
	return bytes[position] === 0x0a || bytes[position] === 0x0d ? position + 1 : position;
}

function lastIndexOf(bytes: Uint8Array, word: string): number {
	const first = word.charCodeAt(0);
	for (let at = bytes.length - word.length; at >= 0; at -= 1) {
		if (bytes[at] === first && new SyntaxReader(bytes, at).takes(word)) return at;
	}
	return -1;
}
