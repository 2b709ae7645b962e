import { fileTypeOf, TYPE_BYTES } from '#device/file-type.ts';
import { digest, now } from '#device/identity.ts';
import type { Attachment } from '#domain/evidence.ts';
import type { Outcome, StorageFailure } from '#domain/failure.ts';
import type { Sha256 } from '#domain/identity.ts';
import type { StoredBytes } from '#storage/attachments.ts';
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

export type AttachOptions = {
	/** The learner wants the picture as the camera gave it, too. It never leaves the device but in a backup. */
	readonly keepsOriginal: boolean;
};

/**
 * Stores any file. What it is, its bytes say: a sound gets the kind "sound"; a picture is stored the right way
 * up, at most 1920 px on its longest side, without camera data, with a thumbnail. A kind of picture this browser
 * cannot read is stored as it came, marked "not-cleaned"; a damaged one is refused as "unreadable".
 */
export async function attach(
	file: File,
	{ keepsOriginal }: AttachOptions = { keepsOriginal: false },
): Promise<AttachOutcome> {
	const outcome = await prepareFile(file);
	if (!outcome.ok) return outcome;
	const { attachment, stored, thumbnail } = outcome.prepared;
	const kept = await keepFile(attachment.sha256, stored, thumbnail);
	if (!kept.ok) return kept;
	const added: Attachment = { ...attachment, addedAt: now() };
	if (!keepsOriginal || attachment.cleaning !== 'cleaned') return { ok: true, attachment: added };
	const original = await keepOriginal(file);
	return original.ok ? { ok: true, attachment: { ...added, original: original.value } } : original;
}

async function keepOriginal(file: File): Promise<Outcome<NonNullable<Attachment['original']>>> {
	const bytes = await file.arrayBuffer();
	const sha256 = await digest(bytes);
	const { mime } = fileTypeOf(new Uint8Array(bytes.slice(0, TYPE_BYTES)), file.type);
	const kept = await keepFile(sha256, { mime, bytes, width: 0, height: 0 }, null);
	return kept.ok ? { ok: true, value: { sha256, mime, size: bytes.byteLength } } : kept;
}

/** Stores bytes under their hash and looks whether they are there. */
export async function keepFile(
	sha256: Sha256,
	stored: StoredBytes,
	thumbnail: StoredBytes | null,
): Promise<Outcome<void>> {
	// The item names the file only after this: until then it must not be taken for one that nobody needs.
	await holdHouse(pinnedRealm());
	return inPortfolio(async (db, { portfolio }) => {
		await storeAttachment(db, portfolio, sha256, stored, thumbnail);
		// Browsers keep large values in files of their own, and have lost those: look before saying "kept".
		const found = await readAttachment(db, portfolio, sha256);
		if (!found || (await digest(found.bytes)) !== sha256) throw new StorageRefusal('unreadable');
	});
}
