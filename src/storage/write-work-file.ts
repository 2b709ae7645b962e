import { StorageRefusal } from './failure.ts';
import { workFolder } from './work-folder.ts';

/*
 * In workers every browser with such files writes through a "sync access handle"; in Safari before 26 there is
 * nothing else. Elsewhere, and in Chrome before 102, it is a writable stream. Where there is neither, or no such
 * place at all, the file is gathered in Blobs, as far as the browser keeps those.
 */

/** TypeScript knows it in workers only. Safari before 16.4 answers the last two with a promise. */
type SyncHandle = {
	write(bytes: Uint8Array, options: { readonly at: number }): number;
	flush(): Promise<void> | void;
	close(): Promise<void> | void;
};
type MaySync = { createSyncAccessHandle?: () => Promise<SyncHandle> };

type Writing = {
	readonly write: (bytes: Uint8Array<ArrayBuffer>) => Promise<void> | void;
	readonly end: () => Promise<Blob>;
	readonly abandon: () => Promise<void>;
};

/** How much is gathered before the browser takes it as a Blob, in bytes. */
const GATHERED = 8 * 1024 * 1024;

/**
 * Writes a file piece by piece and gives it back for reading; a piece is wanted only until the next. Rejects when the pieces do, and with a refusal
 * "full" when there is no room; what was written is then removed.
 *
 * @param name from `newWorkFile`; null gathers in Blobs
 */
export async function writeWorkFile(
	name: string | null,
	chunks: AsyncIterable<Uint8Array<ArrayBuffer>>,
): Promise<Blob> {
	const writing = (name === null ? null : await onDisk(name)) ?? inBlobs();
	try {
		for await (const chunk of chunks) await writing.write(chunk);
		return await writing.end();
	} catch (error) {
		await writing.abandon().catch(() => undefined);
		throw error;
	}
}

/** null when the browser does not let us write there after all. */
async function onDisk(name: string): Promise<Writing | null> {
	try {
		const folder = await workFolder(true);
		const file: FileSystemFileHandle & MaySync = await folder.getFileHandle(name, { create: true });
		const remove = (): Promise<void> => folder.removeEntry(name);
		try {
			if (file.createSyncAccessHandle)
				return throughHandle(file, await file.createSyncAccessHandle(), remove);
			if ('createWritable' in file) return throughStream(file, await file.createWritable(), remove);
		} catch {
			// Below.
		}
		await remove();
	} catch {
		// A private window, for one.
	}
	return null;
}

function throughHandle(file: FileSystemFileHandle, handle: SyncHandle, remove: () => Promise<void>): Writing {
	let size = 0;
	return {
		write: (bytes) => {
			for (let done = 0; done < bytes.byteLength; ) {
				const written = handle.write(bytes.subarray(done), { at: size });
				// Some browsers say so by an exception, some by writing less.
				if (!(written > 0)) throw new StorageRefusal('full');
				done += written;
				size += written;
			}
		},
		end: async () => {
			await handle.flush();
			await handle.close();
			return file.getFile();
		},
		abandon: async () => {
			await handle.close();
			await remove();
		},
	};
}

function throughStream(
	file: FileSystemFileHandle,
	stream: FileSystemWritableFileStream,
	remove: () => Promise<void>,
): Writing {
	return {
		write: (bytes) => stream.write(bytes),
		end: async () => {
			await stream.close();
			return file.getFile();
		},
		abandon: async () => {
			await stream.abort().catch(() => undefined);
			await remove();
		},
	};
}

function inBlobs(): Writing {
	let blobs: Blob[] = [];
	let fresh: Uint8Array<ArrayBuffer>[] = [];
	let size = 0;
	const gather = (): void => {
		blobs.push(new Blob(fresh));
		fresh = [];
		size = 0;
	};
	return {
		write: (bytes) => {
			fresh.push(bytes.slice());
			size += bytes.byteLength;
			if (size >= GATHERED) gather();
		},
		end: async () => {
			gather();
			return new Blob(blobs);
		},
		abandon: async () => {
			blobs = [];
			fresh = [];
		},
	};
}
