import type { Sha256 } from '#domain/identity.ts';
import type { PortfolioDatabase } from './database.ts';
import { parseRow } from './read-rows.ts';
import type { AttachmentRow } from './rows.ts';
import { attachmentRow } from './rows.ts';

export type StoredBytes = {
	readonly mime: string;
	readonly bytes: ArrayBuffer;
	/** Pixels; 0 for what is not a picture. */
	readonly width: number;
	readonly height: number;
};

/** Stores an attachment and, for a picture, its thumbnail, in one strict transaction. The same bytes are kept once. */
export async function storeAttachment(
	db: PortfolioDatabase,
	portfolio: string,
	sha256: Sha256,
	stored: StoredBytes,
	thumbnail: StoredBytes | null,
): Promise<void> {
	await db.transaction('rw', [db.attachments, db.thumbnails], async () => {
		await db.attachments.put(rowOf(portfolio, sha256, stored));
		if (thumbnail) await db.thumbnails.put(rowOf(portfolio, sha256, thumbnail));
	});
}

/** Keeps a thumbnail made afterwards, unless its picture has been deleted meanwhile. */
export async function storeThumbnail(
	db: PortfolioDatabase,
	portfolio: string,
	sha256: Sha256,
	thumbnail: StoredBytes,
): Promise<void> {
	await db.transaction('rw', [db.attachments, db.thumbnails], async () => {
		if ((await db.attachments.where({ portfolio, sha256 }).count()) === 0) return;
		await db.thumbnails.put(rowOf(portfolio, sha256, thumbnail));
	});
}

/** An attachment as it is stored; null when there is none. Rejects when the browser can no longer read it. */
export async function readAttachment(
	db: PortfolioDatabase,
	portfolio: string,
	sha256: Sha256,
): Promise<StoredBytes | null> {
	return bytesOf(parseRow(db, db.attachments, attachmentRow, await db.attachments.get([portfolio, sha256])));
}

/** A picture's thumbnail, longest side 320 px; null when there is none. */
export async function readThumbnail(
	db: PortfolioDatabase,
	portfolio: string,
	sha256: Sha256,
): Promise<StoredBytes | null> {
	return bytesOf(parseRow(db, db.thumbnails, attachmentRow, await db.thumbnails.get([portfolio, sha256])));
}

export function rowOf(portfolio: string, sha256: Sha256, stored: StoredBytes): AttachmentRow {
	const { mime, bytes, width, height } = stored;
	return { portfolio, sha256, mime, bytes, width, height };
}

function bytesOf(row: AttachmentRow | null): StoredBytes | null {
	return row && { mime: row.mime, bytes: row.bytes, width: row.width, height: row.height };
}
