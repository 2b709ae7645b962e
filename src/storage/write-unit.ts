import Dexie from 'dexie';
import type { Portfolio } from '#domain/portfolio.ts';
import type { Unit } from '#domain/unit.ts';
import type { PortfolioDatabase } from './database.ts';
import { StorageRefusal } from './failure.ts';
import { parseRow } from './read-rows.ts';
import { portfolioRow, unitRow } from './rows.ts';
import { noteChange } from './store-head.ts';

/**
 * Keeps a unit that the learner brought, and puts it among those of the portfolio.
 *
 * @param make the unit, given the ids that are taken; asked in the transaction that keeps it
 * @param isSame whether an id is the one that an earlier run of the same work gave: the browser may have closed
 *   the connection after that was kept and before it was said
 * @returns the unit as it is kept
 */
export function addOwnUnit(
	db: PortfolioDatabase,
	id: string,
	make: (taken: ReadonlySet<string>) => Unit,
	isSame: (kept: string) => boolean,
): Promise<Unit> {
	return db.transaction('rw', [db.portfolios, db.units, db.evidence, db.meta], async () => {
		const portfolio = parseRow(db, db.portfolios, portfolioRow, await db.portfolios.get(id));
		if (!portfolio) throw new StorageRefusal('unreadable');
		const keys = await db.units
			.where('[portfolio+id]')
			.between([id, Dexie.minKey], [id, Dexie.maxKey])
			.primaryKeys();
		const before = keys.find(([, unit]) => isSame(unit));
		const kept = before && parseRow(db, db.units, unitRow, await db.units.get(before));
		const unit = kept ?? make(new Set(keys.map(([, taken]) => taken)));
		if (!kept) await db.units.add({ ...unit, portfolio: id });
		if (!portfolio.units.includes(unit.id)) {
			const changed: Portfolio = { ...portfolio, units: [...portfolio.units, unit.id] };
			await db.portfolios.put(changed);
		}
		await noteChange(db, id);
		return unit;
	});
}
