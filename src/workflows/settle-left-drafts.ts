import { isSameData } from '#domain/canonical-json.ts';
import type { Outcome } from '#domain/failure.ts';
import type { Instant } from '#domain/identity.ts';
import type { PortfolioDatabase } from '#storage/database.ts';
import { classifyFailure } from '#storage/failure.ts';
import type { FoundEntry } from '#storage/journal.ts';
import { readDrafts, readHead, readRevision } from '#storage/read-evidence.ts';
import { portfolioIds } from '#storage/read-portfolio.ts';
import type { DraftRow } from '#storage/rows.ts';
import type { Stamp } from '#storage/stamp.ts';
import { afterTab } from '#storage/tab.ts';
import { hasTakingOutNotes } from '#storage/taking-out-keys.ts';
import { draftOf, mergeJournal, settleDraft } from './left-drafts.ts';
import { inPortfolio } from './session.ts';
import { strandedEntries, wordsOf } from './stranded-text.ts';

export { keepStranded, throwAwayStranded } from './stranded-text.ts';

/** What a page which went away had kept in another way than usual: text in the journal, sound in seconds. */
export type Recovered = {
	readonly id: string;
	readonly title: string;
	/** When it was typed, or the recording was begun. */
	readonly at: Instant;
	/** "stranded": text of a portfolio that is not here; `id` is its key in the journal. */
	readonly kind: 'text' | 'sound' | 'stranded';
	/** The words of what is stranded. */
	readonly text?: string;
};

/**
 * Leaving an item makes a revision, and a page that was closed, swept away or killed could not make it:
 * the next page does, and finishes what that page was taking out of everything saved. Drafts of pages that are still there are left alone. Gives what would have been lost
 * without the journal, so that the learner can be told.
 */
export function settleLeftDrafts(): Promise<Outcome<readonly Recovered[]>> {
	return inPortfolio(async (db, stamp) => {
		// What was typed in another portfolio before this one was opened is put there.
		for (const portfolio of await portfolioIds(db)) {
			if (portfolio !== stamp.portfolio) await settleIn(db, { ...stamp, portfolio });
		}
		const recovered = await settleIn(db, stamp);
		return [...recovered, ...(await strandedEntries(db)).map(strandedFrom)];
	});
}

async function settleIn(db: PortfolioDatabase, stamp: Stamp): Promise<readonly Recovered[]> {
	const recovered = await settleDrafts(db, stamp);
	// Afterwards: what was left is rewritten where it has come to stand.
	if (await hasTakingOutNotes(db, stamp.portfolio)) {
		// Out of reach after a new version was put out: it stays noted, and the next page finishes it.
		const loaded = await import('./finish-taking-out.ts').catch(() => null);
		await loaded?.finishTakingOut(db, stamp);
	}
	return recovered;
}

async function settleDrafts(db: PortfolioDatabase, stamp: Stamp): Promise<readonly Recovered[]> {
	const journalled = await mergeJournal(db, stamp);
	const recovered: Recovered[] = [];
	for (const draft of await readDrafts(db, stamp.portfolio)) {
		await afterTab(draft.tab, async () => {
			const left = await draftOf(db, stamp, draft);
			if (!left) return;
			const isNews = journalled.has(left.tab) && !(await isSaved(db, left));
			const isSettled = await unlessUnreadable(settleDraft(db, stamp, left));
			if (isSettled && isNews) recovered.push(recoveredFrom(left));
		});
	}
	return recovered;
}

/** One item that can no longer be read must not keep all others unsettled: its draft stays as it is. */
async function unlessUnreadable(settling: Promise<void>): Promise<boolean> {
	try {
		await settling;
		return true;
	} catch (error) {
		if (classifyFailure(error) === 'unreadable') return false;
		throw error;
	}
}

/** Whether the newest revision says the same: then nothing had been in danger. */
async function isSaved(db: PortfolioDatabase, { portfolio, evidence, content }: DraftRow): Promise<boolean> {
	const head = await readHead(db, portfolio, evidence);
	const newest = await readRevision(db, portfolio, evidence, head?.revision ?? 0);
	return isSameData(newest, content);
}

function recoveredFrom({ evidence, content, changedAt }: DraftRow): Recovered {
	return { id: evidence, title: content.title, at: changedAt, kind: 'text' };
}

function strandedFrom({ key, content, at }: FoundEntry): Recovered {
	return { id: key, title: content.title, at, kind: 'stranded', text: wordsOf(content) };
}
