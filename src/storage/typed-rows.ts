import * as z from 'zod/mini';
import type { Entry, Working } from '#domain/assessment-record.ts';
import type { Instant, PortfolioId } from '#domain/identity.ts';
import { localKeys, readLocal, removeLocal, writeLocal } from './local.ts';
import { judgementRow, workingRow } from './rows.ts';
import { thisTab } from './tab.ts';

/*
 * The second copy of what an assessor is typing, as `journal.ts` is of what the learner types: a database write that
 * is started in `pagehide` is lost, this one is not. It goes once it is committed, and with the learner it is about.
 */

const rowSchema = z.union([workingRow, judgementRow]);
const schema = z.object({
	portfolio: z.string(),
	tab: z.string(),
	at: z.string(),
	row: rowSchema,
	states: z.array(z.nullable(rowSchema)),
});

export type TypedRow = {
	readonly portfolio: PortfolioId;
	readonly row: Working | Entry;
	/** How it may stand in the database for this to be what follows; null for not at all. */
	readonly states: readonly (Working | Entry | null)[];
	readonly at: Instant;
};

export type FoundRow = TypedRow & {
	readonly key: string;
	/** The page that typed it. */
	readonly tab: string;
	/** As found: it is only removed while it still says the same. */
	readonly text: string;
};

const PREFIX = 'starfolio.typed-row.';
/** No blank is in what stands before it, whatever a file gives as the portfolio's id. */
const prefixOf = (portfolio: PortfolioId): string => `${PREFIX}${encodeURIComponent(portfolio)} `;
const keyOf = (portfolio: PortfolioId, id: string): string => `${prefixOf(portfolio)}${thisTab} ${id}`;

/** Writes at once. false when the browser keeps nothing here. */
export function writeTypedRow(typed: TypedRow): boolean {
	return writeLocal(keyOf(typed.portfolio, typed.row.id), JSON.stringify({ ...typed, tab: thisTab }));
}

/** What is there of one portfolio, by whatever page. What cannot be read stays where it is. */
export function readTypedRows(portfolio: PortfolioId): readonly FoundRow[] {
	return localKeys(prefixOf(portfolio)).flatMap((key): FoundRow[] => {
		const text = readLocal(key) ?? '';
		const typed = parse(text);
		return typed ? [{ ...typed, key, text }] : [];
	});
}

/** What this page has there of one row; null when nothing. */
export function ownTypedRow(portfolio: PortfolioId, id: string): TypedRow | null {
	return parse(readLocal(keyOf(portfolio, id)) ?? '');
}

/** Removes an entry that is settled. One that was written again meanwhile stays. */
export function removeTypedRow({ key, text }: FoundRow): void {
	if (readLocal(key) === text) removeLocal(key);
}

/** Removes what this page has there of one row. */
export function removeOwnTypedRow(portfolio: PortfolioId, id: string): void {
	removeLocal(keyOf(portfolio, id));
}

/** Removes all about a portfolio, whether it can be read or not, because that is removed. */
export function removeTypedRowsOf(portfolio: PortfolioId): void {
	for (const key of localKeys(prefixOf(portfolio))) removeLocal(key);
}

/** Removes all but what is about these portfolios: a page went away while one was removed. */
export function removeTypedRowsBut(portfolios: ReadonlySet<PortfolioId>): void {
	const prefixes = [...portfolios].map(prefixOf);
	for (const key of localKeys(PREFIX)) {
		if (!prefixes.some((prefix) => key.startsWith(prefix))) removeLocal(key);
	}
}

function parse(text: string): (TypedRow & { readonly tab: string }) | null {
	try {
		const parsed = schema.safeParse(JSON.parse(text));
		return parsed.success ? parsed.data : null;
	} catch {
		return null;
	}
}
