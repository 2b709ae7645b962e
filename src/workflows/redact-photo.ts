import { coverPicture } from '#device/cover-picture.ts';
import { digest, newId, today } from '#device/identity.ts';
import { windowCanvas } from '#device/window-canvas.ts';
import type { Attachment } from '#domain/evidence.ts';
import type { StorageFailure } from '#domain/failure.ts';
import type { Box } from '#domain/guard/boxes.ts';
import type { CoveredFacts } from '#domain/taking-out.ts';
import { readAttachment, storeAttachment } from '#storage/attachments.ts';
import { StorageRefusal } from '#storage/failure.ts';
import { holdHouse } from '#storage/house-lock.ts';
import { pinnedRealm } from '#storage/realm.ts';
import { inPortfolio } from './session.ts';
import { attachmentBlob } from './show-attachment.ts';

export type { CoveredFacts } from '#domain/taking-out.ts';

export type CoverOutcome =
	| { readonly ok: true; readonly facts: CoveredFacts }
	| { readonly ok: false; readonly code: 'unreadable' | StorageFailure };

/**
 * Makes and stores a photo with parts of it covered. The item and everything saved before still name the old one:
 * put the facts into the content, make a revision, and then take the old photo out (take-out-photo.ts).
 */
export async function coverPhoto(attachment: Attachment, boxes: readonly Box[]): Promise<CoverOutcome> {
	const blob = await attachmentBlob(attachment.sha256);
	const outcome = blob && (await coverPicture(blob, boxes, windowCanvas).catch(() => null));
	if (!outcome?.ok) return { ok: false, code: 'unreadable' };
	const { picture, thumbnail } = outcome;
	const sha256 = await digest(picture.bytes);
	await holdHouse(pinnedRealm());
	const kept = await inPortfolio(async (db, { portfolio }) => {
		await storeAttachment(db, portfolio, sha256, picture, thumbnail);
		const found = await readAttachment(db, portfolio, sha256);
		if (!found || (await digest(found.bytes)) !== sha256) throw new StorageRefusal('unreadable');
	});
	if (!kept.ok) return kept;
	const { mime, width, height, bytes } = picture;
	return { ok: true, facts: { sha256, mime, width, height, size: bytes.byteLength, redacted: today() } };
}

/** The photo as it was, as an attachment of its own that stays on the device. */
export function originalBeside(attachment: Attachment, name: string): Attachment {
	return { ...attachment, id: newId(), name, uncovered: true, privacy: { answer: 'keep-here' } };
}
