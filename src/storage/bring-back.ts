import { type CopiedTable, copiedTables } from './copy-queue.ts';
import { unlessUnreadable } from './copy-rows.ts';
import type { PortfolioDatabase } from './database.ts';
import { classifyFailure } from './failure.ts';
import { hashesIn } from './hashes-in.ts';
import { aloneWithCopy, checkSoon, existingCopy, isCopysOwn, isWhole } from './second-copy.ts';

export type BroughtBack = {
	readonly items: number;
	/** Photos and files that the text names and the copy had no room for. */
	readonly missingFiles: number;
	/** The copy had been everything once: nothing but those files is missing. */
	readonly isWhole: boolean;
};

/** Rows taken at once. */
const ROWS = 500;

/** Bytes come after all text; the portfolio comes last of all. */
const LAST: readonly CopiedTable[] = ['attachments', 'thumbnails', 'portfolios'];

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
		for (const table of copiedTables.filter((name) => !LAST.includes(name))) await copyTable(copy, db, table);
		await copyFiles(copy, db);
		await copyTable(copy, db, 'portfolios');
		const missing = await missingFiles(db);
		if (missing > 0) checkSoon();
		return {
			items: await db.evidence.count(),
			missingFiles: missing,
			isWhole: await isWhole(copy),
		};
	});
}

async function copyTable(from: PortfolioDatabase, to: PortfolioDatabase, name: CopiedTable): Promise<void> {
	let page = from.table<unknown, unknown>(name).toCollection();
	for (;;) {
		const keys = await page.limit(ROWS).primaryKeys();
		if (keys.length === 0) return;
		const own = keys.filter((key) => !isCopysOwn(key));
		const values = await from.table<unknown, unknown>(name).bulkGet(own);
		// In a transaction: should it fail, no note may stay that says these keys are gone.
		await to.transaction('rw', to.table(name), async () => {
			await to.table<unknown, unknown>(name).bulkPut(values.filter((value) => value !== undefined));
		});
		const last: unknown = keys.at(-1);
		page = from.table<unknown, unknown>(name).where(':id').above(last);
	}
}

/** One by one. What cannot be read, or has no room, is told as missing; the text is there all the same. */
async function copyFiles(from: PortfolioDatabase, to: PortfolioDatabase): Promise<void> {
	for (const name of ['thumbnails', 'attachments'] as const) {
		for (const key of await from.table<unknown, unknown>(name).toCollection().primaryKeys()) {
			const row = await from.table<unknown, unknown>(name).get(key).catch(unlessUnreadable);
			if (typeof row !== 'object') continue;
			try {
				await to.transaction('rw', to.table(name), async () => {
					await to.table<unknown, unknown>(name).put(row);
				});
			} catch (error) {
				if (classifyFailure(error) !== 'full') throw error;
				return;
			}
		}
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
