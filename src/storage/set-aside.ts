import type * as z from 'zod/mini';
import type { PortfolioDatabase } from './database.ts';
import { type SetAsideRow, setAsideRow } from './rows.ts';

/** As much of a table as is needed to name a row of it. */
export type NamedTable = {
	readonly name: string;
	readonly schema: { readonly primKey: { readonly keyPath?: string | string[] | undefined } };
};

/**
 * Copies a row that no longer parses to the table of rows set aside, once. Called while reading, so the
 * copy is made afterwards, outside the transaction or live query at hand.
 */
export function setAside(
	db: PortfolioDatabase,
	table: NamedTable,
	row: unknown,
	error: z.core.$ZodError,
): void {
	const entry: SetAsideRow = {
		...setAsideEntry(table, row),
		reason: error.issues.map((issue) => `${issue.path.join('.')}: ${issue.code}`).join('; '),
		at: new Date().toISOString(),
	};
	setTimeout(() => {
		void keep(db, entry);
	}, 0);
}

/** Where a row stood, and the row without bulky bytes. */
export function setAsideEntry(
	table: NamedTable,
	row: unknown,
): Pick<SetAsideRow, 'table' | 'key'> & { readonly row: unknown } {
	return { table: table.name, key: JSON.stringify(keyOf(table, row)), row: withoutBytes(row) };
}

async function keep(db: PortfolioDatabase, entry: SetAsideRow): Promise<void> {
	try {
		await db.setAside.add(entry);
	} catch {
		// Either it is known (the index allows one copy of a row), or it could not be written: then the row
		// itself is still in its table, and the next reading tries again.
	}
}

/**
 * Whether a row set aside is a portfolio's: it came with a file that was merged into it, or its key begins with the
 * portfolio's id, as all keys do.
 */
export function isSetAsideOf(row: unknown, portfolio: string): boolean {
	const parsed = setAsideRow.safeParse(row);
	if (!parsed.success) return false;
	const { portfolio: keeper, key } = parsed.data;
	// The keys are JSON.
	return keeper === undefined
		? key.startsWith(JSON.stringify([portfolio]).slice(0, -1))
		: keeper === portfolio;
}

/**
 * Tells the rows set aside that are a portfolio's. While it is the only one, all of them are, those without a key that
 * says so as well. Part of a transaction over portfolios, where there is one.
 */
export async function setAsideOf(
	db: PortfolioDatabase,
	portfolio: string,
): Promise<(row: unknown) => boolean> {
	const hasOthers = (await otherPortfolios(db, portfolio)).length > 0;
	return (row) => !hasOthers || isSetAsideOf(row, portfolio);
}

/** The same, and those of which nobody knows whose they are: what is taken out of a portfolio's texts may be in one. */
export async function setAsideOfNoOther(
	db: PortfolioDatabase,
	portfolio: string,
): Promise<(row: unknown) => boolean> {
	const others = await otherPortfolios(db, portfolio);
	return (row) => !others.some((other) => isSetAsideOf(row, other));
}

async function otherPortfolios(db: PortfolioDatabase, portfolio: string): Promise<readonly string[]> {
	return (await db.portfolios.toCollection().primaryKeys()).filter((id) => id !== portfolio);
}

/** How many rows of a portfolio were set aside. */
export async function countSetAside(db: PortfolioDatabase, portfolio: string): Promise<number> {
	return db.setAside.filter(await setAsideOf(db, portfolio)).count();
}

/** The primary key of a row that was read, part by part. */
export function keyOf(table: NamedTable, row: unknown): readonly unknown[] {
	const path = table.schema.primKey.keyPath;
	const names = Array.isArray(path) ? path : [path];
	return names.map((name) =>
		typeof row === 'object' && row !== null ? Reflect.get(row, name ?? '') : undefined,
	);
}

/** Up to 100 MB of photo need not be kept twice. */
function withoutBytes(row: unknown): unknown {
	if (typeof row !== 'object' || row === null || !('bytes' in row)) return row;
	return { ...row, bytes: null };
}
