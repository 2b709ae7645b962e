import { HASH_KEY } from '#document/hash-key.ts';
import type { Digest, Sha256 } from '#domain/identity.ts';
import { PdfFile } from './pdf-file.ts';
import { type PdfProblem, PdfRefusal } from './refusal.ts';
import {
	decodedText,
	type PdfDict,
	type PdfList,
	type PdfObject,
	PdfStream,
	PdfString,
	Reference,
} from './value.ts';

/** What one of our PDFs carries beside its pages. */
export type Carried = {
	/** The data it was made from; null when it is a PDF without any. */
	readonly data: Uint8Array | null;
	/** What has been filled into its fields, by their names; empty ones left out. */
	readonly fields: ReadonlyMap<string, string>;
	/** The photos and files in it, by the hash they claim to have. */
	readonly hashes: ReadonlySet<Sha256>;
	/** The bytes of one, if they are what their hash says; else null. */
	body(sha256: Sha256): Promise<Uint8Array<ArrayBuffer> | null>;
};

export type CarriedOutcome =
	| { readonly ok: true; readonly carried: Carried }
	| { readonly ok: false; readonly problem: PdfProblem };

/** Fields looked at, and characters in all of them: a hundred times as many as a portfolio of ten units has. */
const MOST_FIELDS = 100_000;
const MOST_TYPED = 4_000_000;
const LONGEST_VALUE = 10_000;
const LONGEST_NAME = 500;
/** Bytes of a value that is a stream. */
const LARGEST_TYPED = 256 * 1024;
/** Values that are streams: what is unpacked may turn out to be nothing but white space, and cost all the same. */
const MOST_STREAMS = 1000;
/** No single photo or file of the app is larger than 100 MB. */
const LARGEST_BODY = 128 * 1024 * 1024;

/**
 * Opens a PDF for what it carries. Photos are the pictures of its pages, byte for byte; nothing is read
 * of them until it is asked for. `name` is that of the attached data, at most `limit` bytes long.
 */
export async function readCarried(
	pdf: Blob,
	{ name, limit, digest }: { readonly name: string; readonly limit: number; readonly digest: Digest },
): Promise<CarriedOutcome> {
	try {
		const file = await PdfFile.open(pdf);
		return {
			ok: true,
			carried: {
				data: await carriedData(file, name, limit),
				fields: await filledFields(file),
				...bodiesIn(file, digest),
			},
		};
	} catch (error) {
		if (error instanceof PdfRefusal) return { ok: false, problem: error.problem };
		throw error;
	}
}

/** Whether a PDF says that it was made from an attached file of that name. Throws a PdfRefusal. */
export async function carriesFile(pdf: Blob, name: string): Promise<boolean> {
	const file = await PdfFile.open(pdf);
	return sourceNamed(file, name) !== null;
}

/**
 * The bytes of the attached file of that name which says that the document was made from it; null when
 * there is none. Throws a PdfRefusal.
 */
export async function carriedData(file: PdfFile, name: string, limit: number): Promise<Uint8Array | null> {
	const stream = file.stream(file.dict(sourceNamed(file, name)?.get('EF'))?.get('F'));
	return stream ? file.unpacked(stream, limit) : null;
}

function sourceNamed(file: PdfFile, name: string): PdfDict | null {
	for (const value of file.list(file.catalog.get('AF')) ?? []) {
		const spec = file.dict(value);
		if (file.text(spec?.get('UF')) === name && file.name(spec?.get('AFRelationship')) === 'Source')
			return spec;
	}
	return null;
}

/**
 * The values of all fields, whoever filled them in. Of a name that comes twice the first counts, and of a file
 * with more fields than any portfolio has only the first are read.
 */
async function filledFields(file: PdfFile): Promise<ReadonlyMap<string, string>> {
	const values = new Map<string, string>();
	const seen = new Set<number>();
	const waiting: Reference[] = [];
	let steps = MOST_FIELDS;
	const add = (list: PdfList | null): void => {
		for (const value of list ?? []) {
			if (steps === 0) return;
			steps -= 1;
			if (!(value instanceof Reference) || seen.has(value.number)) continue;
			seen.add(value.number);
			waiting.push(value);
		}
	};
	add(file.list(file.dict(file.catalog.get('AcroForm'))?.get('Fields')));
	let room = MOST_TYPED;
	let streams = MOST_STREAMS;
	// Grows while it is walked: fields may have fields within.
	for (const reference of waiting) {
		if (room === 0) break;
		const field = file.dict(reference);
		add(file.list(field?.get('Kids')));
		const name = beginning(file, field?.get('T'), LONGEST_NAME);
		if (name === null || values.has(name)) continue;
		const value = field?.get('V');
		if (file.stream(value)) {
			if (streams === 0) continue;
			streams -= 1;
		}
		const typed = (await typedInto(file, value)).trim().slice(0, room);
		if (typed === '') continue;
		values.set(name, typed);
		room -= typed.length;
	}
	return values;
}

/** What was typed into a field. Some programs keep longer text as a stream (ISO 32000-1, 12.7.4.3). */
async function typedInto(file: PdfFile, value: PdfObject | undefined): Promise<string> {
	const stream = file.stream(value);
	if (!stream) return beginning(file, value, LONGEST_VALUE) ?? '';
	try {
		// One that unpacks to more is no form that somebody filled in.
		const bytes = await file.unpacked(stream, LARGEST_TYPED);
		return beginning(file, new PdfString(bytes), LONGEST_VALUE) ?? '';
	} catch (error) {
		if (error instanceof PdfRefusal) return '';
		throw error;
	}
}

/** The beginning of a text, at most `longest` UTF-16 units: what follows is not even decoded. */
function beginning(file: PdfFile, value: PdfObject | undefined, longest: number): string | null {
	const found = file.resolve(value);
	if (!(found instanceof PdfString)) return null;
	// A byte order mark, and at most three bytes a unit.
	return decodedText(new PdfString(found.bytes.subarray(0, 3 + longest * 3))).slice(0, longest);
}

/** The bodies of a file that carry a hash. */
function bodiesIn(file: PdfFile, digest: Digest): Pick<Carried, 'hashes' | 'body'> {
	const streams = new Map<Sha256, PdfStream>();
	for (const object of file.objects.values()) {
		const hash = object instanceof PdfStream ? file.text(object.dict.get(HASH_KEY)) : null;
		if (hash !== null && object instanceof PdfStream) streams.set(hash, object);
	}
	return {
		hashes: new Set(streams.keys()),
		body: async (sha256) => {
			const stream = streams.get(sha256);
			if (!stream || stream.length > LARGEST_BODY) return null;
			const bytes = await bytesOf(file, stream);
			return bytes && (await digest(bytes)) === sha256 ? bytes : null;
		},
	};
}

async function bytesOf(file: PdfFile, stream: PdfStream): Promise<Uint8Array<ArrayBuffer> | null> {
	// A picture's bytes are its file. Another program may have packed an attached file; then it is unpacked.
	if (file.name(stream.dict.get('Filter')) !== 'FlateDecode') {
		return new Uint8Array(await file.body(stream).arrayBuffer());
	}
	try {
		return new Uint8Array(await file.unpacked(stream, LARGEST_BODY));
	} catch {
		return null;
	}
}
