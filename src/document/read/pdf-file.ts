import { afterLineEnd, type Entry, isWord, type ReadBytes, readCrossReferences } from './cross-references.ts';
import { PdfRefusal } from './refusal.ts';
import { SyntaxReader } from './syntax.ts';
import { inflated, unpredicted } from './unpack.ts';
import {
	decodedText,
	isDict,
	isList,
	Name,
	type PdfDict,
	type PdfList,
	type PdfObject,
	PdfStream,
	PdfString,
	Reference,
} from './value.ts';

/*
 * A PDF opened for reading, by slices: every object but the bodies of streams is parsed; those stay where
 * they are until they are asked for. So a portfolio with a gigabyte of photos opens in a few megabytes.
 */

/** How much is read at once; a photo's dictionary is all that is wanted of it, so not too much. */
const WINDOW = 64 * 1024;
/** One dictionary; ours have up to a few hundred kilobytes. */
const LARGEST_OBJECT = 32 * 1024 * 1024;
const LARGEST_STREAM = 64 * 1024 * 1024;
/** All object streams together. */
const LARGEST_WHOLE = 512 * 1024 * 1024;
const HEADER = /^%PDF-(\d\.\d)/;

/** A PDF's objects, and the short ways to what is in them. Nothing here throws on a wrong type: it gives null. */
export class PdfFile {
	readonly version: string;
	readonly trailer: PdfDict;
	readonly objects: ReadonlyMap<number, PdfObject>;
	readonly #blob: Blob;
	readonly #read: ReadBytes;

	private constructor(
		blob: Blob,
		version: string,
		trailer: PdfDict,
		objects: ReadonlyMap<number, PdfObject>,
	) {
		this.#blob = blob;
		this.#read = windowed(blob);
		this.version = version;
		this.trailer = trailer;
		this.objects = objects;
	}

	/** Opens a file. Throws a PdfRefusal, and nothing else, for whatever the file may hold. */
	static async open(blob: Blob, breathe: () => Promise<void> = async () => undefined): Promise<PdfFile> {
		if (blob.size === 0) throw new PdfRefusal('empty');
		const read = windowed(blob);
		const version = HEADER.exec(String.fromCharCode(...(await read(0, 8))))?.[1];
		if (version === undefined) throw new PdfRefusal('not-a-pdf');
		const { entries, trailer } = await readCrossReferences(blob.size, read);
		if (trailer.has('Encrypt')) throw new PdfRefusal('encrypted');
		const objects = await readObjects(blob.size, entries, read, breathe);
		return new PdfFile(blob, version, trailer, objects);
	}

	/** What a reference leads to, at most a few steps away; anything else as it is. */
	resolve(value: PdfObject | undefined): PdfObject {
		let found = value ?? null;
		for (let step = 0; step < 8 && found instanceof Reference; step += 1) {
			found = this.objects.get(found.number) ?? null;
		}
		return found instanceof Reference ? null : found;
	}

	/** A dictionary, also that of a stream. */
	dict(value: PdfObject | undefined): PdfDict | null {
		const found = this.resolve(value);
		if (found instanceof PdfStream) return found.dict;
		return isDict(found) ? found : null;
	}

	list(value: PdfObject | undefined): PdfList | null {
		const found = this.resolve(value);
		return isList(found) ? found : null;
	}

	stream(value: PdfObject | undefined): PdfStream | null {
		const found = this.resolve(value);
		return found instanceof PdfStream ? found : null;
	}

	name(value: PdfObject | undefined): string | null {
		const found = this.resolve(value);
		return found instanceof Name ? found.name : null;
	}

	number(value: PdfObject | undefined): number | null {
		const found = this.resolve(value);
		return typeof found === 'number' ? found : null;
	}

	text(value: PdfObject | undefined): string | null {
		const found = this.resolve(value);
		return found instanceof PdfString ? decodedText(found) : null;
	}

	/** The bytes of a stream as they stand in the file, by reference. */
	body({ start, length }: PdfStream): Blob {
		return this.#blob.slice(start, start + length);
	}

	/** Bytes of the file. Asked for in order, a few at a time cost little: browsers are slow to give slices. */
	async bytes(from: number, to: number): Promise<Uint8Array> {
		return to - from < WINDOW ? this.#read(from, to) : bytesOf(this.#blob, from, to);
	}

	/** The bytes of a stream, unpacked. Throws a PdfRefusal. */
	async unpacked(stream: PdfStream, limit = LARGEST_STREAM): Promise<Uint8Array> {
		if (stream.length > limit) throw new PdfRefusal('too-large');
		return unpack(stream, await this.bytes(stream.start, stream.start + stream.length), limit);
	}

	/** The catalog; an empty dictionary where there is none. */
	get catalog(): PdfDict {
		return this.dict(this.trailer.get('Root')) ?? new Map();
	}
}

function unpack({ dict }: PdfStream, bytes: Uint8Array, limit: number): Uint8Array {
	const filter = dict.get('Filter') ?? null;
	const names = (isList(filter) ? filter : filter === null ? [] : [filter]).map((each) =>
		each instanceof Name ? each.name : '',
	);
	if (names.length === 0) return bytes;
	if (names.length > 1 || names[0] !== 'FlateDecode') throw new PdfRefusal('damaged', 'an unknown filter');
	return unpredicted(inflated(bytes, limit), dict.get('DecodeParms'));
}

async function bytesOf(blob: Blob, from: number, to: number): Promise<Uint8Array> {
	try {
		return new Uint8Array(await blob.slice(from, to).arrayBuffer());
	} catch (error) {
		throw new PdfRefusal('unreadable', '', { cause: error });
	}
}

/** Objects are read in the order in which they stand, so one window of the file serves many of them. */
function windowed(blob: Blob): ReadBytes {
	let at = 0;
	let held: Uint8Array = new Uint8Array(0);
	return async (from, to) => {
		const end = Math.min(to, blob.size);
		if (from < at || end > at + held.length) {
			held = await bytesOf(blob, from, Math.min(blob.size, Math.max(end, from + WINDOW)));
			at = from;
		}
		return held.subarray(from - at, end - at);
	};
}

async function readObjects(
	size: number,
	entries: ReadonlyMap<number, Entry>,
	read: ReadBytes,
	breathe: () => Promise<void>,
): Promise<ReadonlyMap<number, PdfObject>> {
	const objects = new Map<number, PdfObject>();
	const plain = [...entries].flatMap(([number, entry]) =>
		entry.kind === 'plain' ? [{ number, offset: entry.offset }] : [],
	);
	plain.sort((a, b) => a.offset - b.offset);
	const open: { readonly number: number; readonly head: OpenStream }[] = [];
	for (const [index, { number, offset }] of plain.entries()) {
		await breathe();
		const end = plain[index + 1]?.offset ?? size;
		const parsed = await readPlainObject(number, offset, Math.min(Math.max(end, offset + 1), size), read);
		if ('start' in parsed) open.push({ number, head: parsed });
		else objects.set(number, parsed.value);
	}
	// Only now are the lengths known that stand in objects of their own.
	for (const { number, head } of open) {
		const given = head.dict.get('Length');
		const length = given instanceof Reference ? objects.get(given.number) : given;
		if (typeof length !== 'number' || length < 0 || head.start + length > size) {
			throw new PdfRefusal('damaged', `object ${number} has no length`);
		}
		objects.set(number, new PdfStream(head.dict, head.start, length));
	}
	await readPackedObjects(entries, objects, read, breathe);
	return objects;
}

type OpenStream = { readonly dict: PdfDict; readonly start: number };

async function readPlainObject(
	number: number,
	offset: number,
	end: number,
	read: ReadBytes,
): Promise<OpenStream | { readonly value: PdfObject }> {
	// The body of a stream may be large: its dictionary comes first, and is small.
	for (let length = 4096; ; length *= 16) {
		const to = Math.min(end, offset + Math.min(length, LARGEST_OBJECT));
		const reader = new SyntaxReader(await read(offset, to));
		try {
			const [found, generation, word] = [reader.token(), reader.token(), reader.token()];
			if (found !== number || typeof generation !== 'number' || !isWord(word, 'obj')) {
				throw new PdfRefusal('damaged', `object ${number} is not where it should be`);
			}
			const value = reader.value();
			reader.skipSpace();
			const rest = reader.bytes.length - reader.position;
			if (isDict(value) && reader.takes('stream'))
				return { dict: value, start: offset + afterLineEnd(reader) };
			if (reader.takes('endobj')) return { value };
			if (rest < 8 && to < end) throw new PdfRefusal('damaged', 'cut off');
			throw new PdfRefusal('damaged', `object ${number} has no end`);
		} catch (error) {
			if (!(error instanceof PdfRefusal) || to === end || length >= LARGEST_OBJECT) throw error;
		}
	}
}

async function readPackedObjects(
	entries: ReadonlyMap<number, Entry>,
	objects: Map<number, PdfObject>,
	read: ReadBytes,
	breathe: () => Promise<void>,
): Promise<void> {
	const byStream = new Map<number, Map<number, number>>();
	for (const [number, entry] of entries) {
		if (entry.kind !== 'packed') continue;
		const wanted = byStream.get(entry.inside) ?? new Map<number, number>();
		wanted.set(entry.index, number);
		byStream.set(entry.inside, wanted);
	}
	let room = LARGEST_WHOLE;
	for (const [inside, wanted] of byStream) {
		await breathe();
		const stream = objects.get(inside);
		if (!(stream instanceof PdfStream)) throw new PdfRefusal('damaged', `no object stream ${inside}`);
		const packed = await read(stream.start, stream.start + stream.length);
		const bytes = unpack(stream, packed, Math.min(room, LARGEST_STREAM));
		room -= bytes.length;
		const [count, first] = [stream.dict.get('N'), stream.dict.get('First')];
		if (typeof count !== 'number' || typeof first !== 'number' || count > bytes.length) {
			throw new PdfRefusal('damaged', `object stream ${inside}`);
		}
		const index = new SyntaxReader(bytes);
		for (let each = 0; each < count; each += 1) {
			const [number, at] = [index.token(), index.token()];
			const expected = wanted.get(each);
			if (expected === undefined) continue;
			if (typeof at !== 'number' || number !== expected) {
				throw new PdfRefusal('damaged', `object ${expected} is not where it should be`);
			}
			objects.set(expected, new SyntaxReader(bytes, first + at).value());
		}
	}
}
