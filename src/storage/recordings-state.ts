import type { PortfolioDatabase } from './database.ts';

/** Which recordings are here and how far each has come, as one text: when it reads otherwise, one has begun, gone on or gone. */
export async function recordingsState(db: PortfolioDatabase): Promise<string> {
	return JSON.stringify([
		await db.recordings.toCollection().primaryKeys(),
		await db.recordingParts.toCollection().primaryKeys(),
	]);
}

/** The same where there are none. */
export const NO_RECORDINGS = JSON.stringify([[], []]);
