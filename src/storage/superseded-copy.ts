import { type CopiedTable, copiedTables } from './copy-queue.ts';
import type { PortfolioDatabase } from './database.ts';
import { waitingKeys } from './missing-files.ts';
import { draftRow, revisionRow, setAsideRow } from './rows.ts';

/** Rows are read so many at a time. */
const AT_A_TIME = 200;

/**
 * Whether the database has all that a copy holds which could not fill it: a backup has brought it, or what is not
 * there has been removed there since, which the queue says. Alone with the copy.
 */
export async function isSuperseded(db: PortfolioDatabase, copy: PortfolioDatabase): Promise<boolean> {
	for (const table of copiedTables) if (!(await hasAllOf(db, copy, table))) return false;
	return true;
}

async function hasAllOf(
	db: PortfolioDatabase,
	copy: PortfolioDatabase,
	table: CopiedTable,
): Promise<boolean> {
	const isHad = comparing(db, table);
	if (!isHad) return true;
	const keys: readonly unknown[] = await copy.table<unknown, unknown>(table).toCollection().primaryKeys();
	if (keys.length === 0) return true;
	const decided = await waitingKeys(db, table);
	for (let start = 0; start < keys.length; start += AT_A_TIME) {
		const page = keys.slice(start, start + AT_A_TIME);
		const there = await copy.table<unknown, unknown>(table).bulkGet(page);
		const here = await db.table<unknown, unknown>(table).bulkGet(page);
		for (const [index, key] of page.entries()) {
			const isRemoved = here[index] === undefined && decided.has(String(key));
			if (!isRemoved && !(await isHad(there[index], here[index]))) return false;
		}
	}
	return true;
}

type Comparing = (there: unknown, here: unknown) => boolean | Promise<boolean>;

/** How to tell that the database has a row of the copy; null for what is derived, the device's own, or kept anyway. */
function comparing(db: PortfolioDatabase, table: CopiedTable): Comparing | null {
	switch (table) {
		case 'portfolios':
		case 'evidence':
		case 'recordings':
		case 'recordingParts':
			return (_there, here) => here !== undefined;
		case 'units':
		case 'templates':
		case 'judgements':
			return isSame;
		case 'revisions':
			return isSameRevision;
		case 'drafts':
			return isNoNewer;
		case 'setAside':
			return (there) => isSetAside(db, there);
		case 'texts':
		case 'meta':
			return null;
		// Those that a row names stay in the copy, and are brought back (missing-files.ts).
		case 'attachments':
		case 'thumbnails':
			return null;
	}
}

function isSame(there: unknown, here: unknown): boolean {
	return JSON.stringify(there) === JSON.stringify(here);
}

/** Two devices' saved states, or two lives of one device, may bear the same number. Redacting leaves time and device. */
function isSameRevision(there: unknown, here: unknown): boolean {
	const [a, b] = [revisionRow.safeParse(there).data, revisionRow.safeParse(here).data];
	return a && b ? a.at === b.at && a.device === b.device : isSame(there, here);
}

function isNoNewer(there: unknown, here: unknown): boolean {
	const [a, b] = [draftRow.safeParse(there).data, draftRow.safeParse(here).data];
	return a && b ? a.changedAt <= b.changedAt : isSame(there, here);
}

/** The browser numbers these rows anew on every device. */
async function isSetAside(db: PortfolioDatabase, there: unknown): Promise<boolean> {
	const row = setAsideRow.safeParse(there).data;
	if (!row) return false;
	return (await db.setAside.where('[table+key]').equals([row.table, row.key]).count()) > 0;
}
