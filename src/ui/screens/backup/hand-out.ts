import type { MadeBackup } from '#workflows/back-up.ts';
import { noteBackupSaved } from '#workflows/back-up.ts';
import { canShareFile, saveFile } from '#workflows/hand-over-file.ts';

/**
 * Gives a finished backup to the browser to save, where that is all there is to do: one file, and no share
 * sheet that would take it. true when it was given; on an iPhone's home screen, for one, a download opens a
 * page that leads nowhere, so there the person chooses.
 */
export function handOut(backup: MadeBackup): boolean {
	const [file] = backup.files;
	if (!file || backup.files.length > 1 || canShareFile(file)) return false;
	saveFile(file);
	void noteBackupSaved(backup);
	return true;
}
