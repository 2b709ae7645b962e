import Dexie, { type Table } from 'dexie';
import type { PortfolioId } from '#domain/identity.ts';
import type { PortfolioDatabase } from './database.ts';
import { parseRow } from './read-rows.ts';
import type { Rewriting } from './rewriting.ts';
import { evidenceRow, portfolioRow, textRow } from './rows.ts';
import type { Stamp } from './stamp.ts';
import { noteChange, storeHeads } from './store-head.ts';

/**
 * What the lists still hold of it: heads that no longer parse, and words that stand in no saved state any more. Part
 * of a transaction.
 */
export async function rewriteLists(
	db: PortfolioDatabase,
	stamp: Stamp,
	{ mayHold, rewriteText, items }: Rewriting,
): Promise<void> {
	const ids = (await within(db.evidence, stamp.portfolio).primaryKeys()).map(([, id]) => id);
	for (const id of ids.filter((each) => items?.has(each) ?? true)) {
		const [row, text] = [
			await db.evidence.get([stamp.portfolio, id]),
			await db.texts.get([stamp.portfolio, id]),
		];
		if (row !== undefined && mayHold(JSON.stringify(row))) await rewriteHead(db, stamp, row, rewriteText);
		if (text !== undefined && mayHold(JSON.stringify(text))) {
			const parsed = textRow.safeParse(text);
			const changed = parsed.success ? rewriteText(parsed.data.text).toLowerCase() : '';
			if (changed !== parsed.data?.text) {
				await db.texts.put({ portfolio: stamp.portfolio, id, text: changed });
			}
		}
	}
}

/** What the learner said of findings may tell of it as well. Part of a transaction. */
export async function rewriteLeftAlone(
	db: PortfolioDatabase,
	portfolio: PortfolioId,
	{ rewriteText, items }: Rewriting,
): Promise<void> {
	const row = parseRow(db, db.portfolios, portfolioRow, await db.portfolios.get(portfolio));
	if (!row?.leftAlone) return;
	const leftAlone = row.leftAlone.map((each) =>
		(items?.has(each.item) ?? true) ? { ...each, reason: rewriteText(each.reason) } : each,
	);
	if (JSON.stringify(leftAlone) === JSON.stringify(row.leftAlone)) return;
	await db.portfolios.put({ ...row, leftAlone });
	await noteChange(db, portfolio);
}

async function rewriteHead(
	db: PortfolioDatabase,
	stamp: Stamp,
	row: unknown,
	rewriteText: (text: string) => string,
): Promise<void> {
	const parsed = evidenceRow.safeParse(row);
	if (!parsed.success) {
		const changed = mapStrings(row, rewriteText);
		if (JSON.stringify(changed) !== JSON.stringify(row)) await db.evidence.put(changed);
		return;
	}
	const { outlook, ...head } = parsed.data;
	const [title, excerpt] = [rewriteText(head.title), rewriteText(head.excerpt)];
	const isSame =
		outlook === undefined || JSON.stringify(mapStrings(outlook, rewriteText)) === JSON.stringify(outlook);
	if (title === head.title && excerpt === head.excerpt && isSame) return;
	// Without its outlook it is worked out anew.
	await storeHeads(db, stamp, [{ ...head, title, excerpt, ...(isSame && outlook && { outlook }) }]);
}

function within<Key>(table: Table<unknown, Key>, portfolio: string) {
	return table.where(':id').between([portfolio], [portfolio, Dexie.maxKey]);
}

/** A value with every text in it changed; bytes and numbers stay. */
export function mapStrings(value: unknown, edit: (text: string) => string): unknown {
	if (typeof value === 'string') return edit(value);
	if (Array.isArray(value)) return value.map((each) => mapStrings(each, edit));
	if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) {
		return value;
	}
	return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, mapStrings(member, edit)]));
}
