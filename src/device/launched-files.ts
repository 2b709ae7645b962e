/*
 * Files that the system opens with the installed app (the manifest's file_handlers). Chromium on computers only, and
 * in no type library yet.
 */

type FileHandle = { readonly getFile: () => Promise<File> };

/**
 * Calls back with the files of every launch of this page, also of one that is over already. Does nothing where the
 * browser opens no files with apps. A file that can no longer be read is left out.
 */
export function followLaunchedFiles(take: (files: readonly File[]) => void): void {
	const queue: unknown = Reflect.get(globalThis, 'launchQueue');
	if (!isQueue(queue)) return;
	queue.setConsumer(({ files }) => {
		const handles = (files ?? []).filter(isFileHandle);
		if (handles.length === 0) return;
		void Promise.all(handles.map((handle) => handle.getFile().catch(() => null))).then((found) =>
			take(found.filter((file) => file !== null)),
		);
	});
}

type LaunchQueue = {
	readonly setConsumer: (consumer: (launch: { readonly files?: readonly unknown[] }) => void) => void;
};

function isQueue(value: unknown): value is LaunchQueue {
	return typeof value === 'object' && value !== null && 'setConsumer' in value;
}

function isFileHandle(value: unknown): value is FileHandle {
	return typeof value === 'object' && value !== null && 'getFile' in value;
}
