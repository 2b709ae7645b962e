import { useEffect } from 'react';
import { followLaunchedFiles } from '#device/launched-files.ts';
import { keepShared } from '#storage/inbox.ts';

/** Files that the system opened with the app wait beside what other apps have shared; `onKept` after each launch. */
export function useLaunchedFiles(onKept: (isKept: boolean) => void): void {
	useEffect(() => {
		followLaunchedFiles((files) => void keepAll(files).then(onKept));
	}, [onKept]);
}

/** false when the device has no room for all of them: they are still where they were opened from. */
async function keepAll(files: readonly File[]): Promise<boolean> {
	try {
		for (const file of files) {
			const entry = {
				id: crypto.randomUUID(),
				at: new Date().toISOString(),
				kind: 'file' as const,
				name: file.name,
				mime: file.type,
				size: file.size,
				text: '',
				refused: null,
			};
			await keepShared(entry, await file.arrayBuffer());
		}
		return true;
	} catch {
		return false;
	}
}
