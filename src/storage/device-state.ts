import type { PortfolioDatabase } from './database.ts';
import { newestChange } from './store-head.ts';

/**
 * What a plan was made from, as one text: the portfolio, the newest change to any item, what is being typed,
 * what has been judged, the units. When it reads otherwise later on, somebody has written meanwhile.
 */
export async function deviceState(db: PortfolioDatabase): Promise<string> {
	const [portfolios, change, drafts, judgements, units] = [
		await db.portfolios.toArray(),
		await newestChange(db),
		await db.drafts.toArray(),
		await db.judgements.toCollection().primaryKeys(),
		await db.units.toArray(),
	];
	return JSON.stringify([portfolios, change, drafts, judgements, units]);
}
