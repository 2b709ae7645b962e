import { isSameData } from '#domain/canonical-json.ts';
import type { PortfolioDatabase } from '#storage/database.ts';
import { adoptDraft, removeDraft } from '#storage/left-draft.ts';
import { readItem } from '#storage/read-evidence.ts';
import type { DraftRow } from '#storage/rows.ts';
import type { Stamp } from '#storage/stamp.ts';
import { afterTab, holdTab, thisTab } from '#storage/tab.ts';
import { copyDraft, mergeJournal, settleDraft } from './left-drafts.ts';

/**
 * Brings back what is in the journal. Goes on with the newest draft that a page left behind, unless it is
 * out of date; the others become items of their own, so that nothing typed is lost. true when the draft
 * came out of the journal.
 */
export async function takeUpDrafts(db: PortfolioDatabase, stamp: Stamp, id: string): Promise<boolean> {
	const recovered = await mergeJournal(db, stamp, id);
	const { drafts } = await readItem(db, stamp.portfolio, id);
	let own = await ownDraft(db, stamp, id);
	let hasRecovered = own !== null && recovered.has(thisTab);
	for (const draft of drafts) {
		await afterTab(draft.tab, async () => {
			// Only now: while that page was waited for, it or another one may have made a revision.
			const { head, newest, drafts: present } = await readItem(db, stamp.portfolio, id);
			const left = present.find(({ tab }) => tab === draft.tab);
			if (!left) return;
			if (isSameData(left.content, newest) || isSameData(left.content, own?.content)) {
				return removeDraft(db, left);
			}
			if (own !== null) return copyDraft(db, stamp, left);
			if (head !== null && head.revision > left.baseRevision) return settleDraft(db, stamp, left);
			// Held first, so that no page that comes meanwhile takes the draft for left behind.
			holdTab();
			await adoptDraft(db, left, thisTab);
			own = left;
			hasRecovered = recovered.has(left.tab);
		});
	}
	return hasRecovered;
}

/**
 * What this very page has not saved yet. A draft whose text the newest revision holds is none: the form would
 * stand on the revision before, and its next save would be taken for another tab's.
 */
async function ownDraft(db: PortfolioDatabase, stamp: Stamp, id: string): Promise<DraftRow | null> {
	const { head, newest, drafts } = await readItem(db, stamp.portfolio, id);
	const own = drafts.find(({ tab }) => tab === thisTab) ?? null;
	if (own === null || head === null || head.revision <= own.baseRevision) return own;
	if (!isSameData(own.content, newest)) return own;
	await removeDraft(db, own);
	return null;
}
