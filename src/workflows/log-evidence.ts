import { newId, now } from '#device/identity.ts';
import type { EvidenceContent, RevisionReason } from '#domain/evidence.ts';
import type { Outcome } from '#domain/failure.ts';
import type { Instant } from '#domain/identity.ts';
import { inCopyToo } from '#storage/copy-soon.ts';
import { removeOwnJournal, writeJournal } from '#storage/journal.ts';
import { pinnedRealm } from '#storage/realm.ts';
import { holdTab } from '#storage/tab.ts';
import { moveToTrash, takeFromTrash } from '#storage/trash.ts';
import { writeDraft } from '#storage/write-draft.ts';
import type { Revised } from '#storage/write-revision.ts';
import { writeRevision } from '#storage/write-revision.ts';
import { savingWithout, withoutTakenOut } from './heard-taken-out.ts';
import { prepareContent } from './prepare-content.ts';
import { inPortfolio } from './session.ts';

export type { Revised } from '#storage/write-revision.ts';

export function newEvidenceId(): string {
	return newId();
}

/**
 * Keeps what is being typed. The item appears in lists from its first draft on. `baseRevision` is the
 * revision that the form was loaded with or last made, 0 for a new item.
 */
export async function saveDraft(
	id: string,
	content: EvidenceContent,
	baseRevision: number,
): Promise<Outcome<{ readonly at: Instant }>> {
	holdTab();
	const at = now();
	const outcome = await savingWithout(id, content, (kept) =>
		inPortfolio(
			async (db, stamp) =>
				writeDraft(db, stamp, id, await prepareContent(db, stamp.portfolio, kept), baseRevision),
			at,
		),
	);
	if (outcome.ok) removeOwnJournal(pinnedRealm(), id, { at, content: withoutTakenOut(id, content) });
	return outcome;
}

/**
 * Makes one revision of what is in the form and removes its draft. Content that equals the newest
 * revision makes none. A stale `baseRevision` never overwrites: the content becomes a new item, named in
 * `conflictCopy`, to which `revision` and `reference` then belong; go on editing that one.
 */
export async function revise(
	id: string,
	content: EvidenceContent,
	baseRevision: number,
	reason: RevisionReason,
): Promise<Outcome<Revised>> {
	const at = now();
	// Made once: should the connection break just after the commit, the second try finds this copy.
	const copyId = newId();
	const outcome = await savingWithout(id, content, (kept) =>
		inPortfolio(async (db, stamp) => {
			const prepared = await prepareContent(db, stamp.portfolio, kept);
			return writeRevision(db, stamp, { id, prepared, baseRevision, reason, copyId });
		}, at),
	);
	if (outcome.ok) removeOwnJournal(pinnedRealm(), id, { at, content: withoutTakenOut(id, content) });
	return outcome;
}

/** Puts an item into the trash, from where it can be taken back. */
export function trash(id: string): Promise<Outcome<void>> {
	// In the second copy too before it is said: a database that is lost now must not bring it back.
	return inPortfolio((db, stamp) => inCopyToo(db, () => moveToTrash(db, stamp, id)));
}

export function restoreFromTrash(id: string): Promise<Outcome<void>> {
	return inPortfolio((db, stamp) => takeFromTrash(db, stamp, id));
}

/**
 * The second copy of what is being typed, for `pagehide`: a database write that is started there is lost
 * when the page goes to another one of the same site; this one is done when the call returns. A page
 * that is going away can do nothing more where the browser keeps nothing in localStorage.
 */
export function journalDraft(id: string, content: EvidenceContent, baseRevision: number): void {
	writeJournal(pinnedRealm(), id, { content: withoutTakenOut(id, content), baseRevision, at: now() });
}
