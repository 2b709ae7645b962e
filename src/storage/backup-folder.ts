import * as z from 'zod/mini';
import type { PortfolioId } from '#domain/identity.ts';
import type { PortfolioDatabase } from './database.ts';
import { readLocal, removeLocal, writeLocal } from './local.ts';

/** Of the only portfolio, as long as there was no other. */
const LEGACY_KEY = 'backup-folder';
const START = `${LEGACY_KEY} `;
/** Beside the database, so that a page without a folder need not load what keeps one. */
const LOCAL_KEY = 'starfolio.backup-folder';

const keyOf = (portfolio: PortfolioId): string => `${START}${portfolio}`;

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
		/** The portfolios that were put into this one: what is in the folder may be of one of them, and is in this one now. */
		joined: z.exactOptional(z.array(z.string())),
	}),
});

export type BackupFolder = Readonly<z.infer<typeof row>['value']>;

/** The folder that the learner has chosen for automatic backups of a portfolio; null when there is none. */
export async function readBackupFolder(
	db: PortfolioDatabase,
	portfolio: PortfolioId,
): Promise<BackupFolder | null> {
	const parsed = row.safeParse((await db.meta.get(keyOf(portfolio))) ?? (await db.meta.get(LEGACY_KEY)));
	return parsed.success ? parsed.data.value : null;
}

/** null forgets the folder; what is in it stays. */
export async function writeBackupFolder(
	db: PortfolioDatabase,
	portfolio: PortfolioId,
	folder: BackupFolder | null,
): Promise<void> {
	await db.transaction('rw', db.meta, async () => {
		await db.meta.delete(LEGACY_KEY);
		if (folder) await db.meta.put({ key: keyOf(portfolio), value: folder });
		else await db.meta.delete(keyOf(portfolio));
	});
	if (folder) writeLocal(LOCAL_KEY, 'yes');
	else if ((await db.meta.where(':id').startsWith(START).count()) === 0) removeLocal(LOCAL_KEY);
}

/**
 * The folder of a portfolio that gave way goes on with the one that took its place, unless that has one.
 *
 * @param to null: with none
 * @param isJoin all that was in it is in that one now
 */
export async function passBackupFolderOn(
	db: PortfolioDatabase,
	from: PortfolioId,
	to: PortfolioId | null,
	isJoin = false,
): Promise<void> {
	const folder = from === to ? null : await readBackupFolder(db, from);
	if (!folder) return;
	if (to !== null) {
		const own = await readBackupFolder(db, to);
		// What is in it is another portfolio's, or less: written again in any case.
		const joined = isJoin ? { joined: [...(folder.joined ?? []), from] } : {};
		await writeBackupFolder(db, to, { ...(own ?? folder), ...joined, change: null, at: '' });
	}
	await writeBackupFolder(db, from, null);
}

/** The folder of the only portfolio stays that one's when another comes beside it. Part of a transaction over `meta`. */
export async function leaveLegacyFolder(db: PortfolioDatabase, portfolio: PortfolioId): Promise<void> {
	const legacy = row.safeParse(await db.meta.get(LEGACY_KEY));
	if (!legacy.success) return;
	await db.meta.put({ key: keyOf(portfolio), value: legacy.data.value });
	await db.meta.delete(LEGACY_KEY);
}

/** Whether a folder was ever chosen here, known without the database. */
export function hasBackupFolder(): boolean {
	return readLocal(LOCAL_KEY) !== null;
}
