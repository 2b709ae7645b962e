import Dexie from 'dexie';
import * as z from 'zod/mini';
import type { PortfolioId } from '#domain/identity.ts';
import type { LastBackup } from '#domain/last-backup.ts';
import { lastBackupSchema } from '#domain/last-backup.ts';
import type { PortfolioDatabase } from './database.ts';
import { localKeys, readLocal, removeLocal, writeLocal } from './local.ts';
import { readPortfolio } from './read-portfolio.ts';
import { newestChangeOf } from './store-head.ts';

/** A second note beside the database: should the browser remove that, it says which files to look for. */
const LOCAL_START = 'starfolio.last-backup';
const localKeyOf = (portfolio: PortfolioId): string => `${LOCAL_START}.${portfolio}`;

const row = z.object({ value: lastBackupSchema });

const keyOf = (portfolio: PortfolioId): string => `last-backup ${portfolio}`;

/** The last backup that was saved of the open portfolio; null when none has been. */
export async function readLastBackup(db: PortfolioDatabase): Promise<LastBackup | null> {
	const portfolio = await readPortfolio(db);
	return portfolio ? lastBackupOf(db, portfolio.id) : null;
}

async function lastBackupOf(db: PortfolioDatabase, portfolio: PortfolioId): Promise<LastBackup | null> {
	const parsed = row.safeParse(await db.meta.get(keyOf(portfolio)));
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
	return portfolio ? readBackedUpOf(db, portfolio.id) : { last: null, since: 0, hasOther: false };
}

/** The same of one portfolio, open or not. */
export async function readBackedUpOf(db: PortfolioDatabase, portfolio: PortfolioId): Promise<BackedUp> {
	const last = await lastBackupOf(db, portfolio);
	const since = await itemsSince(db, portfolio, last?.change ?? 0);
	const hasOther = last !== null && since === 0 && (await newestChangeOf(db, portfolio)) > (last.change ?? 0);
	return { last, since, hasOther };
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
	if (db.realm !== 'own') return;
	removeLocal(LOCAL_START);
	writeLocal(localKeyOf(portfolio), JSON.stringify(backup));
}

/** Forgets the backups of a portfolio that is removed, or gives way. Part of a transaction over `meta`. */
export async function forgetLastBackup(db: PortfolioDatabase, portfolio: PortfolioId): Promise<void> {
	await db.meta.delete(keyOf(portfolio));
	removeLocal(localKeyOf(portfolio));
}

/** The note of the only portfolio stays that one's when another comes beside it. */
export function nameLegacyBackup(portfolio: PortfolioId): void {
	const legacy = readLocal(LOCAL_START);
	if (legacy === null) return;
	writeLocal(localKeyOf(portfolio), legacy);
	removeLocal(LOCAL_START);
}

/**
 * The last backup that this browser has heard of, even when its database is gone; with the names of the files of
 * every portfolio that was here.
 */
export function rememberedBackup(): LastBackup | null {
	const all = localKeys(LOCAL_START).flatMap((key) => parsed(readLocal(key)) ?? []);
	all.sort((a, b) => (a.at < b.at ? 1 : -1));
	const [newest] = all;
	return newest ? { ...newest, names: all.flatMap(({ names }) => names) } : null;
}

function parsed(text: string | null): LastBackup | null {
	try {
		return lastBackupSchema.safeParse(JSON.parse(text ?? 'null')).data ?? null;
	} catch {
		return null;
	}
}
