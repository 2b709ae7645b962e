import Dexie from 'dexie';
import type { Entry } from '#domain/assessment-record.ts';
import type { PortfolioDatabase } from './database.ts';
import { readPortfolio } from './read-portfolio.ts';
import { parseRows } from './read-rows.ts';
import { judgementRow } from './rows.ts';

/** Everything that is on record about the open portfolio. */
export async function readEntries(db: PortfolioDatabase): Promise<readonly Entry[]> {
	const portfolio = await readPortfolio(db);
	return portfolio ? readEntriesOf(db, portfolio.id) : [];
}

/** The same for one portfolio by its id. */
export async function readEntriesOf(db: PortfolioDatabase, portfolio: string): Promise<readonly Entry[]> {
	return parseRows(db, db.judgements, judgementRow, await entryRows(db, portfolio));
}

/** The rows as they stand. */
export function entryRows(db: PortfolioDatabase, portfolio: string): Promise<readonly unknown[]> {
	return db.judgements
		.where('[portfolio+id]')
		.between([portfolio, Dexie.minKey], [portfolio, Dexie.maxKey])
		.toArray();
}
