import { BackupRefusal } from './problem.ts';

/** How much of a file is read at a time, in bytes. */
const SLICE = 1024 * 1024;

/** Some bytes of a file. Throws a BackupRefusal when the device cannot read them (moved, stick pulled out). */
export async function readBytes(file: Blob, start: number, end: number): Promise<Uint8Array<ArrayBuffer>> {
	try {
		return new Uint8Array(await file.slice(start, end).arrayBuffer());
	} catch (error) {
		throw new BackupRefusal('unreadable', { cause: error });
	}
}

/** A file from its first byte to its last, each piece in memory of its own. Throws a BackupRefusal. */
export async function* chunksOf(file: Blob): AsyncGenerator<Uint8Array<ArrayBuffer>> {
	for (let start = 0; start < file.size; start += SLICE) yield await readBytes(file, start, start + SLICE);
}

/**
 * Pieces as a stream that asks for the next one only when it is wanted. Not `Blob.stream()`, of which nobody
 * promises that, nor `ReadableStream.from`, which Safari does not have.
 */
export function streamOf(chunks: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
	const pieces = chunks[Symbol.asyncIterator]();
	return new ReadableStream<Uint8Array>(
		{
			async pull(controller) {
				const { done, value } = await pieces.next();
				if (done) controller.close();
				else controller.enqueue(value);
			},
			async cancel() {
				await pieces.return?.();
			},
		},
		{ highWaterMark: 0 },
	);
}
