import { Deflate } from 'fflate';
import type { Sha256 } from '#domain/identity.ts';
import { crc32 } from './crc32.ts';
import { RunningHash } from './hash.ts';
import { chunksOf } from './slices.ts';
import type { ZipEntry } from './zip-write.ts';

export type Packed = { readonly entry: ZipEntry; readonly sha256: Sha256 };

/**
 * Bytes as they are; for photos and sound, which are packed already. Only what must be known of them is kept.
 *
 * @param again gives the same bytes once more, when their turn to be written comes
 */
export function packStored(
	name: string,
	bytes: Uint8Array<ArrayBuffer>,
	sha256: Sha256,
	again: ZipEntry['packed'],
): Packed {
	const size = bytes.byteLength;
	return { entry: { name, method: 0, crc: crc32(bytes), size, packedSize: size, packed: again }, sha256 };
}

/** How much packed text is gathered before the browser takes it as a Blob, in bytes. */
const GATHERED = 1024 * 1024;

/** One table: records go in as lines, and what is kept of them is packed and outside the page's memory. */
export class RecordPacker {
	readonly #hash = new RunningHash();
	readonly #encoder = new TextEncoder();
	readonly #deflate: Deflate;
	#crc = 0;
	#size = 0;
	#fresh: Uint8Array<ArrayBuffer>[] = [];
	#freshSize = 0;
	#blobs: Blob[] = [];

	constructor() {
		this.#deflate = new Deflate({ level: 6 }, (chunk) => this.#take(chunk.slice()));
	}

	add(record: unknown): void {
		this.#push(this.#encoder.encode(`${JSON.stringify(record)}\n`), false);
	}

	finish(name: string): Packed {
		this.#push(new Uint8Array(0), true);
		const blob = new Blob([...this.#blobs, ...this.#fresh]);
		const packed = () => chunksOf(blob);
		const sizes = { size: this.#size, packedSize: blob.size };
		const entry = { name, method: 8, crc: this.#crc, ...sizes, packed } as const;
		return { entry, sha256: this.#hash.finish() };
	}

	#push(bytes: Uint8Array, final: boolean): void {
		this.#hash.add(bytes);
		this.#crc = crc32(bytes, this.#crc);
		this.#size += bytes.byteLength;
		this.#deflate.push(bytes, final);
	}

	#take(chunk: Uint8Array<ArrayBuffer>): void {
		this.#fresh.push(chunk);
		this.#freshSize += chunk.byteLength;
		if (this.#freshSize < GATHERED) return;
		this.#blobs = [...this.#blobs, new Blob(this.#fresh)];
		this.#fresh = [];
		this.#freshSize = 0;
	}
}
