import { type Attachment, filesOf } from '#domain/evidence.ts';
import type { Outcome } from '#domain/failure.ts';
import type { Sha256 } from '#domain/identity.ts';
import { sweepAttachments } from '#storage/purge.ts';
import type { CoveredFacts } from './redact-photo.ts';
import { inPortfolio } from './session.ts';
import { takeOut } from './take-out.ts';

/** A photo after parts of it were covered: the picture that the camera gave is not kept beside it. */
export function coveredAttachment(
	{ original: _uncovered, ...attachment }: Attachment,
	facts: CoveredFacts,
): Attachment {
	return { ...attachment, ...facts };
}

/**
 * Puts a covered photo in the place of the one it was made from, wherever that was ever attached, and deletes that
 * one: also as it was before it was cropped or turned, and as the camera gave it.
 *
 * @param old the attachment as it was when it was covered
 */
export function takeOutPhoto(old: Attachment, facts: CoveredFacts): Promise<Outcome<void>> {
	const gone = new Set<Sha256>(filesOf(old));
	const swap = (attachment: Attachment): Attachment => {
		const isIt = attachment.id === old.id || attachment.sha256 === old.sha256;
		if (!isIt || attachment.uncovered) return attachment;
		if (attachment.sha256 === facts.sha256 && !attachment.original) return attachment;
		for (const sha256 of filesOf(attachment)) gone.add(sha256);
		return coveredAttachment(attachment, facts);
	};
	return inPortfolio(async (db, stamp) => {
		await takeOut(db, stamp, {
			rewrite: (content) => {
				const attachments = content.attachments.map(swap);
				const isSame = attachments.every((each, place) => each === content.attachments[place]);
				return isSame ? content : { ...content, attachments };
			},
			mayHold: (text) => text.includes(old.sha256) || text.includes(JSON.stringify(old.id)),
			rewriteText: (text) => text.replaceAll(old.sha256, facts.sha256),
		});
		// Only what nothing names any more: another item may have the same photo, and the learner may keep this one.
		await sweepAttachments(db, stamp.portfolio, gone);
	});
}
