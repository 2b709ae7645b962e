import type { Portfolio } from '#domain/portfolio.ts';
import type { Unit } from '#domain/unit.ts';
import { adoptUnits } from './adopt-units.ts';
import type { PortfolioDatabase } from './database.ts';
import { deviceName } from './device-name.ts';
import { StorageRefusal } from './failure.ts';
import { makeRoomBeside } from './make-room-beside.ts';
import { noteContents } from './sentinel.ts';
import { clearTrouble } from './status.ts';
import { noteChange } from './store-head.ts';

/**
 * Stores a new portfolio with copies of its units. Refuses with "conflict" when there is one already.
 *
 * @param isBeside it is to stand beside those that are there
 */
export async function createPortfolio(
	db: PortfolioDatabase,
	portfolio: Portfolio,
	units: readonly Unit[],
	isBeside = false,
): Promise<Portfolio> {
	await db.transaction('rw', [db.portfolios, db.units, db.evidence, db.meta, db.setAside], async () => {
		const known = await db.portfolios.toCollection().primaryKeys();
		if (known.includes(portfolio.id)) return;
		if (known.length > 0 && !isBeside) throw new StorageRefusal('conflict');
		await makeRoomBeside(db);
		await db.portfolios.add(portfolio);
		await adoptUnits(db, portfolio.id, units);
		if (isBeside) await noteChange(db, portfolio.id);
	});
	clearTrouble('emptied');
	noteContents(db, deviceName()).catch(() => undefined);
	return portfolio;
}
