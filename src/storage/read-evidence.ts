import Dexie from 'dexie';
import type { EvidenceContent } from '#domain/evidence.ts';
import type { EvidenceHead } from '#domain/evidence-head.ts';
import type { PortfolioDatabase } from './database.ts';
import { readPortfolio } from './read-portfolio.ts';
import { parseRow, parseRows } from './read-rows.ts';
import type { DraftRow } from './rows.ts';
import { draftRow, evidenceRow, revisionRow, textRow } from './rows.ts';

/** Every item of the open portfolio, trash included, newest change first. */
export async function readHeads(db: PortfolioDatabase): Promise<readonly EvidenceHead[]> {
	const portfolio = await readPortfolio(db);
	return portfolio ? readHeadsOf(db, portfolio.id) : [];
}

/** The same for one portfolio by its id. */
export async function readHeadsOf(
	db: PortfolioDatabase,
	portfolio: string,
): Promise<readonly EvidenceHead[]> {
	const rows = await db.evidence
		.where('[portfolio+id]')
		.between([portfolio, Dexie.minKey], [portfolio, Dexie.maxKey])
		.toArray();
	return newestFirst(parseRows(db, db.evidence, evidenceRow, rows));
}

/** In the order of lists: newest change first, and always the same among equals. */
export function newestFirst(heads: readonly EvidenceHead[]): readonly EvidenceHead[] {
	return [...heads].sort((a, b) => {
		if (a.changedAt !== b.changedAt) return a.changedAt < b.changedAt ? 1 : -1;
		return a.id < b.id ? 1 : -1;
	});
}

/** The lower-case text of every item of the open portfolio, by its id. */
export async function readTexts(db: PortfolioDatabase): Promise<ReadonlyMap<string, string>> {
	const portfolio = await readPortfolio(db);
	if (!portfolio) return new Map();
	const rows = await db.texts
		.where('[portfolio+id]')
		.between([portfolio.id, Dexie.minKey], [portfolio.id, Dexie.maxKey])
		.toArray();
	return new Map(parseRows(db, db.texts, textRow, rows).map((row) => [row.id, row.text]));
}

export async function readHead(
	db: PortfolioDatabase,
	portfolio: string,
	id: string,
): Promise<EvidenceHead | null> {
	return parseRow(db, db.evidence, evidenceRow, await db.evidence.get([portfolio, id]));
}

/** The content of one revision; null when there is none of that number or it no longer parses. */
export async function readRevision(
	db: PortfolioDatabase,
	portfolio: string,
	id: string,
	revision: number,
): Promise<EvidenceContent | null> {
	const row = parseRow(db, db.revisions, revisionRow, await db.revisions.get([portfolio, id, revision]));
	return row?.content ?? null;
}

/** What is being typed in an item, one draft for each page that types; or in all items. Newest first. */
export async function readDrafts(
	db: PortfolioDatabase,
	portfolio: string,
	id?: string,
): Promise<readonly DraftRow[]> {
	const rows = await db.drafts
		.where('[portfolio+evidence+tab]')
		.between([portfolio, id ?? Dexie.minKey, Dexie.minKey], [portfolio, id ?? Dexie.maxKey, Dexie.maxKey])
		.toArray();
	return [...parseRows(db, db.drafts, draftRow, rows)].sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1));
}

/** An item as a form stands on it. */
export type StoredItem = {
	readonly head: EvidenceHead | null;
	/** What the newest revision says; null when there is none, or when it no longer parses. */
	readonly newest: EvidenceContent | null;
	/** Newest first. */
	readonly drafts: readonly DraftRow[];
};

/** All of one item at one moment: a revision that another page makes is either in all of it or in none. */
export function readItem(db: PortfolioDatabase, portfolio: string, id: string): Promise<StoredItem> {
	return db.transaction('r', [db.evidence, db.revisions, db.drafts], async () => {
		const [head, drafts] = await Promise.all([readHead(db, portfolio, id), readDrafts(db, portfolio, id)]);
		const newest = head && head.revision > 0 ? await readRevision(db, portfolio, id, head.revision) : null;
		return { head, newest, drafts };
	});
}
