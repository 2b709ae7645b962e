import Dexie from 'dexie';
import * as z from 'zod/mini';
import type { PortfolioId } from '#domain/identity.ts';
import type { LastBackup } from '#domain/last-backup.ts';
import { lastBackupSchema } from '#domain/last-backup.ts';
import type { PortfolioDatabase } from './database.ts';
import { readLocal, writeLocal } from './local.ts';
import { readPortfolio } from './read-portfolio.ts';
import { newestChange } from './store-head.ts';

/** A second note beside the database: should the browser remove that, it says which file to look for. */
const LOCAL_KEY = 'starfolio.last-backup';

const row = z.object({ value: lastBackupSchema });

const keyOf = (portfolio: PortfolioId): string => `last-backup ${portfolio}`;

/** The last backup that was saved of the open portfolio; null when none has been. */
export async function readLastBackup(db: PortfolioDatabase): Promise<LastBackup | null> {
	const portfolio = await readPortfolio(db);
	if (!portfolio) return null;
	const parsed = row.safeParse(await db.meta.get(keyOf(portfolio.id)));
	return parsed.success ? parsed.data.value : null;
}

/** A portfolio's last backup, and what it does not hold. */
export type BackedUp = {
	/** null when no backup has been saved. */
	readonly last: LastBackup | null;
	/**
	 * Items that were added, changed, deleted, taken back or restored since: by the number that every write of
	 * an item gets, so that neither a wrong clock nor another device's dates can hide one.
	 */
	readonly since: number;
	/** No item was, but something else: what the portfolio says of itself, what is on record, an earlier saved state. */
	readonly hasOther: boolean;
};

/** The last backup of the open portfolio, and how many items are otherwise now. */
export async function readBackedUp(db: PortfolioDatabase): Promise<BackedUp> {
	const portfolio = await readPortfolio(db);
	const last = portfolio && (await readLastBackup(db));
	if (!last)
		return { last: null, since: portfolio ? await itemsSince(db, portfolio.id, 0) : 0, hasOther: false };
	const since = await itemsSince(db, portfolio.id, last.change ?? 0);
	return { last, since, hasOther: since === 0 && (await newestChange(db)) > (last.change ?? 0) };
}

function itemsSince(db: PortfolioDatabase, portfolio: PortfolioId, change: number): Promise<number> {
	return db.evidence
		.where('[portfolio+change]')
		.between([portfolio, change], [portfolio, Dexie.maxKey], false)
		.count();
}

/** Notes that a backup file has been handed to the learner. */
export async function writeLastBackup(
	db: PortfolioDatabase,
	portfolio: PortfolioId,
	backup: LastBackup,
): Promise<void> {
	await db.meta.put({ key: keyOf(portfolio), value: backup });
	if (db.realm === 'own') writeLocal(LOCAL_KEY, JSON.stringify(backup));
}

/** The last backup of the own portfolio that this browser has heard of, even when its database is gone. */
export function rememberedBackup(): LastBackup | null {
	try {
		const parsed = lastBackupSchema.safeParse(JSON.parse(readLocal(LOCAL_KEY) ?? 'null'));
		return parsed.success ? parsed.data : null;
	} catch {
		return null;
	}
}
