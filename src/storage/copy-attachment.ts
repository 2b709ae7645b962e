import type { PortfolioId, Sha256 } from '#domain/identity.ts';
import type { PortfolioDatabase } from './database.ts';
import { readWholeAttachment } from './read-backup.ts';
import { restoreBytes } from './restore-bytes.ts';

/**
 * Copies a file and its thumbnail from one portfolio to another of the same database; each keeps its own. Gives false
 * when the browser can no longer read it. Doing it again changes nothing.
 */
export async function copyAttachment(
	db: PortfolioDatabase,
	from: PortfolioId,
	to: PortfolioId,
	sha256: Sha256,
): Promise<boolean> {
	const found = await readWholeAttachment(db, from, sha256);
	if (!found) return false;
	await restoreBytes(db, 'attachments', to, sha256, found.whole);
	if (found.thumbnail) await restoreBytes(db, 'thumbnails', to, sha256, found.thumbnail);
	return true;
}
