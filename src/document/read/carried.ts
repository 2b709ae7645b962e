import { HASH_KEY } from '#document/hash-key.ts';
import type { Digest, Sha256 } from '#domain/identity.ts';
import { PdfFile } from './pdf-file.ts';
import { type PdfProblem, PdfRefusal } from './refusal.ts';
import { PdfStream, Reference } from './value.ts';

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

const LONGEST_VALUE = 10_000;
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
				fields: filledFields(file),
				...bodiesIn(file, digest),
			},
		};
	} catch (error) {
		if (error instanceof PdfRefusal) return { ok: false, problem: error.problem };
		throw error;
	}
}

/**
 * The bytes of the attached file of that name which says that the document was made from it; null when
 * there is none. Throws a PdfRefusal.
 */
export async function carriedData(file: PdfFile, name: string, limit: number): Promise<Uint8Array | null> {
	for (const value of file.list(file.catalog.get('AF')) ?? []) {
		const spec = file.dict(value);
		if (file.text(spec?.get('UF')) !== name || file.name(spec?.get('AFRelationship')) !== 'Source') continue;
		const stream = file.stream(file.dict(spec?.get('EF'))?.get('F'));
		return stream ? file.unpacked(stream, limit) : null;
	}
	return null;
}

/** The values of all fields, whoever filled them in. */
function filledFields(file: PdfFile): ReadonlyMap<string, string> {
	const values = new Map<string, string>();
	const seen = new Set<number>();
	const waiting = [...(file.list(file.dict(file.catalog.get('AcroForm'))?.get('Fields')) ?? [])];
	while (waiting.length > 0) {
		const value = waiting.pop();
		if (!(value instanceof Reference) || seen.has(value.number)) continue;
		seen.add(value.number);
		const field = file.dict(value);
		waiting.push(...(file.list(field?.get('Kids')) ?? []));
		const name = file.text(field?.get('T'));
		const typed = (file.text(field?.get('V')) ?? '').slice(0, LONGEST_VALUE).trim();
		if (name !== null && typed !== '') values.set(name, typed);
	}
	return values;
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
