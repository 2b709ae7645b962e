import * as z from 'zod/mini';
import type { PortfolioDatabase } from './database.ts';
import { readLocal, removeLocal, writeLocal } from './local.ts';

const KEY = 'backup-folder';
/** Beside the database, so that a page without a folder need not load what keeps one. */
const LOCAL_KEY = 'starfolio.backup-folder';

const row = z.object({
	value: z.object({
		handle: z.custom<FileSystemDirectoryHandle>(
			(value) =>
				typeof FileSystemDirectoryHandle === 'function' && value instanceof FileSystemDirectoryHandle,
		),
		/** The newest change to any item that is certainly in the file there; null before the first. */
		change: z.nullable(z.number()),
		/** When that file was made; "" before the first. */
		at: z.string(),
	}),
});

export type BackupFolder = Readonly<z.infer<typeof row>['value']>;

/** The folder that the learner has chosen for automatic backups; null when there is none. */
export async function readBackupFolder(db: PortfolioDatabase): Promise<BackupFolder | null> {
	const parsed = row.safeParse(await db.meta.get(KEY));
	return parsed.success ? parsed.data.value : null;
}

/** null forgets the folder; what is in it stays. */
export async function writeBackupFolder(db: PortfolioDatabase, folder: BackupFolder | null): Promise<void> {
	if (folder) {
		await db.meta.put({ key: KEY, value: folder });
		writeLocal(LOCAL_KEY, 'yes');
	} else {
		await db.meta.delete(KEY);
		removeLocal(LOCAL_KEY);
	}
}

/** Whether a folder was ever chosen here, known without the database. */
export function hasBackupFolder(): boolean {
	return readLocal(LOCAL_KEY) !== null;
}
