import type { Seal } from '#domain/assessment.ts';
import type { Entry, SealedEntry, Working } from '#domain/assessment-record.ts';
import { isSameData } from '#domain/canonical-json.ts';
import type { PortfolioId } from '#domain/identity.ts';
import type { ReceivedSummary } from '#domain/received.ts';
import { returnable } from '#domain/working-decision.ts';
import type { PortfolioDatabase } from './database.ts';
import { StorageRefusal } from './failure.ts';
import { parseRow } from './read-rows.ts';
import { isWorkingRow, putSummary, type ReceivedPortfolio, readSaid, readSummary } from './received.ts';
import { judgementRow, workingRow } from './rows.ts';
import { type ChainEnd, chainEnd, keepChainEnds } from './seal-chains.ts';

/*
 * What an assessor is deciding about a received portfolio, and the sealing of it.
 */

/** A row as a page knows it: any of these states; null for none. */
export type KnownRow = { readonly id: string; readonly states: readonly (Working | Entry | null)[] };

export type WorkingChange = {
	readonly put: readonly (Working | Entry)[];
	readonly remove: readonly string[];
	/** Rows that must stand as they are known, or as they are to become. */
	readonly known?: readonly KnownRow[];
};

/**
 * Keeps decisions in the making and records that are not sealed yet, and takes away what gave way to them, in one
 * strict transaction with the summary. What is sealed, and what another page has changed, is never written over:
 * refuses with "conflict".
 */
export async function writeWorking(
	db: PortfolioDatabase,
	portfolio: PortfolioId,
	change: WorkingChange,
	summarise: (
		said: Pick<ReceivedPortfolio, 'entries' | 'working'>,
		before: ReceivedSummary,
	) => ReceivedSummary,
): Promise<void> {
	await db.transaction('rw', [db.judgements, db.meta, db.setAside], async () => {
		const before = await readSummary(db, portfolio);
		// The learner was removed in another tab.
		if (!before) throw new StorageRefusal('conflict');
		const { entries, working } = await readSaid(db, portfolio);
		const sealed = new Set(entries.filter(({ seal }) => seal).map(({ id }) => id));
		const here = new Map([...entries, ...working].map((row) => [row.id, row]));
		for (const { id, states } of change.known ?? []) {
			const wanted = change.put.find((row) => row.id === id) ?? null;
			const stored = here.get(id) ?? null;
			// Asked a second time after a broken connection, it finds what it has written itself.
			if (![...states, wanted].some((state) => isSameData(state, stored)))
				throw new StorageRefusal('conflict');
		}
		if ([...change.put.map(({ id }) => id), ...change.remove].some((id) => sealed.has(id))) {
			throw new StorageRefusal('conflict');
		}
		await db.judgements.bulkDelete(change.remove.map((id): [string, string] => [portfolio, id]));
		await db.judgements.bulkPut(change.put.map((row) => ({ ...row, portfolio })));
		await putSummary(db, summarise(await readSaid(db, portfolio), before));
	});
}

/** One row as it stands, null where there is none; "gone" where the learner is not here any more. */
export async function readRow(
	db: PortfolioDatabase,
	portfolio: PortfolioId,
	id: string,
): Promise<Working | Entry | null | 'gone'> {
	const [summary, row] = await Promise.all([readSummary(db, portfolio), db.judgements.get([portfolio, id])]);
	if (!summary) return 'gone';
	return isWorkingRow(row)
		? parseRow(db, db.judgements, workingRow, row)
		: parseRow(db, db.judgements, judgementRow, row);
}

/**
 * Puts sealed entries in the place of what they were made from. Refuses with "conflict" when any of that has
 * changed since it was read, or the chain has gone on.
 */
export async function writeSealed(
	db: PortfolioDatabase,
	portfolio: PortfolioId,
	sealed: readonly SealedEntry[],
	from: Pick<ReceivedPortfolio, 'entries' | 'working' | 'heads' | 'summary'>,
	/** The end of this device's chain that they were appended to, as `chainEnd` gave it. */
	{ key, last }: { readonly key: Seal['key']; readonly last: ChainEnd | null },
	summarise: (
		said: Pick<ReceivedPortfolio, 'entries' | 'working'>,
		before: ReceivedSummary,
	) => ReceivedSummary,
): Promise<void> {
	await db.transaction('rw', [db.judgements, db.meta, db.setAside], async () => {
		if ((await chainEnd(db, portfolio, key))?.hash !== last?.hash) throw new StorageRefusal('conflict');
		const [said, before] = [await readSaid(db, portfolio), await readSummary(db, portfolio)];
		if (
			!before ||
			// A newer file was opened in between: what was decided on may have changed with it.
			before.openedAt !== from.summary.openedAt ||
			JSON.stringify(said) !== JSON.stringify({ entries: from.entries, working: from.working })
		) {
			throw new StorageRefusal('conflict');
		}
		const done = from.working.filter((each) => returnable(each, from.heads).length > 0);
		await db.judgements.bulkDelete(done.map(({ id }): [string, string] => [portfolio, id]));
		await db.judgements.bulkPut(sealed.map((entry) => ({ ...entry, portfolio })));
		await keepChainEnds(db, portfolio, sealed);
		await putSummary(db, summarise(await readSaid(db, portfolio), before));
	});
}
