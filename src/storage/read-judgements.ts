import Dexie from 'dexie';
import type { Judgement } from '#domain/assessment.ts';
import type { PortfolioDatabase } from './database.ts';
import { readPortfolio } from './read-portfolio.ts';
import { parseRows } from './read-rows.ts';
import { judgementRow } from './rows.ts';

/** Every judgement of the open portfolio. */
export async function readJudgements(db: PortfolioDatabase): Promise<readonly Judgement[]> {
	const portfolio = await readPortfolio(db);
	return portfolio ? readJudgementsOf(db, portfolio.id) : [];
}

/** The same for one portfolio by its id. */
export async function readJudgementsOf(
	db: PortfolioDatabase,
	portfolio: string,
): Promise<readonly Judgement[]> {
	const rows = await db.judgements
		.where('[portfolio+id]')
		.between([portfolio, Dexie.minKey], [portfolio, Dexie.maxKey])
		.toArray();
	return parseRows(db, db.judgements, judgementRow, rows);
}
