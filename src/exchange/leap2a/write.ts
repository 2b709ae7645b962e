import type { Sha256 } from '#domain/identity.ts';
import { crc32 } from '#exchange/backup/crc32.ts';
import { chunksOf } from '#exchange/backup/slices.ts';
import { type ZipEntry, zipChunks, zipSize } from '#exchange/backup/zip-write.ts';
import { leapFeed } from './feed.ts';
import type { LeapFile, LeapPortfolio } from './portfolio.ts';

export type LeapSource = {
	readonly portfolio: LeapPortfolio;
	/** The hash of each file, by its path in the ZIP. */
	readonly hashes: ReadonlyMap<string, Sha256>;
	/** null when the device can no longer give it. */
	readonly read: (sha256: Sha256) => Promise<ArrayBuffer | null>;
	/** Puts the finished ZIP somewhere: memory or a file of the site's own. */
	readonly sink: (size: number, chunks: AsyncIterable<Uint8Array<ArrayBuffer>>) => Promise<Blob>;
	readonly signal: AbortSignal;
	readonly onProgress: (done: number, total: number) => void;
};

/** ZIP as it is written here has four bytes for a size. */
const LARGEST = 0xffff_ffff - 1_000_000;

export class LeapTooLarge extends Error {}

/**
 * The ZIP with `leap2a.xml` and `files/`. Photos are read one after the other and a second time when they are written,
 * so that many of them need little memory. Rejects with the signal's reason, with LeapTooLarge above 4 GB, and when a
 * file has changed between the two times.
 */
export async function writeLeap({
	portfolio,
	hashes,
	read,
	sink,
	signal,
	onProgress,
}: LeapSource): Promise<Blob> {
	const files = portfolio.items.flatMap((item) => item.files);
	onProgress(0, files.length);
	const entries: ZipEntry[] = [feedEntry(portfolio)];
	for (const [place, file] of files.entries()) {
		signal.throwIfAborted();
		entries.push(await fileEntry(file, hashes, read));
		onProgress(place + 1, files.length);
	}
	const size = zipSize(entries);
	if (size > LARGEST) throw new LeapTooLarge();
	return sink(size, zipChunks(entries, portfolio.madeAt));
}

/** The feed stays outside the page's memory once it is written. */
function feedEntry(portfolio: LeapPortfolio): ZipEntry {
	const encoder = new TextEncoder();
	let crc = 0;
	let size = 0;
	const pieces: Uint8Array<ArrayBuffer>[] = [];
	for (const piece of leapFeed(portfolio)) {
		const bytes = encoder.encode(piece);
		crc = crc32(bytes, crc);
		size += bytes.byteLength;
		pieces.push(bytes);
	}
	const blob = new Blob(pieces);
	return { name: 'leap2a.xml', method: 0, crc, size, packedSize: size, packed: () => chunksOf(blob) };
}

async function fileEntry(
	{ path }: LeapFile,
	hashes: LeapSource['hashes'],
	read: LeapSource['read'],
): Promise<ZipEntry> {
	const sha256 = hashes.get(path) ?? '';
	const again = async () => {
		const bytes = await read(sha256);
		if (!bytes) throw new Error('A file went away while the export was written.');
		return new Uint8Array(bytes);
	};
	const bytes = await again();
	const size = bytes.byteLength;
	async function* packed(): AsyncGenerator<Uint8Array<ArrayBuffer>> {
		const found = await again();
		if (found.byteLength !== size) throw new Error('A file changed while the export was written.');
		yield found;
	}
	return { name: path, method: 0, crc: crc32(bytes), size, packedSize: size, packed };
}
