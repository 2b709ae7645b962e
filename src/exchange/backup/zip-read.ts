import { Unzip, UnzipInflate } from 'fflate';
import { BackupRefusal } from './problem.ts';
import { isEndRecord } from './zip-write.ts';

/** Takes what is in one entry. */
export type EntrySink = {
	/** Real bytes, as they come out. May throw a BackupRefusal. */
	readonly take: (bytes: Uint8Array) => void;
	readonly end: () => void;
};

/**
 * Fed to the unpacker at a time: deflate can swell a thousandfold, so 16 kB in is at most 17 MB out before
 * anybody has counted it.
 */
const SLICE = 16 * 1024;
const END_RECORD = 22;

/**
 * Unpacks a ZIP that comes in pieces, never looking at what it says of its sizes. `open` is asked with each
 * entry's name and gives what takes its bytes; `settle` is awaited after every slice, so that slow work on
 * what came out holds the reading back. Throws a BackupRefusal.
 */
export async function unzip(
	chunks: AsyncIterable<Uint8Array>,
	open: (name: string) => EntrySink,
	settle: () => Promise<void>,
): Promise<void> {
	let entries = 0;
	let size = 0;
	let tail: Uint8Array = new Uint8Array(0);
	const unpacker = new Unzip((file) => {
		entries += 1;
		// Sizes behind the bytes: our files never have that, and a stored ZIP inside could not be told from the end.
		if (file.size === undefined) throw new BackupRefusal('not-a-backup');
		const sink = open(file.name);
		file.ondata = (error, bytes, final) => {
			// What `take` throws comes back here as an error of the unpacker's.
			if (error) throw refusalOf(error);
			sink.take(bytes);
			if (final) sink.end();
		};
		file.start();
	});
	unpacker.register(UnzipInflate);
	for await (const chunk of chunks) {
		size += chunk.byteLength;
		tail = lastBytes(tail, chunk);
		for (let start = 0; start < chunk.byteLength; start += SLICE) {
			push(unpacker, chunk.subarray(start, start + SLICE), false);
			await settle();
		}
	}
	push(unpacker, new Uint8Array(0), true);
	await settle();
	if (!isEndRecord(tail, entries, size)) throw new BackupRefusal('truncated');
}

function push(unpacker: Unzip, bytes: Uint8Array, final: boolean): void {
	try {
		unpacker.push(bytes, final);
	} catch (error) {
		// With all bytes in, the only complaint left is that an entry goes on.
		throw refusalOf(error, final ? 'truncated' : 'damaged');
	}
}

function refusalOf(error: unknown, otherwise: 'damaged' | 'truncated' = 'damaged'): BackupRefusal {
	return error instanceof BackupRefusal ? error : new BackupRefusal(otherwise, { cause: error });
}

function lastBytes(before: Uint8Array, chunk: Uint8Array): Uint8Array {
	if (chunk.byteLength >= END_RECORD) return chunk.slice(-END_RECORD);
	const both = new Uint8Array(before.byteLength + chunk.byteLength);
	both.set(before);
	both.set(chunk, before.byteLength);
	return both.slice(-END_RECORD);
}
