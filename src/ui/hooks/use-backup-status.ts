import type { LastBackup } from '#domain/last-backup.ts';
import { readBackedUp } from '#storage/last-backup.ts';
import { both, derive } from '#storage/live-source.ts';
import { pinnedRealm } from '#storage/realm.ts';
import { watch } from '#storage/watch.ts';
import type { Live } from './live.ts';
import { allHeadsSource } from './sources.ts';
import { useLive } from './use-live.ts';

export type BackupStatus = {
	/** null when no backup file has been saved from this device. */
	readonly last: LastBackup | null;
	/** Items in use. */
	readonly items: number;
	/** Items that were added, changed or deleted since the last backup: only this device has them so. */
	readonly since: number;
	/** No item, but something else that a backup holds: names, records, units, what was left alone. */
	readonly hasOther: boolean;
};

const backupStatusSource = derive(
	both(watch(pinnedRealm, readBackedUp), allHeadsSource),
	([backedUp, heads]): BackupStatus => ({
		...backedUp,
		items: heads.filter(({ deletedAt }) => deletedAt === '').length,
	}),
);

/** When the open portfolio was last backed up, and what only this device has since. */
export function useBackupStatus(): Live<BackupStatus> {
	return useLive(backupStatusSource);
}
