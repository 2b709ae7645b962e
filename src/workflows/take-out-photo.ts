import { type Attachment, filesOf } from '#domain/evidence.ts';
import type { Outcome } from '#domain/failure.ts';
import type { Sha256 } from '#domain/identity.ts';
import type { CoveredFacts } from '#domain/taking-out.ts';
import { sweepAttachments } from '#storage/purge.ts';
import { tellTakenOut } from '#storage/taken-out-channel.ts';
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
	const gone = new Set<Sha256>(filesOf(old));
	return inPortfolio(async (db, stamp) => {
		await takeOut(
			db,
			stamp,
			covering(old, facts, (sha256) => gone.add(sha256)),
		);
		const taking = { kind: 'photo', old, facts } as const;
		tellTakenOut({ realm: db.realm, portfolio: stamp.portfolio, taking, items: null });
		// Only what nothing names any more: another item may have the same photo, and the learner may keep this one.
		await sweepAttachments(db, stamp.portfolio, gone);
	});
}
