import type { PortfolioId, Sha256 } from '#domain/identity.ts';
import { rowOf, type StoredBytes } from './attachments.ts';
import type { PortfolioDatabase } from './database.ts';
import { classifyFailure } from './failure.ts';
import { attachmentRow } from './rows.ts';

export type RestoredBytes = 'attachments' | 'thumbnails';

/**
 * Stores the bytes of an attachment or thumbnail unless they are there and can be read. Doing it again changes
 * nothing.
 *
 * @returns "mended" when what was there could not be read, or had another length
 */
export async function restoreBytes(
	db: PortfolioDatabase,
	table: RestoredBytes,
	portfolio: PortfolioId,
	sha256: Sha256,
	stored: StoredBytes,
): Promise<'here' | 'added' | 'mended'> {
	const key: [string, string] = [portfolio, sha256];
	const found = await db[table].where(':id').equals(key).count();
	if (found > 0 && (await isReadable(db, table, key, stored.bytes.byteLength))) return 'here';
	// In a transaction: where there is no room, no note may stay that says it is gone (copy-queue.ts).
	await db.transaction('rw', db[table], () => db[table].put(rowOf(portfolio, sha256, stored)));
	return found === 0 ? 'added' : 'mended';
}

async function isReadable(
	db: PortfolioDatabase,
	table: RestoredBytes,
	key: [string, string],
	size: number,
): Promise<boolean> {
	try {
		const parsed = attachmentRow.safeParse(await db[table].get(key));
		return parsed.success && parsed.data.bytes.byteLength === size;
	} catch (error) {
		// The browser has lost the value's file: what the backup holds takes its place.
		if (classifyFailure(error) === 'unreadable') return false;
		throw error;
	}
}
