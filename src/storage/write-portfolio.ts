import type { Table } from 'dexie';
import { type GuardSettings, NO_GUARD } from '#domain/guard/settings.ts';
import type { LeftAlone } from '#domain/left-alone.ts';
import { NO_DETAILS, type Portfolio, type PortfolioDetails } from '#domain/portfolio.ts';
import type { Unit } from '#domain/unit.ts';
import { adoptUnits } from './adopt-units.ts';
import type { PortfolioDatabase } from './database.ts';
import { StorageRefusal } from './failure.ts';
import { parseRow } from './read-rows.ts';
import { portfolioRow } from './rows.ts';
import { noteChange } from './store-head.ts';

/** Changes what a portfolio says of itself. A unit that is adopted for the first time is copied. */
export function updatePortfolio(
	db: PortfolioDatabase,
	id: string,
	changes: Partial<Omit<Portfolio, 'id' | 'createdAt'>>,
	newUnits: readonly Unit[] = [],
): Promise<Portfolio> {
	return db.transaction('rw', [...counted(db), db.units], async () => {
		const portfolio = await portfolioForWriting(db, id);
		const changed: Portfolio = { ...portfolio, ...changes };
		await putChanged(db, changed);
		await adoptUnits(db, id, newUnits);
		return changed;
	});
}

/** Changes some of what only some centres ask for; the rest stays, whoever wrote it. */
export function updateDetails(
	db: PortfolioDatabase,
	id: string,
	changes: Partial<PortfolioDetails>,
): Promise<Portfolio> {
	return db.transaction('rw', counted(db), async () => {
		const portfolio = await portfolioForWriting(db, id);
		const details: PortfolioDetails = { ...NO_DETAILS, ...portfolio.details, ...changes };
		const changed: Portfolio = { ...portfolio, details };
		await putChanged(db, changed);
		return changed;
	});
}

/** Changes what the guard remembers, from what it remembers at that moment; counts what was taken out of the text. */
export function updateGuard(
	db: PortfolioDatabase,
	id: string,
	change: (guard: GuardSettings) => GuardSettings,
	replaced = 0,
): Promise<GuardSettings> {
	return db.transaction('rw', counted(db), async () => {
		const portfolio = await portfolioForWriting(db, id);
		const guard = change(portfolio.guard ?? NO_GUARD);
		const count = (portfolio.replaced ?? 0) + replaced;
		const changed: Portfolio = { ...portfolio, guard, ...(count > 0 && { replaced: count }) };
		await putChanged(db, changed);
		return guard;
	});
}

/** Changes which findings are left as they are. */
export function updateLeftAlone(
	db: PortfolioDatabase,
	id: string,
	change: (known: readonly LeftAlone[]) => LeftAlone[],
): Promise<Portfolio> {
	return db.transaction('rw', counted(db), async () => {
		const portfolio = await portfolioForWriting(db, id);
		const changed: Portfolio = { ...portfolio, leftAlone: change(portfolio.leftAlone ?? []) };
		await putChanged(db, changed);
		return changed;
	});
}

/** Notes the key of this device: an assessor, to whom it was handed over, has signed with it. */
export function noteHandedKey(db: PortfolioDatabase, id: string, key: string): Promise<void> {
	return db.transaction('rw', counted(db), async () => {
		const portfolio = await portfolioForWriting(db, id);
		const known = portfolio.handedKeys ?? [];
		if (!known.includes(key)) await putChanged(db, { ...portfolio, handedKeys: [...known, key] });
	});
}

/** Counts a PDF that has been made. */
export function countExport(db: PortfolioDatabase, id: string): Promise<Portfolio> {
	return db.transaction('rw', counted(db), async () => {
		const portfolio = await portfolioForWriting(db, id);
		const changed: Portfolio = { ...portfolio, exports: portfolio.exports + 1 };
		await putChanged(db, changed);
		return changed;
	});
}

/** What is read and written where the portfolio's own words change: a backup holds them, so it counts. */
function counted(db: PortfolioDatabase): Table[] {
	return [db.portfolios, db.evidence, db.meta];
}

async function putChanged(db: PortfolioDatabase, portfolio: Portfolio): Promise<void> {
	await db.portfolios.put(portfolio);
	await noteChange(db, portfolio.id);
}

async function portfolioForWriting(db: PortfolioDatabase, id: string): Promise<Portfolio> {
	const portfolio = parseRow(db, db.portfolios, portfolioRow, await db.portfolios.get(id));
	if (!portfolio) throw new StorageRefusal('unreadable');
	return portfolio;
}
