import { isSameData } from '#domain/canonical-json.ts';
import type { PortfolioDatabase } from './database.ts';
import { readItem } from './read-evidence.ts';
import type { Prepared, Stamp } from './stamp.ts';
import { writeDraft } from './write-draft.ts';

/**
 * Makes a draft of what a page had journalled. Not of text that has since become the newest revision: its
 * draft would stand on the revision before, and what is typed on it would be taken for another tab's.
 * Looked at and written in one transaction, because a page may be making that revision just now.
 */
export function bringBackDraft(
	db: PortfolioDatabase,
	stamp: Stamp,
	id: string,
	prepared: Prepared,
	baseRevision: number,
): Promise<boolean> {
	const tables = [db.portfolios, db.evidence, db.meta, db.drafts, db.templates, db.texts, db.revisions];
	return db.transaction('rw', tables, async () => {
		const { head, newest, drafts } = await readItem(db, stamp.portfolio, id);
		const isText = isSameData(newest, prepared.content);
		if (isText && head !== null && head.revision > baseRevision) {
			// What that page had kept before it is older than what is now saved.
			const before = drafts.find(({ tab }) => tab === stamp.tab);
			if (before && before.changedAt <= stamp.at) await db.drafts.delete([stamp.portfolio, id, stamp.tab]);
			return false;
		}
		await writeDraft(db, stamp, id, prepared, baseRevision);
		return true;
	});
}
