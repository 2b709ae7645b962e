import type { PortfolioId } from '#domain/identity.ts';
import { writeBackupFolder } from './backup-folder.ts';
import { inCopyToo } from './copy-soon.ts';
import type { PortfolioDatabase } from './database.ts';
import { deviceName } from './device-name.ts';
import { StorageRefusal } from './failure.ts';
import { removeJournalOf } from './journal.ts';
import { forgetLastBackup } from './last-backup.ts';
import { chosenElsewhere, pinnedPortfolio } from './open-portfolio.ts';
import { removeOwnKindDraftsOf } from './own-kind-drafts.ts';
import { readRecordings } from './recordings.ts';
import { noteContents } from './sentinel.ts';
import { newestChangeOf } from './store-head.ts';
import { isTabThere } from './tab-there.ts';
import { removeRows } from './write-restore.ts';

/**
 * Removes a portfolio that is not open with everything in it, from the second copy too. Refuses with "conflict"
 * when it is open here or in the pages to come, while a voice note is being recorded in it, and when anything in it has changed since `change`.
 */
export async function removePortfolio(
	db: PortfolioDatabase,
	portfolio: PortfolioId,
	change: number,
): Promise<void> {
	const isOpen = pinnedPortfolio() === portfolio || chosenElsewhere() === portfolio;
	if (db.realm !== 'own' || isOpen) throw new StorageRefusal('conflict');
	for (const { tab } of await readRecordings(db, portfolio)) {
		if (await isTabThere(tab)) throw new StorageRefusal('conflict');
	}
	await inCopyToo(db, () =>
		db.transaction('rw', db.tables, async () => {
			if ((await newestChangeOf(db, portfolio)) !== change) throw new StorageRefusal('conflict');
			await removeRows(db, portfolio, new Set());
			await forgetLastBackup(db, portfolio);
		}),
	);
	await writeBackupFolder(db, portfolio, null);
	removeJournalOf(db.realm, portfolio);
	removeOwnKindDraftsOf(portfolio);
	noteContents(db, deviceName()).catch(() => undefined);
}
