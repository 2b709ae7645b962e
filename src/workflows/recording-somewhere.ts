import type { Portfolio } from '#domain/portfolio.ts';
import type { PortfolioDatabase } from '#storage/database.ts';
import { readRecordings } from '#storage/recordings.ts';
import { isTabThere } from '#storage/tab-there.ts';

/** Whether a page is recording a voice note just now: what is said next would belong to nothing. */
export async function isRecordingSomewhere(
	db: PortfolioDatabase,
	portfolio: Portfolio | null,
): Promise<boolean> {
	for (const { tab } of portfolio ? await readRecordings(db, portfolio.id) : []) {
		if (await isTabThere(tab)) return true;
	}
	return false;
}
