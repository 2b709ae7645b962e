import Dexie from 'dexie';
import { isOwnUnit, type Unit } from '#domain/unit.ts';
import type { PortfolioDatabase } from './database.ts';
import { readPortfolio } from './read-portfolio.ts';
import { parseRows } from './read-rows.ts';
import { unitRow } from './rows.ts';

/** The units that the learner brought, those too that she has taken out of her portfolio again. */
export async function readOwnUnits(db: PortfolioDatabase): Promise<readonly Unit[]> {
	const portfolio = await readPortfolio(db);
	if (!portfolio) return [];
	const rows = await db.units
		.where('[portfolio+id]')
		.between([portfolio.id, Dexie.minKey], [portfolio.id, Dexie.maxKey])
		.toArray();
	return parseRows(db, db.units, unitRow, rows).filter(({ id }) => isOwnUnit(id));
}
