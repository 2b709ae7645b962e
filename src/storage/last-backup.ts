import * as z from 'zod/mini';
import type { PortfolioId } from '#domain/identity.ts';
import type { LastBackup } from '#domain/last-backup.ts';
import { lastBackupSchema } from '#domain/last-backup.ts';
import type { PortfolioDatabase } from './database.ts';
import { readLocal, writeLocal } from './local.ts';
import { readPortfolio } from './read-portfolio.ts';

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
