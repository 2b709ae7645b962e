import type { StoredBytes } from '#storage/attachments.ts';
import { readAttachment, readThumbnail, storeThumbnail } from '#storage/attachments.ts';
import type { PortfolioDatabase } from '#storage/database.ts';
import { inPortfolio } from './session.ts';

/** Only these are ever shown as what they are; the rest can be saved, and nothing can run in our origin. */
const SHOWN =
	/^(image\/(jpeg|png|gif|webp|bmp|avif|heic|heif)|audio\/[\w.-]+|video\/[\w.-]+|application\/pdf)$/;

const SHOWN_EVERYWHERE = /^image\/(jpeg|png|webp)$/;

/** A whole attachment, for display or saving; null when it is not there or cannot be read. */
export function attachmentBlob(sha256: string): Promise<Blob | null> {
	return blobOf(sha256, readAttachment);
}

/**
 * A photo's thumbnail, longest side 320 px; null when there is no photo that every browser shows. A photo that
 * came back from a PDF has none: it is made when it is first shown, and kept.
 */
export function thumbnailBlob(sha256: string): Promise<Blob | null> {
	return blobOf(sha256, async (db, portfolio, hash) => {
		const small = await readThumbnail(db, portfolio, hash);
		if (small) return small;
		const whole = await readAttachment(db, portfolio, hash);
		if (!whole || !SHOWN_EVERYWHERE.test(whole.mime)) return null;
		return (await newThumbnail(db, portfolio, hash, whole)) ?? whole;
	});
}

/** null where it cannot be made: the whole photo shows as well. */
async function newThumbnail(
	db: PortfolioDatabase,
	portfolio: string,
	sha256: string,
	{ mime, bytes }: StoredBytes,
): Promise<StoredBytes | null> {
	try {
		// Late: hardly anybody needs it.
		const { normalisePicture } = await import('#workers/picture-client.ts');
		const outcome = await normalisePicture(new Blob([bytes], { type: mime }));
		if (!outcome.ok) return null;
		// A device without room shows it all the same, and makes it again next time.
		await storeThumbnail(db, portfolio, sha256, outcome.thumbnail).catch(() => undefined);
		return outcome.thumbnail;
	} catch {
		return null;
	}
}

async function blobOf(
	sha256: string,
	read: (db: PortfolioDatabase, portfolio: string, sha256: string) => Promise<StoredBytes | null>,
): Promise<Blob | null> {
	const outcome = await inPortfolio((db, { portfolio }) => read(db, portfolio, sha256));
	if (!outcome.ok || !outcome.value) return null;
	const { mime, bytes } = outcome.value;
	return new Blob([bytes], { type: SHOWN.test(mime) ? mime : 'application/octet-stream' });
}
