import type { PortfolioId } from '#domain/identity.ts';
import type { PortfolioDatabase } from './database.ts';
import { setAsideRow } from './rows.ts';

/**
 * Removes what was set aside of one portfolio. Part of a transaction over `setAside`.
 *
 * @param notes keys of rows of `meta` that are about it
 */
export async function removeSetAside(
	db: PortfolioDatabase,
	portfolio: PortfolioId,
	notes: readonly string[] = [],
): Promise<void> {
	// Their keys are JSON and begin with the portfolio's id.
	const start = JSON.stringify([portfolio]).slice(0, -1);
	const ofNotes = new Set(notes.map((key) => JSON.stringify([key])));
	await db.setAside
		.filter((row) => {
			const { table, key } = setAsideRow.safeParse(row).data ?? { table: '', key: '' };
			return table === 'meta' ? ofNotes.has(key) : key.startsWith(start);
		})
		.delete();
}
