import { PORTFOLIO_DATA_NAME } from '#exchange/portfolio-data/format.ts';
import { REVIEW_ENDING, REVIEW_NAME } from '#exchange/review/format.ts';

/** What a file of Starfolio's own is, as far as can be told without opening it. */
export type StarfolioKind = 'portfolio' | 'backup' | 'review';

/** A part of a backup in several parts is one too. */
const BACKUP = /\.starfolio(\.age)?$/i;

/**
 * Whether a file that came from somewhere else is one of Starfolio's own, by its name or by what a PDF carries; null
 * when it is not, or cannot be read. Whoever opens it checks it whole.
 */
export async function starfolioKind(file: File): Promise<StarfolioKind | null> {
	if (BACKUP.test(file.name)) return 'backup';
	if (file.name.toLowerCase().endsWith(REVIEW_ENDING)) return 'review';
	try {
		if ((await file.slice(0, 5).text()) !== '%PDF-') return null;
		const { carriesFile } = await import('#document/read/carried.ts');
		if (await carriesFile(file, PORTFOLIO_DATA_NAME)) return 'portfolio';
		return (await carriesFile(file, REVIEW_NAME)) ? 'review' : null;
	} catch {
		return null;
	}
}
