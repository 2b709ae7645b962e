import Dexie from 'dexie';
import * as z from 'zod/mini';
import type { KindCodes } from '#domain/coverage.ts';
import type { PortfolioId } from '#domain/identity.ts';
import type { Portfolio } from '#domain/portfolio.ts';
import type { Unit } from '#domain/unit.ts';
import { criteriaOf } from '#domain/unit.ts';
import type { PortfolioDatabase } from './database.ts';
import { StorageRefusal } from './failure.ts';
import { openAmong } from './open-portfolio.ts';
import { parseRow, parseRows } from './read-rows.ts';
import type { LearnerRealm } from './realm.ts';
import { portfolioRow, unitRow } from './rows.ts';
import { countSetAside } from './set-aside.ts';

export type OpenPortfolio = {
	readonly realm: LearnerRealm;
	readonly portfolio: Portfolio;
	/** Copies of the adopted units, in the learner's order. */
	readonly units: readonly Unit[];
	readonly codes: KindCodes;
	/** How many stored rows no longer parse; they were set aside, and none is lost. */
	readonly setAside: number;
	/** How many other portfolios there are in the same database. */
	readonly others: number;
};

/** The portfolio that is open in this page; null when none has been started. */
export async function readPortfolio(db: PortfolioDatabase): Promise<Portfolio | null> {
	const id = openIn(db, await portfolioIds(db));
	return id === null ? null : readPortfolioOf(db, id);
}

/** One portfolio by its id, open or not; null when it is not there. */
export async function readPortfolioOf(db: PortfolioDatabase, id: string): Promise<Portfolio | null> {
	return parseRow(db, db.portfolios, portfolioRow, await db.portfolios.get(id));
}

/** The ids of all portfolios of a database. */
export function portfolioIds(db: PortfolioDatabase): Promise<readonly string[]> {
	return db.portfolios.toCollection().primaryKeys();
}

/** The id of the open portfolio; refuses with "unreadable" when there is none to write into. */
export async function openPortfolioId(db: PortfolioDatabase): Promise<string> {
	const id = openIn(db, await portfolioIds(db));
	if (id === null) throw new StorageRefusal('unreadable');
	return id;
}

/** Only one's own may be several that one works in. */
function openIn(db: PortfolioDatabase, known: readonly string[]): string | null {
	return db.realm === 'own' ? openAmong(known) : (known[0] ?? null);
}

export async function readUnits(db: PortfolioDatabase, portfolio: Portfolio): Promise<readonly Unit[]> {
	const keys = portfolio.units.map((id): [string, string] => [portfolio.id, id]);
	const rows = (await db.units.bulkGet(keys)).filter((row) => row !== undefined);
	return parseRows(db, db.units, unitRow, rows);
}

/** All that are kept of a portfolio, in no order; for those who read it at the same time. */
export async function readAllUnits(db: PortfolioDatabase, id: PortfolioId): Promise<readonly Unit[]> {
	const rows = await db.units.where(':id').between([id, Dexie.minKey], [id, Dexie.maxKey]).toArray();
	return parseRows(db, db.units, unitRow, rows);
}

const templateCode = z.object({ id: z.string(), code: z.string() });

/**
 * Evidence codes by template, of the newest version of each that is kept. Nothing is read unless a criterion asks
 * for kinds of evidence: forms are long, and hardly any unit says so.
 */
export async function readKindCodes(
	db: PortfolioDatabase,
	portfolio: PortfolioId,
	units: readonly Unit[],
): Promise<KindCodes> {
	const asks = units.flatMap(criteriaOf).some(({ needsKinds }) => needsKinds !== undefined);
	if (!asks) return new Map();
	const rows = await db.templates
		.where(':id')
		.between([portfolio, Dexie.minKey, Dexie.minKey], [portfolio, Dexie.maxKey, Dexie.maxKey])
		.toArray();
	return new Map(
		rows.flatMap((row) => {
			const parsed = templateCode.safeParse(row);
			return parsed.success ? [[parsed.data.id, parsed.data.code] as const] : [];
		}),
	);
}

export async function readOpenPortfolio(
	db: PortfolioDatabase,
	realm: LearnerRealm,
): Promise<OpenPortfolio | null> {
	const known = await portfolioIds(db);
	const portfolio = await readPortfolio(db);
	if (!portfolio) {
		// A portfolio that is there and cannot be read is no first visit.
		if (known.length > 0) throw new StorageRefusal('unreadable');
		return null;
	}
	const [units, setAside] = await Promise.all([readUnits(db, portfolio), countSetAside(db, portfolio.id)]);
	const codes = await readKindCodes(db, portfolio.id, units);
	return { realm, portfolio, units, codes, setAside, others: known.length - 1 };
}
