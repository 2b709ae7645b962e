import type { PortfolioDatabase } from './database.ts';
import type { DraftRow } from './rows.ts';

/** Hands the draft of a page that has gone to another page, whole and in one transaction. */
export function adoptDraft(db: PortfolioDatabase, draft: DraftRow, tab: string): Promise<void> {
	return db.transaction('rw', db.drafts, async () => {
		await db.drafts.put({ ...draft, tab });
		await db.drafts.delete([draft.portfolio, draft.evidence, draft.tab]);
	});
}

/** Removes a draft whose text stands elsewhere word for word. */
export async function removeDraft(db: PortfolioDatabase, draft: DraftRow): Promise<void> {
	await db.drafts.delete([draft.portfolio, draft.evidence, draft.tab]);
}
