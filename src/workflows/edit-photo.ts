import { digest } from '#device/identity.ts';
import type { EditedPhoto } from '#domain/edited-photo.ts';
import type { StorageFailure } from '#domain/failure.ts';
import type { PhotoEdit } from '#domain/region.ts';
import { WHOLE } from '#domain/region.ts';
import { normalisePicture } from '#workers/picture-client.ts';
import { keepFile } from './attach.ts';
import { attachmentBlob } from './show-attachment.ts';

export type EditPhotoOutcome =
	/** Stored and read back. Put it into the content (`withEditedPhoto`) and revise. */
	| { readonly ok: true; readonly photo: EditedPhoto }
	| { readonly ok: false; readonly code: 'unreadable' | StorageFailure };

/**
 * Draws a photo anew, turned and cut, and stores it with a thumbnail of its own. What was cut off is in neither.
 * The picture before stays for the saved states that name it, and goes with them.
 */
export async function editPhoto(sha256: string, edit: PhotoEdit): Promise<EditPhotoOutcome> {
	const before = await attachmentBlob(sha256);
	const outcome = before && (await normalisePicture(before, edit));
	if (!outcome?.ok) return { ok: false, code: 'unreadable' };
	const { picture, thumbnail } = outcome;
	const hash = await digest(picture.bytes);
	const { width, height } = picture;
	const size = picture.bytes.byteLength;
	const kept = await keepFile(hash, picture, thumbnail);
	return kept.ok ? { ok: true, photo: { sha256: hash, size, width, height } } : kept;
}

/** A photo as it would look turned, to choose the part of it that stays; null when it cannot be read. */
export async function turnedPhoto(sha256: string, turns: PhotoEdit['turns']): Promise<Blob | null> {
	const whole = await attachmentBlob(sha256);
	if (!whole || turns === 0) return whole;
	const outcome = await normalisePicture(whole, { turns, crop: WHOLE });
	return outcome.ok ? new Blob([outcome.picture.bytes], { type: outcome.picture.mime }) : null;
}
