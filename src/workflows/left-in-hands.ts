import type { PortfolioId } from '#domain/identity.ts';
import { notReturned } from '#domain/received.ts';
import { withDatabase } from '#storage/connection.ts';
import { readReceived } from '#storage/received.ts';

/** What was decided on this phone about a portfolio of its own and is not in it yet; 0 also where nobody can tell. */
export async function leftInHands(portfolio: PortfolioId): Promise<number> {
	const outcome = await withDatabase('received', (db) => readReceived(db, portfolio));
	return outcome.ok && outcome.value ? notReturned(outcome.value) : 0;
}
