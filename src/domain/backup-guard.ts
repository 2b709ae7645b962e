import type { PortfolioId } from './identity.ts';

export type BackupSize = { readonly portfolio: PortfolioId; readonly items: number };

/** Fewer than this may go missing without a question: they were deleted for good, or never finished. */
const MAY_GO = 3;

/**
 * Whether a new backup may take the place of an older one without asking. Not one that holds nothing or half
 * as much, and not another portfolio: that is how a browser which has lost its data eats the last good copy.
 */
export function mayTakePlace(older: BackupSize, newer: BackupSize): boolean {
	if (older.items === 0) return true;
	if (newer.items === 0 || newer.portfolio !== older.portfolio) return false;
	return older.items - newer.items < MAY_GO || newer.items * 2 > older.items;
}
