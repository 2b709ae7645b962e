import * as z from 'zod/mini';
import type { EvidenceHead } from '#domain/evidence-head.ts';
import type { DeviceId, PortfolioId } from '#domain/identity.ts';
import type { PortfolioDatabase } from './database.ts';
import type { EvidenceRow } from './rows.ts';

const KEY = 'change';

const keyOf = (portfolio: PortfolioId): string => `${KEY} ${portfolio}`;

const counterSchema = z.object({ value: z.number().check(z.int(), z.minimum(0)) });

/** The number of the newest change on this device to anything that a backup holds; 0 before the first. */
export async function newestChange(db: PortfolioDatabase): Promise<number> {
	const parsed = counterSchema.safeParse(await db.meta.get(KEY));
	if (parsed.success) return parsed.data.value;
	// The counter was damaged or is new: go on from the highest number that was given.
	const rows = await db.evidence.toArray();
	return rows.reduce((highest: number, row) => Math.max(highest, changeOf(row)), 0);
}

/** The same of one portfolio: what is written in another one is in no backup of it. */
export async function newestChangeOf(db: PortfolioDatabase, portfolio: PortfolioId): Promise<number> {
	const parsed = counterSchema.safeParse(await db.meta.get(keyOf(portfolio)));
	// Counted for the device only, while there could be but one portfolio: that is no lower, so nothing passes for safe.
	return parsed.success ? parsed.data.value : newestChange(db);
}

/**
 * Writes heads, each with a change number of its own. The only way to write one: a head without a new
 * number would not reach the lists that are open. Part of a transaction over `evidence` and `meta`.
 */
export async function storeHeads(
	db: PortfolioDatabase,
	where: { readonly portfolio: PortfolioId; readonly device: DeviceId },
	heads: readonly EvidenceHead[],
): Promise<void> {
	let change = await newestChange(db);
	const rows = heads.map((head): EvidenceRow => {
		change += 1;
		return { ...head, portfolio: where.portfolio, device: where.device, change };
	});
	await Promise.all([countTo(db, where.portfolio, change), db.evidence.bulkPut(rows)]);
}

/**
 * Counts a change to something that a backup holds and that is no head: the portfolio's own words, a record, an
 * older saved state. Part of a transaction over `evidence` and `meta`.
 */
export async function noteChange(db: PortfolioDatabase, portfolio: PortfolioId): Promise<void> {
	await countTo(db, portfolio, (await newestChange(db)) + 1);
}

async function countTo(db: PortfolioDatabase, portfolio: PortfolioId, change: number): Promise<void> {
	await db.meta.bulkPut([
		{ key: KEY, value: change },
		{ key: keyOf(portfolio), value: change },
	]);
}

/** Counts the changes of a portfolio apart, from where they are. Part of a transaction over `meta`. */
export async function countApart(db: PortfolioDatabase, portfolio: PortfolioId): Promise<void> {
	await db.meta.put({ key: keyOf(portfolio), value: await newestChangeOf(db, portfolio) });
}

/** Forgets the counter of a portfolio that is removed. Part of a transaction over `meta`. */
export async function stopCounting(db: PortfolioDatabase, portfolio: PortfolioId): Promise<void> {
	await db.meta.delete(keyOf(portfolio));
}

/** Sets the device's counter. Part of a transaction over `meta`. */
export async function startChangesAt(db: PortfolioDatabase, change: number): Promise<void> {
	await db.meta.put({ key: KEY, value: change });
}

/** The change number of a stored row; 0 when it has none. */
export function changeOf(row: unknown): number {
	const change = typeof row === 'object' && row !== null && 'change' in row ? row.change : 0;
	return typeof change === 'number' ? change : 0;
}
