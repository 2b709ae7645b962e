import type { Instant } from '#domain/identity.ts';
import type { PortfolioDatabase } from './database.ts';
import { StorageRefusal } from './failure.ts';
import { parseRow } from './read-rows.ts';
import type { DraftRow } from './rows.ts';
import { draftRow, evidenceRow } from './rows.ts';
import type { Prepared, Stamp } from './stamp.ts';
import { noteChange, storeHeads } from './store-head.ts';
import { keepTemplate, noteAdded, putHead, putText } from './write-head.ts';

/**
 * Keeps what one page is typing. The first draft of a new item makes its head (revision 0), so that the
 * item is in the lists. A draft older than the one stored changes nothing.
 */
export async function writeDraft(
	db: PortfolioDatabase,
	stamp: Stamp,
	id: string,
	prepared: Prepared,
	baseRevision: number,
): Promise<{ readonly at: Instant }> {
	const tables = [db.portfolios, db.evidence, db.meta, db.drafts, db.templates, db.texts];
	const isNew = await db.transaction('rw', tables, async () => {
		const key: [string, string, string] = [stamp.portfolio, id, stamp.tab];
		// What does not wait for each other is asked at once: on a slow phone the way there and back is what a save takes.
		const [isThere, storedRow] = await Promise.all([hasPortfolio(db, stamp.portfolio), db.drafts.get(key)]);
		// Another tab may have removed it meanwhile: nothing may be left of it then.
		if (!isThere) throw new StorageRefusal('unreadable');
		const stored = parseRow(db, db.drafts, draftRow, storedRow);
		if (stored && stored.changedAt > stamp.at) return false;
		const draft: DraftRow = {
			portfolio: stamp.portfolio,
			evidence: id,
			tab: stamp.tab,
			baseRevision,
			changedAt: stamp.at,
			device: stamp.device,
			content: prepared.content,
		};
		const [isAdded] = await Promise.all([
			showDraft(db, stamp, id, prepared, baseRevision),
			db.drafts.put(draft),
			keepTemplate(db, stamp, prepared),
		]);
		return isAdded;
	});
	if (isNew) noteAdded(db, stamp);
	return { at: stamp.at };
}

async function hasPortfolio(db: PortfolioDatabase, id: string): Promise<boolean> {
	return (await db.portfolios.where(':id').equals(id).count()) > 0;
}

/** Lets the lists show what is being typed; true when the item is new. Part of a transaction. */
export async function showDraft(
	db: PortfolioDatabase,
	stamp: Stamp,
	id: string,
	prepared: Prepared,
	baseRevision: number,
): Promise<boolean> {
	const row = await db.evidence.get([stamp.portfolio, id]);
	const head = parseRow(db, db.evidence, evidenceRow, row);
	if (row === undefined) {
		await putHead(db, stamp, prepared, {
			id,
			reference: '',
			revision: 0,
			createdAt: stamp.at,
			deletedAt: '',
		});
		return true;
	}
	if (head?.revision === 0) {
		await putHead(db, stamp, prepared, head);
	} else if (head?.revision === baseRevision) {
		const { title } = prepared.content;
		const { outlook: _before, ...place } = head;
		// Coverage and judgements stand on the revision; only what a list shows follows the draft.
		const shown = {
			title,
			excerpt: prepared.excerpt,
			changedAt: stamp.at,
			...(prepared.outlook && { outlook: prepared.outlook }),
		};
		await Promise.all([storeHeads(db, stamp, [{ ...place, ...shown }]), putText(db, stamp, head, prepared)]);
	} else {
		// Typed on an older state, or over a head that no longer parses: the text is safe in the draft.
		await noteChange(db, stamp.portfolio);
	}
	return false;
}
