import type { Collection } from 'dexie';
import Dexie from 'dexie';
import type { EvidenceHead } from '#domain/evidence-head.ts';
import type { PortfolioDatabase } from './database.ts';
import { readSnapshot, writeSnapshot } from './head-snapshot.ts';
import { newestFirst } from './read-evidence.ts';
import { readPortfolio } from './read-portfolio.ts';
import { parseRow } from './read-rows.ts';
import { evidenceRow } from './rows.ts';
import { changeOf } from './store-head.ts';

/** So many changed heads since the snapshot make a new one worth its writing. */
const WORTH_A_SNAPSHOT = 100;

/** A snapshot is made when nothing is waited for, this long after a reading, in milliseconds. */
const LATER = 3000;

type Known = {
	readonly db: PortfolioDatabase;
	readonly portfolio: string;
	/**
	 * By the id in the row's key; null for a row that no longer parses. What changed last stands last: sorting what is
	 * in order already takes a tenth of the comparisons, and a list is sorted after every save.
	 */
	readonly heads: Map<string, EvidenceHead | null>;
	change: number;
	/** Heads that changed since the snapshot. */
	unsnapped: number;
};

/**
 * Makes a reader of the open portfolio's heads, trash included, newest change first. It remembers what
 * it has read: the next reading, after a save, costs as many rows as have changed.
 */
export function headsReader(
	snapshotAfter = LATER,
): (db: PortfolioDatabase) => Promise<readonly EvidenceHead[]> {
	let known: Known | null = null;
	let timer: ReturnType<typeof setTimeout> | undefined;

	return async (db) => {
		clearTimeout(timer);
		const portfolio = await readPortfolio(db);
		if (!portfolio) {
			known = null;
			return [];
		}
		if (known?.db !== db || known.portfolio !== portfolio.id) known = await fromSnapshot(db, portfolio.id);
		await readChanges(known);
		if ((await rowsOf(db, portfolio.id).count()) !== known.heads.size) {
			// Rows have gone, or were written past us: everything is read afresh.
			known = nothingKnown(db, portfolio.id);
			add(known, await rowsOf(db, portfolio.id).toArray());
		}
		const read = known;
		if (read.unsnapped >= WORTH_A_SNAPSHOT) timer = setTimeout(() => void keepSnapshot(read), snapshotAfter);
		return newestFirst([...read.heads.values()].filter((head) => head !== null));
	};
}

function nothingKnown(db: PortfolioDatabase, portfolio: string): Known {
	return { db, portfolio, heads: new Map(), change: 0, unsnapped: 0 };
}

async function fromSnapshot(db: PortfolioDatabase, portfolio: string): Promise<Known> {
	const known = nothingKnown(db, portfolio);
	const snapshot = await readSnapshot(db, portfolio);
	for (const head of snapshot?.heads ?? []) known.heads.set(head.id, head);
	known.change = snapshot?.change ?? 0;
	return known;
}

async function readChanges(known: Known): Promise<void> {
	const rows = await known.db.evidence
		.where('[portfolio+change]')
		.between([known.portfolio, known.change], [known.portfolio, Dexie.maxKey], false)
		.toArray();
	add(known, rows);
}

function rowsOf(db: PortfolioDatabase, portfolio: string): Collection<unknown> {
	return db.evidence.where('[portfolio+id]').between([portfolio, Dexie.minKey], [portfolio, Dexie.maxKey]);
}

function add(known: Known, rows: readonly unknown[]): void {
	for (const row of rows) {
		const id = typeof row === 'object' && row !== null && 'id' in row ? String(row.id) : '';
		known.heads.delete(id);
		known.heads.set(id, parseRow(known.db, known.db.evidence, evidenceRow, row));
		known.change = Math.max(known.change, changeOf(row));
	}
	known.unsnapped += rows.length;
}

async function keepSnapshot({ db, portfolio, heads, change }: Known): Promise<void> {
	const whole = [...heads.values()].filter((head) => head !== null);
	// Without a broken row it would hide that row for good.
	if (whole.length < heads.size) return;
	try {
		await writeSnapshot(db, portfolio, { change, heads: [...newestFirst(whole)].reverse() });
	} catch {
		// A full disk, say. The rows are all there, and reading them only takes longer.
	}
}
