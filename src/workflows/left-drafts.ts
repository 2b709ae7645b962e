import { newId } from '#device/identity.ts';
import type { PortfolioId } from '#domain/identity.ts';
import { bringBackDraft } from '#storage/bring-back-draft.ts';
import type { PortfolioDatabase } from '#storage/database.ts';
import type { FoundEntry } from '#storage/journal.ts';
import { readJournal, removeJournalEntry } from '#storage/journal.ts';
import { readDrafts, readHead } from '#storage/read-evidence.ts';
import { portfolioIds } from '#storage/read-portfolio.ts';
import type { DraftRow } from '#storage/rows.ts';
import type { Stamp } from '#storage/stamp.ts';
import type { NewRevision } from '#storage/write-revision.ts';
import { writeCopy, writeRevision } from '#storage/write-revision.ts';
import { prepareContent } from './prepare-content.ts';

/**
 * Brings what pages wrote in `pagehide` into the drafts; of one item, or of all. An entry leaves the
 * journal only after its text has been committed, as a draft now or as a revision before.
 *
 * @returns the names of the pages whose text came back
 */
export async function mergeJournal(
	db: PortfolioDatabase,
	stamp: Stamp,
	id?: string,
): Promise<ReadonlySet<string>> {
	const recovered = new Set<string>();
	for (const entry of readJournal(db.realm, id)) {
		if ((await portfolioOf(db, stamp, entry)) !== stamp.portfolio) continue;
		const prepared = await prepareContent(db, stamp.portfolio, entry.content);
		const from: Stamp = { ...stamp, at: entry.at, tab: entry.tab };
		const isBack = await bringBackDraft(db, from, entry.evidence, prepared, entry.baseRevision);
		removeJournalEntry(entry);
		if (isBack) recovered.add(entry.tab);
	}
	return recovered;
}

/** Earlier versions knew of one portfolio and named none: then it is the one that has the item. */
async function portfolioOf(db: PortfolioDatabase, stamp: Stamp, entry: FoundEntry): Promise<PortfolioId> {
	if (entry.portfolio !== undefined) return entry.portfolio;
	for (const portfolio of await portfolioIds(db)) {
		if (await readHead(db, portfolio, entry.evidence)) return portfolio;
	}
	return stamp.portfolio;
}

/** Makes the revision that a page which went away did not get to make. A stale one becomes a copy, as ever. */
export async function settleDraft(db: PortfolioDatabase, stamp: Stamp, draft: DraftRow): Promise<void> {
	const { from, wanted } = await fromDraft(db, stamp, draft);
	await writeRevision(db, from, wanted);
}

/** Makes an item of its own from what a page left behind. */
export async function copyDraft(db: PortfolioDatabase, stamp: Stamp, draft: DraftRow): Promise<void> {
	const { from, wanted } = await fromDraft(db, stamp, draft);
	await writeCopy(db, from, wanted);
}

async function fromDraft(
	db: PortfolioDatabase,
	stamp: Stamp,
	draft: DraftRow,
): Promise<{ readonly from: Stamp; readonly wanted: NewRevision }> {
	const prepared = await prepareContent(db, stamp.portfolio, draft.content);
	const { evidence: id, baseRevision, changedAt: at, tab } = draft;
	return {
		from: { ...stamp, at, tab },
		wanted: { id, prepared, baseRevision, reason: 'left', copyId: newId() },
	};
}

/** The draft as it now stands, read afresh because another page may have settled it meanwhile. */
export async function draftOf(
	db: PortfolioDatabase,
	stamp: Stamp,
	draft: DraftRow,
): Promise<DraftRow | null> {
	const drafts = await readDrafts(db, stamp.portfolio, draft.evidence);
	return drafts.find((candidate) => candidate.tab === draft.tab) ?? null;
}
