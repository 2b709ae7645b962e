import type { Entry } from '#domain/assessment-record.ts';
import { isSameData } from '#domain/canonical-json.ts';
import type { PortfolioId } from '#domain/identity.ts';
import type { PortfolioDatabase } from './database.ts';
import { StorageRefusal } from './failure.ts';
import { judgementRow } from './rows.ts';
import { noteChange } from './store-head.ts';

/**
 * Adds to what is on record about a portfolio, all of it or nothing. What is on record never changes: refuses with
 * "conflict" when an entry is here in another version.
 */
export async function addEntries(
	db: PortfolioDatabase,
	portfolio: PortfolioId,
	entries: readonly Entry[],
): Promise<void> {
	if (entries.length === 0) return;
	await db.transaction('rw', [db.judgements, db.evidence, db.meta], async () => {
		const here = await db.judgements.bulkGet(entries.map(({ id }): [string, string] => [portfolio, id]));
		for (const [place, entry] of entries.entries()) {
			if (here[place] === undefined) continue;
			const known = judgementRow.safeParse(here[place]);
			if (!known.success || !isSameData(known.data, entry)) {
				throw new StorageRefusal('conflict');
			}
		}
		await db.judgements.bulkPut(entries.map((entry) => ({ ...entry, portfolio })));
		await noteChange(db, portfolio);
	});
}
