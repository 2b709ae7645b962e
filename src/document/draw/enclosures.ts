import type { Enclosure } from '#document/blocks.ts';
import { HASH_KEY } from '#document/hash-key.ts';
import {
	ascii,
	byWrittenBytes,
	type Dictionary,
	date,
	type PdfObjects,
	type Ref,
	text,
	type Value,
} from './objects.ts';

/** A file to put into the PDF: by reference as it is, or as bytes, which are packed. */
export type EnclosedFile = { readonly enclosure: Enclosure; readonly body: Blob | Uint8Array };

// Both come from stored data, and from files of other people: what is not of the shape is not written.
const MIME = /^[\w.+-]+\/[\w.+-]+$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/;

/** Writes the files: the name tree for the catalog, and the list an archive wants of them. */
export function writeEnclosures(
	files: readonly EnclosedFile[],
	objects: PdfObjects,
	madeAt: string,
): { readonly names: Value; readonly list: readonly Ref[] } | null {
	if (files.length === 0) return null;
	const sorted = [...files].sort((a, b) => byWrittenBytes(a.enclosure.name, b.enclosure.name));
	const list = sorted.map(({ enclosure, body }) => {
		const dictionary: Dictionary = {
			Type: 'EmbeddedFile',
			Subtype: MIME.test(enclosure.mime) ? enclosure.mime : 'application/octet-stream',
			Params: {
				Size: body instanceof Blob ? body.size : body.byteLength,
				ModDate: date(INSTANT.test(enclosure.addedAt) ? enclosure.addedAt : madeAt),
			},
			[HASH_KEY]: ascii(enclosure.sha256),
		};
		const stream =
			body instanceof Blob ? objects.addStream(body, dictionary) : objects.addDeflated(body, dictionary);
		return objects.add({
			Type: 'Filespec',
			F: text(enclosure.name),
			UF: text(enclosure.name),
			EF: { F: stream, UF: stream },
			Desc: text(enclosure.description),
			AFRelationship: enclosure.relationship,
		});
	});
	const names = objects.add({
		Names: sorted.flatMap(({ enclosure }, index): Value[] => [text(enclosure.name), list[index]]),
	});
	return { names, list };
}
