/** A folder of this computer that the person has let this site write into (Chromium on computers only). */

const WANTED = { mode: 'readwrite' } as const;

/** What only Chromium has, and TypeScript's library leaves out. */
type WithPicker = {
	readonly showDirectoryPicker?: (
		options: typeof WANTED & { readonly id: string; readonly startIn: 'documents' },
	) => Promise<FileSystemDirectoryHandle>;
};
type WithPermission = {
	readonly queryPermission?: (wanted: typeof WANTED) => Promise<PermissionState>;
	readonly requestPermission?: (wanted: typeof WANTED) => Promise<PermissionState>;
};

export function canChooseFolder(): boolean {
	return 'showDirectoryPicker' in window;
}

/** Lets the person choose; null when they do not. Call it straight from a tap. */
export async function chooseFolder(): Promise<FileSystemDirectoryHandle | null> {
	try {
		const here: typeof window & WithPicker = window;
		const id = 'starfolio-backup';
		return (await here.showDirectoryPicker?.({ id, ...WANTED, startIn: 'documents' })) ?? null;
	} catch (error) {
		if (error instanceof DOMException && error.name === 'AbortError') return null;
		throw error;
	}
}

/**
 * Whether the browser still lets this site write there. It forgets that when it is closed, unless the person
 * has said "on every visit". With `ask` it asks: only straight from a tap.
 */
export async function mayWriteInto(folder: FileSystemDirectoryHandle, ask: boolean): Promise<boolean> {
	const asked: FileSystemDirectoryHandle & WithPermission = folder;
	try {
		if ((await asked.queryPermission?.(WANTED)) === 'granted') return true;
		return ask && (await asked.requestPermission?.(WANTED)) === 'granted';
	} catch {
		return false;
	}
}

/** A file of the folder; null when there is none of that name. */
export async function readFromFolder(folder: FileSystemDirectoryHandle, name: string): Promise<File | null> {
	try {
		const file = await folder.getFileHandle(name);
		return await file.getFile();
	} catch (error) {
		if (isNotFound(error)) return null;
		throw error;
	}
}

/** Writes a file whole or not at all: the browser writes beside it and changes the two when all is there. */
export async function writeIntoFolder(
	folder: FileSystemDirectoryHandle,
	name: string,
	content: Blob,
): Promise<void> {
	const file = await folder.getFileHandle(name, { create: true });
	const writable = await file.createWritable();
	try {
		await writable.write(content);
	} catch (error) {
		await writable.abort().catch(() => undefined);
		throw error;
	}
	await writable.close();
}

/** Why a folder could not be used: it has gone, the permission has, the disk is full, or nobody knows. */
export function folderProblem(error: unknown): 'gone' | 'not-allowed' | 'full' | 'failed' {
	if (!(error instanceof DOMException)) return 'failed';
	if (isNotFound(error)) return 'gone';
	if (error.name === 'NotAllowedError' || error.name === 'SecurityError') return 'not-allowed';
	return error.name === 'QuotaExceededError' ? 'full' : 'failed';
}

function isNotFound(error: unknown): boolean {
	return error instanceof DOMException && error.name === 'NotFoundError';
}
