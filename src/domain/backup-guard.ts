import type { PortfolioId } from './identity.ts';

/**
 * @property files photos and other files
 * @property missing files that its text names and that are not in it, because the browser has lost them
 */
export type BackupSize = {
	readonly portfolio: PortfolioId;
	readonly items: number;
	readonly files: number;
	readonly missing: number;
};

/** Fewer than this may go missing without a question: they were deleted for good, or never finished. */
const MAY_GO = 3;

/**
 * Whether a new backup may take the place of an older one without asking. Not one that holds nothing or half
 * as much, not another portfolio, and not one that has lost photos: that is how a browser which has lost its data eats the last good copy.
 */
export function mayTakePlace(older: BackupSize, newer: BackupSize): boolean {
	if (older.items === 0) return true;
	if (newer.items === 0 || newer.portfolio !== older.portfolio) return false;
	if (losesFiles(older, newer)) return false;
	return older.items - newer.items < MAY_GO || newer.items * 2 > older.items;
}

/** Whether files are in the older one that the browser has lost since: what was deleted on purpose is not missing. */
export function losesFiles(older: BackupSize, newer: BackupSize): boolean {
	return newer.missing > older.missing && newer.files < older.files;
}
