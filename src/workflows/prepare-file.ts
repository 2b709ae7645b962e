import { fileTypeOf, TYPE_BYTES } from '#device/file-type.ts';
import { digest, newId } from '#device/identity.ts';
import type { RenderedPicture } from '#device/render-picture.ts';
import type { Attachment } from '#domain/evidence.ts';
import type { StoredBytes } from '#storage/attachments.ts';
import { normalisePicture } from '#workers/picture-client.ts';

/** The largest file that is taken, in bytes. */
export const ATTACHMENT_LIMIT = 100 * 1024 * 1024;

/** A file as it will be stored: its bytes, its thumbnail, and what an item says about it. */
export type PreparedFile = {
	readonly attachment: Omit<Attachment, 'addedAt'>;
	readonly stored: StoredBytes;
	readonly thumbnail: StoredBytes | null;
};

export type PrepareOutcome =
	| { readonly ok: true; readonly prepared: PreparedFile }
	| { readonly ok: false; readonly code: 'too-large' | 'empty' | 'unreadable' };

/**
 * Gets a file ready: recognised by its bytes, a picture drawn anew and hashed. A picture of a kind that
 * this browser cannot read is kept as it came, "not-cleaned"; a damaged picture of a common kind and a
 * file that cannot be read are refused.
 */
export async function prepareFile(file: File): Promise<PrepareOutcome> {
	if (file.size === 0) return { ok: false, code: 'empty' };
	if (file.size > ATTACHMENT_LIMIT) return { ok: false, code: 'too-large' };
	try {
		return await prepare(file);
	} catch {
		// The file was moved, or its cloud copy could not be fetched, while it was being read.
		return { ok: false, code: 'unreadable' };
	}
}

async function prepare(file: File): Promise<PrepareOutcome> {
	const start = new Uint8Array(await file.slice(0, TYPE_BYTES).arrayBuffer());
	const type = fileTypeOf(start, file.type);
	const claimsPicture = file.type.startsWith('image/');
	if (type.family !== 'picture' && !claimsPicture) {
		const kind = type.family === 'sound' ? 'sound' : 'file';
		// Phones write the place into their films (QuickTime "location"), and nothing here can take it out.
		const cleaning = type.mime.startsWith('video/') ? 'not-cleaned' : 'not-a-picture';
		return { ok: true, prepared: await asItCame(file, type.mime, kind, cleaning) };
	}
	const outcome = await normalisePicture(file);
	if (outcome.ok) return { ok: true, prepared: await asPicture(file, outcome.picture, outcome.thumbnail) };
	if (type.isCommonPicture || COMMON_CLAIM.test(file.type)) return { ok: false, code: 'unreadable' };
	return { ok: true, prepared: await asItCame(file, type.mime, 'photo', 'not-cleaned') };
}

/** Called a picture that every browser reads, and not readable: damaged, or no picture at all. */
const COMMON_CLAIM = /^image\/(jpe?g|png|gif|webp|bmp)$/;

async function asPicture(
	file: File,
	picture: RenderedPicture,
	thumbnail: RenderedPicture,
): Promise<PreparedFile> {
	const name = `${file.name.replace(/\.[^.]*$/, '') || 'photo'}.jpg`;
	return { attachment: await describe(name, 'photo', 'cleaned', picture), stored: picture, thumbnail };
}

async function asItCame(
	file: File,
	mime: string,
	kind: Attachment['kind'],
	cleaning: Attachment['cleaning'],
): Promise<PreparedFile> {
	const stored: StoredBytes = { mime, bytes: await file.arrayBuffer(), width: 0, height: 0 };
	return { attachment: await describe(file.name, kind, cleaning, stored), stored, thumbnail: null };
}

async function describe(
	name: string,
	kind: Attachment['kind'],
	cleaning: Attachment['cleaning'],
	stored: StoredBytes,
): Promise<PreparedFile['attachment']> {
	return {
		id: newId(),
		kind,
		sha256: await digest(stored.bytes),
		name,
		mime: stored.mime,
		size: stored.bytes.byteLength,
		width: stored.width,
		height: stored.height,
		caption: '',
		privacy: { answer: 'unanswered' },
		cleaning,
	};
}
