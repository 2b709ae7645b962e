import type { Outcome } from '#domain/failure.ts';
import type { PortfolioId } from '#domain/identity.ts';
import { withDatabase } from '#storage/connection.ts';
import { StorageRefusal } from '#storage/failure.ts';
import { chooseNextPortfolio } from '#storage/open-portfolio.ts';
import { portfolioIds } from '#storage/read-portfolio.ts';
import { chooseNextRealm } from '#storage/realm.ts';

/**
 * Opens another portfolio of this device with the next page; other tabs follow. This page may hold a form of the
 * one before, which saves once more while it goes away: into that one.
 */
export function openOtherPortfolio(id: PortfolioId): Promise<Outcome<void>> {
	return withDatabase('own', async (db) => {
		// Another tab may have removed it.
		if (!(await portfolioIds(db)).includes(id)) throw new StorageRefusal('conflict');
		chooseNextPortfolio(id);
		chooseNextRealm('own');
	});
}
