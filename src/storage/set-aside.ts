import type * as z from 'zod/mini';
import type { PortfolioDatabase } from './database.ts';
import type { SetAsideRow } from './rows.ts';

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
