import type { Instant } from '#domain/identity.ts';

/*
 * Joins finished entries to a ZIP. By hand, because the streaming writers there are (client-zip, fflate)
 * put an entry's size behind its bytes: a reader that streams, as ours does, then has to guess where a
 * stored .docx, itself a ZIP, ends. Here each size is known first, and the bytes are asked for one entry
 * after the other, so that a backup of gigabytes needs little memory.
 */

export type ZipEntry = {
	readonly name: string;
	/** 0 = stored, 8 = deflated. */
	readonly method: 0 | 8;
	readonly crc: number;
	/** Bytes, unpacked. */
	readonly size: number;
	readonly packedSize: number;
	/** The bytes that stand in the file. */
	readonly packed: () => AsyncIterable<Uint8Array<ArrayBuffer>>;
};

const LOCAL_HEADER = 30;
const CENTRAL_HEADER = 46;
const END_RECORD = 22;
/** ZIP 2.0, for deflate. */
const VERSION = 20;

/** How much an entry adds to the file, its two headers included; in bytes. */
export function entryCost(name: string, packedSize: number): number {
	return LOCAL_HEADER + CENTRAL_HEADER + 2 * name.length + packedSize;
}

/** How large the file of these entries is, in bytes. */
export function zipSize(entries: readonly ZipEntry[]): number {
	return entries.reduce((sum, { name, packedSize }) => sum + entryCost(name, packedSize), END_RECORD);
}

/** The file, in the order given. Names are ASCII; the whole stays below 4 GB and 65,535 entries. */
export async function* zipChunks(
	entries: readonly ZipEntry[],
	at: Instant,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
	const stamp = dosTime(at);
	const central: Uint8Array<ArrayBuffer>[] = [];
	let offset = 0;
	for (const entry of entries) {
		const header = localHeader(entry, stamp);
		central.push(centralHeader(entry, stamp, offset));
		offset += header.byteLength + entry.packedSize;
		yield header;
		yield* entry.packed();
	}
	const centralSize = central.reduce((sum, header) => sum + header.byteLength, 0);
	const end = [...central, endRecord(entries.length, centralSize, offset)];
	yield new Uint8Array(await new Blob(end).arrayBuffer());
}

/** The last record as it must be after so many entries and bytes: by it a reader knows that a file is whole. */
export function isEndRecord(bytes: Uint8Array, entries: number, fileSize: number): boolean {
	if (bytes.byteLength !== END_RECORD) return false;
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	return (
		view.getUint32(0, true) === 0x06054b50 &&
		view.getUint16(10, true) === entries &&
		view.getUint32(12, true) + view.getUint32(16, true) + END_RECORD === fileSize &&
		view.getUint16(20, true) === 0
	);
}

function localHeader(entry: ZipEntry, stamp: number): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(LOCAL_HEADER + entry.name.length);
	const view = new DataView(bytes.buffer);
	view.setUint32(0, 0x04034b50, true);
	shared(view, 4, entry, stamp);
	bytes.set(ascii(entry.name), LOCAL_HEADER);
	return bytes;
}

function centralHeader(entry: ZipEntry, stamp: number, offset: number): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(CENTRAL_HEADER + entry.name.length);
	const view = new DataView(bytes.buffer);
	view.setUint32(0, 0x02014b50, true);
	view.setUint16(4, VERSION, true);
	shared(view, 6, entry, stamp);
	view.setUint32(42, offset, true);
	bytes.set(ascii(entry.name), CENTRAL_HEADER);
	return bytes;
}

/** The 26 bytes that both headers have, from the version needed to the length of the extra field. */
function shared(view: DataView, start: number, entry: ZipEntry, stamp: number): void {
	view.setUint16(start, VERSION, true);
	view.setUint16(start + 4, entry.method, true);
	view.setUint32(start + 6, stamp, true);
	view.setUint32(start + 10, entry.crc, true);
	view.setUint32(start + 14, entry.packedSize, true);
	view.setUint32(start + 18, entry.size, true);
	view.setUint16(start + 22, entry.name.length, true);
}

function endRecord(entries: number, centralSize: number, offset: number): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(END_RECORD);
	const view = new DataView(bytes.buffer);
	view.setUint32(0, 0x06054b50, true);
	view.setUint16(8, entries, true);
	view.setUint16(10, entries, true);
	view.setUint32(12, centralSize, true);
	view.setUint32(16, offset, true);
	return bytes;
}

function ascii(name: string): Uint8Array {
	return new TextEncoder().encode(name);
}

/** Date and time as DOS had them, in two-second steps since 1980; UTC. */
function dosTime(at: Instant): number {
	const date = new Date(at);
	const day = ((date.getUTCFullYear() - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate();
	const time = (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1);
	return ((day << 16) | time) >>> 0;
}
