import type { PortfolioId } from '#domain/identity.ts';
import type { PortfolioDatabase } from './database.ts';

/** How the keys of notes begin that say what is about to be taken out of a portfolio (taking-out-notes.ts). */
export function takingOutKeys(portfolio: PortfolioId): string {
	return `taking-out ${portfolio} `;
}

/** Whether a page has noted what it was about to take out, and not finished it. */
export async function hasTakingOutNotes(db: PortfolioDatabase, portfolio: PortfolioId): Promise<boolean> {
	return (await db.meta.where(':id').startsWith(takingOutKeys(portfolio)).count()) > 0;
}

/** Removes all notes of a portfolio. Part of a transaction over `meta`. */
export async function removeTakingOutNotes(db: PortfolioDatabase, portfolio: PortfolioId): Promise<void> {
	await db.meta.where(':id').startsWith(takingOutKeys(portfolio)).delete();
}
