import * as z from 'zod/mini';
import type { PortfolioId } from '#domain/identity.ts';
import type { TypedIn } from '#domain/typed-in.ts';
import { typedInSchema, withSheetsOf } from '#domain/typed-in-record.ts';
import type { PortfolioDatabase } from './database.ts';

/*
 * What somebody typed into the sheets of a PDF that an assessor opened. It stays on this device: nobody knows who typed
 * it, so it is in no review. It goes with the learner.
 */

const row = z.object({ value: typedInSchema });

/** The row of `meta` that holds it. */
export const typedSheetsKey = (portfolio: PortfolioId): string => `typed-in ${portfolio}`;

/** null when nothing was typed, or it was put away. */
export async function readTypedSheets(
	db: PortfolioDatabase,
	portfolio: PortfolioId,
): Promise<TypedIn | null> {
	const parsed = row.safeParse(await db.meta.get(typedSheetsKey(portfolio)));
	return parsed.success ? parsed.data.value : null;
}

/** Keeps what a file brings; what other files brought stays, and stays over it where the file `isOlder`. Part of a transaction over `meta`. */
export async function keepTypedSheets(
	db: PortfolioDatabase,
	portfolio: PortfolioId,
	typed: TypedIn,
	isOlder = false,
): Promise<void> {
	const value = withSheetsOf(await readTypedSheets(db, portfolio), typed, isOlder);
	await db.meta.put({ key: typedSheetsKey(portfolio), value });
}

export async function removeTypedSheets(db: PortfolioDatabase, portfolio: PortfolioId): Promise<void> {
	await db.meta.delete(typedSheetsKey(portfolio));
}
