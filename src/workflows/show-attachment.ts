import type { StoredBytes } from '#storage/attachments.ts';
import { readAttachment, readThumbnail } from '#storage/attachments.ts';
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

/** A photo's thumbnail, longest side 320 px, or the whole where only that is there; null when there is neither. */
export function thumbnailBlob(sha256: string): Promise<Blob | null> {
	return blobOf(sha256, async (db, portfolio, hash) => {
		const small = await readThumbnail(db, portfolio, hash);
		if (small) return small;
		// A photo that came back from a PDF has none; the whole one shows as well.
		const whole = await readAttachment(db, portfolio, hash);
		return whole && SHOWN_EVERYWHERE.test(whole.mime) ? whole : null;
	});
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
