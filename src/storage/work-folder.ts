export const WORK_FOLDER = 'being-handed-over';

/** Where backups are put together, in the site's own files. Rejects where the browser has no such place. */
export async function workFolder(create: boolean): Promise<FileSystemDirectoryHandle> {
	const root = await navigator.storage.getDirectory();
	return root.getDirectoryHandle(WORK_FOLDER, { create });
}
