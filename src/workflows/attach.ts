import { digest, now } from '#device/identity.ts';
import type { Attachment } from '#domain/evidence.ts';
import type { StorageFailure } from '#domain/failure.ts';
import { readAttachment, storeAttachment } from '#storage/attachments.ts';
import { StorageRefusal } from '#storage/failure.ts';
import { holdHouse } from '#storage/house-lock.ts';
import { pinnedRealm } from '#storage/realm.ts';
import { prepareFile } from './prepare-file.ts';
import { inPortfolio } from './session.ts';

export { ATTACHMENT_LIMIT } from './prepare-file.ts';

export type AttachOutcome =
	/** Stored and read back. Put it into the content and revise with the reason "attachment". */
	| { readonly ok: true; readonly attachment: Attachment }
	| { readonly ok: false; readonly code: 'too-large' | 'empty' | 'unreadable' | StorageFailure };

/**
 * Stores any file. What it is, its bytes say: a sound gets the kind "sound"; a picture is stored the right way
 * up, at most 1920 px on its longest side, without camera data, with a thumbnail. A kind of picture this browser
 * cannot read is stored as it came, marked "not-cleaned"; a damaged one is refused as "unreadable".
 */
export async function attach(file: File): Promise<AttachOutcome> {
	const outcome = await prepareFile(file);
	if (!outcome.ok) return outcome;
	const { attachment, stored, thumbnail } = outcome.prepared;
	// The item names the file only after this: until then it must not be taken for one that nobody needs.
	await holdHouse(pinnedRealm());
	const kept = await inPortfolio(async (db, { portfolio }) => {
		await storeAttachment(db, portfolio, attachment.sha256, stored, thumbnail);
		// Browsers keep large values in files of their own, and have lost those: look before saying "kept".
		const found = await readAttachment(db, portfolio, attachment.sha256);
		if (!found || (await digest(found.bytes)) !== attachment.sha256) throw new StorageRefusal('unreadable');
	});
	return kept.ok ? { ok: true, attachment: { ...attachment, addedAt: now() } } : kept;
}
