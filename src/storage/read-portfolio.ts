import type { Portfolio } from '#domain/portfolio.ts';
import type { Unit } from '#domain/unit.ts';
import type { PortfolioDatabase } from './database.ts';
import { StorageRefusal } from './failure.ts';
import { parseRow, parseRows } from './read-rows.ts';
import type { LearnerRealm } from './realm.ts';
import { portfolioRow, unitRow } from './rows.ts';

export type OpenPortfolio = {
	readonly realm: LearnerRealm;
	readonly portfolio: Portfolio;
	/** Copies of the adopted units, in the learner's order. */
	readonly units: readonly Unit[];
	/** How many stored rows no longer parse; they were set aside, and none is lost. */
	readonly setAside: number;
};

/** The one portfolio of a learner's database; null when none has been started. */
export async function readPortfolio(db: PortfolioDatabase): Promise<Portfolio | null> {
	return parseRow(db, db.portfolios, portfolioRow, await db.portfolios.toCollection().first());
}

/** The id of the one portfolio; refuses with "unreadable" when there is none to write into. */
export async function openPortfolioId(db: PortfolioDatabase): Promise<string> {
	const id = (await db.portfolios.toCollection().primaryKeys())[0];
	if (id === undefined) throw new StorageRefusal('unreadable');
	return id;
}

export async function readUnits(db: PortfolioDatabase, portfolio: Portfolio): Promise<readonly Unit[]> {
	const keys = portfolio.units.map((id): [string, string] => [portfolio.id, id]);
	const rows = (await db.units.bulkGet(keys)).filter((row) => row !== undefined);
	return parseRows(db, db.units, unitRow, rows);
}

export async function readOpenPortfolio(
	db: PortfolioDatabase,
	realm: LearnerRealm,
): Promise<OpenPortfolio | null> {
	const portfolio = await readPortfolio(db);
	if (!portfolio) {
		// A portfolio that is there and cannot be read is no first visit.
		if ((await db.portfolios.count()) > 0) throw new StorageRefusal('unreadable');
		return null;
	}
	const [units, setAside] = await Promise.all([readUnits(db, portfolio), db.setAside.count()]);
	return { realm, portfolio, units, setAside };
}
