import { type Attachment, filesOf } from '#domain/evidence.ts';
import type { Outcome } from '#domain/failure.ts';
import type { PortfolioId, Sha256 } from '#domain/identity.ts';
import type { CoveredFacts, TakingOut } from '#domain/taking-out.ts';
import { copyAttachment } from '#storage/copy-attachment.ts';
import type { PortfolioDatabase } from '#storage/database.ts';
import { StorageRefusal } from '#storage/failure.ts';
import { holdHouse } from '#storage/house-lock.ts';
import { sweepAttachments } from '#storage/purge.ts';
import { portfolioIds } from '#storage/read-portfolio.ts';
import { findHeld } from '#storage/rewrite.ts';
import type { Rewriting } from '#storage/rewriting.ts';
import type { Stamp } from '#storage/stamp.ts';
import { tellTakenOut } from '#storage/taken-out-channel.ts';
import { removeTakingOutNote } from '#storage/taking-out-notes.ts';
import { covering } from './rewriting-of.ts';
import { inPortfolio } from './session.ts';
import { takeOut } from './take-out.ts';

export { coveredAttachment } from './rewriting-of.ts';

/**
 * Puts a covered photo in the place of the one it was made from, wherever that was ever attached, and deletes that
 * one: also as it was before it was cropped or turned, and as the camera gave it.
 *
 * @param old the attachment as it was when it was covered
 */
export function takeOutPhoto(old: Attachment, facts: CoveredFacts): Promise<Outcome<void>> {
	const taking = { kind: 'photo', old, facts } as const;
	return inPortfolio(async (db, stamp) => {
		await takeOutOfPortfolios(db, stamp, taking);
		await removeTakingOutNote(db, stamp.portfolio, taking);
	});
}

/** The same in a transaction for each portfolio: the item may have been copied to another one of this device. */
export async function takeOutOfPortfolios(
	db: PortfolioDatabase,
	stamp: Stamp,
	taking: Extract<TakingOut, { kind: 'photo' }>,
): Promise<void> {
	const { old, facts } = taking;
	const gone = new Set<Sha256>(filesOf(old));
	const rewriting = covering(old, facts, (sha256) => gone.add(sha256));
	const others = (await portfolioIds(db)).filter((id) => id !== stamp.portfolio);
	const portfolios = [stamp.portfolio, ...others];
	for (const portfolio of portfolios) {
		if (portfolio !== stamp.portfolio) await bringCovered(db, stamp, portfolio, rewriting, facts.sha256);
		await takeOut(db, { ...stamp, portfolio }, rewriting);
		tellTakenOut({ realm: db.realm, portfolio, taking, items: null });
	}
	// Only what nothing names any more: another item may have the same photo, and the learner may keep this one.
	for (const portfolio of portfolios) await sweepAttachments(db, portfolio, gone);
}

/** Each portfolio keeps its own files: the covered photo is there before anything names it. */
async function bringCovered(
	db: PortfolioDatabase,
	stamp: Stamp,
	portfolio: PortfolioId,
	rewriting: Rewriting,
	sha256: Sha256,
): Promise<void> {
	const held = await findHeld(db, portfolio, rewriting);
	if (held.revisions.length + held.drafts.length === 0) return;
	await holdHouse(db.realm);
	if (!(await copyAttachment(db, stamp.portfolio, portfolio, sha256))) throw new StorageRefusal('unreadable');
}
