import type { EvidenceId, PortfolioId } from '#domain/identity.ts';
import type { PortfolioDatabase } from './database.ts';
import { parseRow } from './read-rows.ts';
import { portfolioRow } from './rows.ts';

/** With an item goes what the learner said of the findings in it: her reasons may tell of it. */
export async function forgetLeftAlone(
	db: PortfolioDatabase,
	portfolio: PortfolioId,
	item: EvidenceId,
): Promise<void> {
	const row = parseRow(db, db.portfolios, portfolioRow, await db.portfolios.get(portfolio));
	if (!row?.leftAlone?.some((each) => each.item === item)) return;
	await db.portfolios.put({ ...row, leftAlone: row.leftAlone.filter((each) => each.item !== item) });
}
