import { isSameData } from '#domain/canonical-json.ts';
import type { Unit } from '#domain/unit.ts';
import type { PortfolioDatabase } from './database.ts';
import { StorageRefusal } from './failure.ts';
import { parseRow } from './read-rows.ts';
import { unitRow } from './rows.ts';
import { noteChange } from './store-head.ts';

/**
 * Puts the next version of a unit over the one that was edited. Refuses with "conflict" when the copy is no longer
 * that one: another tab, or a restore, has changed it meanwhile. Doing the same again changes nothing.
 */
export function saveUnit(db: PortfolioDatabase, portfolio: string, before: Unit, after: Unit): Promise<Unit> {
	return db.transaction('rw', [db.units, db.evidence, db.meta], async () => {
		const known = parseRow(db, db.units, unitRow, await db.units.get([portfolio, before.id]));
		if (!known) throw new StorageRefusal('unreadable');
		// The connection may have broken just after the commit: the second try finds what the first has written.
		if (isSameData(known, after)) return known;
		if (!isSameData(known, before)) throw new StorageRefusal('conflict');
		await db.units.put({ ...after, portfolio });
		await noteChange(db, portfolio);
		return after;
	});
}
