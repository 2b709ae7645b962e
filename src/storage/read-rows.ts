import type * as z from 'zod/mini';
import type { PortfolioDatabase } from './database.ts';
import type { NamedTable } from './set-aside.ts';
import { setAside } from './set-aside.ts';

type Schema<Value> = z.ZodMiniType<Value>;

/**
 * Parses rows that were read. One that no longer parses is left out of the result, copied to the table
 * of rows set aside and counted there; it stays where it is.
 */
export function parseRows<Value>(
	db: PortfolioDatabase,
	table: NamedTable,
	schema: Schema<Value>,
	rows: readonly unknown[],
): readonly Value[] {
	const values: Value[] = [];
	for (const row of rows) {
		const parsed = schema.safeParse(row);
		if (parsed.success) values.push(parsed.data);
		else setAside(db, table, row, parsed.error);
	}
	return values;
}

/** The same for one row; null when there is none, or when it no longer parses. */
export function parseRow<Value>(
	db: PortfolioDatabase,
	table: NamedTable,
	schema: Schema<Value>,
	row: unknown,
): Value | null {
	return row === undefined ? null : (parseRows(db, table, schema, [row])[0] ?? null);
}
