import { deflated } from './deflate.ts';
import { joined } from './joined.ts';
import type { PdfObjects, Ref } from './objects.ts';
import { syntaxOf } from './objects.ts';

/*
 * The file itself: header, streams, object streams, cross-reference stream. Ours, because pdf-lib's
 * writer copies every photo twice; here a photo is a part of the Blob and never in memory whole.
 */

type Entry = { readonly kind: 1 | 2; readonly first: number; readonly second: number };

const OBJECTS_PER_STREAM = 1000;
const ascii = new TextEncoder();

/** The finished PDF. `id` is 32 hex digits. */
export async function writeFile(
	objects: PdfObjects,
	trailer: { root: Ref; info: Ref; id: string },
): Promise<Blob> {
	const parts: BlobPart[] = [];
	/** What comes before the next photo: a Blob of a thousand small parts is slow to make and to read. */
	let small: Uint8Array[] = [];
	const gather = () => {
		if (small.length > 0) parts.push(joined(small));
		small = [];
	};
	const entries: Entry[] = [];
	let offset = 0;
	let largest = objects.largest;
	const push = (part: Uint8Array<ArrayBuffer> | Blob | string) => {
		const bytes = typeof part === 'string' ? ascii.encode(part) : part;
		if (bytes instanceof Blob) {
			gather();
			parts.push(bytes);
		} else small.push(bytes);
		offset += bytes instanceof Blob ? bytes.size : bytes.byteLength;
	};
	const open = (number: number) => {
		entries[number] = { kind: 1, first: offset, second: 0 };
		push(`${number} 0 obj\n`);
	};

	// The second line tells programs that move files that this one is binary.
	push(Uint8Array.from([...ascii.encode('%PDF-1.7\n%'), 0xe2, 0xe3, 0xcf, 0xd3, 0x0a]));
	const plain: Small[] = [];
	for (const object of objects.written) if (object.kind === 'plain') plain.push(object);
	const groups = Array.from({ length: Math.ceil(plain.length / OBJECTS_PER_STREAM) }, (_, index) =>
		plain.slice(index * OBJECTS_PER_STREAM, (index + 1) * OBJECTS_PER_STREAM),
	).map((group) => {
		const { bytes, header } = objectStream(group);
		return { group, header, body: deflated(bytes) };
	});
	for (const object of objects.written) {
		if (object.kind === 'plain') continue;
		const body = await object.body;
		const length = body instanceof Blob ? body.size : body.byteLength;
		open(object.number);
		push(`${syntaxOf({ ...object.dictionary, Length: length })}\nstream\n`);
		push(body);
		push('\nendstream\nendobj\n');
	}
	for (const { group, header, body } of groups) {
		largest += 1;
		for (const [index, each] of group.entries())
			entries[each.number] = { kind: 2, first: largest, second: index };
		open(largest);
		pushStream(push, await body, `/Type/ObjStm/N ${group.length}/First ${header}`);
	}
	largest += 1;
	const start = offset;
	open(largest);
	const { root, info, id } = trailer;
	pushStream(
		push,
		await deflated(crossReferences(entries, largest)),
		`/Type/XRef/W[1 4 2]/Size ${largest + 1}/Root ${syntaxOf(root)}/Info ${syntaxOf(info)}/ID[<${id}><${id}>]`,
	);
	push(`startxref\n${start}\n%%EOF\n`);
	gather();
	return new Blob(parts, { type: 'application/pdf' });
}

type Small = { readonly number: number; readonly text: string };

function pushStream(
	push: (part: Uint8Array<ArrayBuffer> | string) => void,
	body: Uint8Array<ArrayBuffer>,
	dictionary: string,
) {
	push(`<<${dictionary}/Filter/FlateDecode/Length ${body.byteLength}>>\nstream\n`);
	push(body);
	push('\nendstream\nendobj\n');
}

/** Numbers and offsets first, then the objects themselves, each ended by a line break. */
function objectStream(group: readonly Small[]): {
	readonly bytes: Uint8Array<ArrayBuffer>;
	readonly header: number;
} {
	let at = 0;
	const index = group.map(({ number, text }) => {
		const entry = `${number} ${at} `;
		at += text.length + 1;
		return entry;
	});
	const header = index.join('');
	return {
		bytes: ascii.encode(`${header}${group.map(({ text }) => text).join('\n')}\n`),
		header: header.length,
	};
}

/** Seven bytes an object: kind, four of offset or stream number, two of index. */
function crossReferences(entries: readonly (Entry | undefined)[], largest: number): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array((largest + 1) * 7);
	const view = new DataView(bytes.buffer);
	for (let number = 0; number <= largest; number += 1) {
		const entry = entries[number];
		view.setUint8(number * 7, entry?.kind ?? 0);
		view.setUint32(number * 7 + 1, entry?.first ?? 0);
		view.setUint16(number * 7 + 5, entry?.second ?? (number === 0 ? 65535 : 0));
	}
	return bytes;
}
