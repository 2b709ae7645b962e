import { unfinishedIn } from '#domain/before-review.ts';
import type { PortfolioId } from '#domain/identity.ts';
import { notReturned } from '#domain/received.ts';
import type { PortfolioDatabase } from './database.ts';
import { readSaid, readSummary } from './received.ts';

export type LeftInHands = {
	/** Decisions and records that are not in the learner's portfolio. */
	readonly made: number;
	/** Something was written besides, and nothing decided about it. */
	readonly isBegun: boolean;
};

/** What was decided on this device about a portfolio of its own and is not in it yet. */
export async function readLeftInHands(db: PortfolioDatabase, portfolio: PortfolioId): Promise<LeftInHands> {
	const [summary, { entries, working }] = [await readSummary(db, portfolio), await readSaid(db, portfolio)];
	return {
		made: summary ? notReturned({ summary, entries }) : 0,
		isBegun: unfinishedIn(working).some(({ what }) => what === 'no-decision'),
	};
}
