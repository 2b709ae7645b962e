import { type CopiedTable, copiedTables } from './copy-queue.ts';
import type { PortfolioDatabase } from './database.ts';
import { hashesIn } from './hashes-in.ts';
import { aloneWithCopy, existingCopy, isWhole, WHOLE } from './second-copy.ts';

export type BroughtBack = {
	readonly items: number;
	/** Photos and files that the text names and the copy had no room for. */
	readonly missingFiles: number;
	/** The copy had been everything once: nothing but those files is missing. */
	readonly isWhole: boolean;
};

/** Rows taken at once; one where each can be as large as a photo. */
const ROWS = 500;

/**
 * Fills a database that the browser has emptied from the second copy. Null when there is no copy, or when the
 * database is not empty after all. A page that goes in the middle leaves the rest to the next one: the portfolio
 * itself comes last, and without it the database counts as empty.
 */
export async function bringBack(db: PortfolioDatabase): Promise<BroughtBack | null> {
	if (!(await existingCopy())) return null;
	return aloneWithCopy(async () => {
		const copy = await existingCopy();
		if (!copy || (await copy.portfolios.count()) === 0 || (await db.portfolios.count()) > 0) return null;
		for (const table of copiedTables.filter((name) => name !== 'portfolios'))
			await copyTable(copy, db, table);
		await copyTable(copy, db, 'portfolios');
		await db.meta.delete(WHOLE.key);
		return {
			items: await db.evidence.count(),
			missingFiles: await missingFiles(db),
			isWhole: await isWhole(copy),
		};
	});
}

async function copyTable(from: PortfolioDatabase, to: PortfolioDatabase, name: CopiedTable): Promise<void> {
	const rows = name === 'attachments' ? 1 : ROWS;
	let page = from.table<unknown, unknown>(name).toCollection();
	for (;;) {
		const keys = await page.limit(rows).primaryKeys();
		if (keys.length === 0) return;
		const values = await from.table<unknown, unknown>(name).bulkGet(keys);
		await to.table<unknown, unknown>(name).bulkPut(values.filter((value) => value !== undefined));
		const last: unknown = keys.at(-1);
		page = from.table<unknown, unknown>(name).where(':id').above(last);
	}
}

async function missingFiles(db: PortfolioDatabase): Promise<number> {
	const named = new Set<string>();
	await db.revisions.each((row) => {
		for (const hash of hashesIn(JSON.stringify(row))) named.add(hash);
	});
	for (const [, sha256] of await db.attachments.toCollection().primaryKeys()) named.delete(sha256);
	return named.size;
}
