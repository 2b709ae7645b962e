import { canChooseFolder } from '#device/backup-folder.ts';
import { hasBackupFolder } from '#storage/backup-folder.ts';
import { pinnedRealm } from '#storage/realm.ts';
import { tellFolderState } from './use-folder-state.ts';

/** Once shortly after a page was opened, when its own work is done, and then again and again; milliseconds. */
const FIRST = 4_000;
const AGAIN = 5 * 60_000;

let isFollowing = false;

/** Keeps the chosen folder up to date for as long as the page is open. What it needs is loaded when it is. */
export function followBackupFolder(): void {
	if (isFollowing || pinnedRealm() !== 'own' || !canChooseFolder() || !hasBackupFolder()) return;
	isFollowing = true;
	const keep = async (): Promise<void> => {
		const loaded = await import('#workflows/keep-folder.ts').catch(() => null);
		if (loaded) tellFolderState(await loaded.keepFolder());
	};
	setTimeout(() => void keep(), FIRST);
	setInterval(() => void keep(), AGAIN);
}
