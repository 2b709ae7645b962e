import { leaveLegacyFolder } from './backup-folder.ts';
import type { PortfolioDatabase } from './database.ts';
import { nameLegacyBackup } from './last-backup.ts';
import { setAsideRow } from './rows.ts';
import { isSetAsideOf } from './set-aside.ts';
import { countApart } from './store-head.ts';

/**
 * What was kept for the only portfolio of the device, without its name, gets its name before a second one comes.
 * Part of a transaction over portfolios, meta and rows set aside.
 */
export async function makeRoomBeside(db: PortfolioDatabase): Promise<void> {
	const [only, ...others] = await db.portfolios.toCollection().primaryKeys();
	if (only === undefined || others.length > 0) return;
	await leaveLegacyFolder(db, only);
	await countApart(db, only);
	nameLegacyBackup(only);
	await db.setAside.toCollection().modify((row, place) => {
		const parsed = setAsideRow.safeParse(row);
		if (parsed.success && !isSetAsideOf(row, only)) place.value = { ...parsed.data, portfolio: only };
	});
}
