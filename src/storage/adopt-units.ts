import type { Unit } from '#domain/unit.ts';
import type { PortfolioDatabase } from './database.ts';

/** Copies units into a portfolio. A unit that was adopted before keeps the copy it was adopted with. Part of a transaction. */
export async function adoptUnits(
	db: PortfolioDatabase,
	portfolio: string,
	units: readonly Unit[],
): Promise<void> {
	for (const unit of units) {
		const known = await db.units.get([portfolio, unit.id]);
		if (known === undefined) await db.units.add({ ...unit, portfolio });
	}
}
