import * as z from 'zod/mini';
import type { EvidenceHead } from '#domain/evidence-head.ts';
import type { PortfolioDatabase } from './database.ts';
import { CODE_VERSION } from './schema-history.ts';

/*
 * Reading 5,000 rows costs the browser several times what reading one long text does (measured: 250 ms
 * against 40). So the heads also stand in one text, with the number of the newest change it knows; the
 * rows that changed since are read on top. The rows are the truth, and this can be thrown away any time.
 */

/** Made from heads that had been parsed, by this very version: only its frame is looked at again. */
const snapshotRow = z.object({
	portfolio: z.string(),
	madeBy: z.literal(CODE_VERSION),
	change: z.number(),
	heads: z.string(),
});

export type HeadSnapshot = { readonly change: number; readonly heads: readonly EvidenceHead[] };

/** The newest snapshot of a portfolio's heads; null when there is none that fits. */
export async function readSnapshot(db: PortfolioDatabase, portfolio: string): Promise<HeadSnapshot | null> {
	const row = snapshotRow.safeParse(await db.headSnapshots.get(portfolio));
	if (!row.success) return null;
	try {
		const heads: unknown = JSON.parse(row.data.heads);
		return areHeads(heads) ? { change: row.data.change, heads } : null;
	} catch {
		return null;
	}
}

function areHeads(value: unknown): value is readonly EvidenceHead[] {
	return (
		Array.isArray(value) && value.every((head) => typeof head === 'object' && head !== null && 'id' in head)
	);
}

/** Keeps a snapshot, unless a newer one is there. */
export async function writeSnapshot(
	db: PortfolioDatabase,
	portfolio: string,
	snapshot: HeadSnapshot,
): Promise<void> {
	const heads = JSON.stringify(snapshot.heads);
	await db.transaction('rw', db.headSnapshots, async () => {
		const known = snapshotRow.safeParse(await db.headSnapshots.get(portfolio));
		if (known.success && known.data.change >= snapshot.change) return;
		await db.headSnapshots.put({ portfolio, madeBy: CODE_VERSION, change: snapshot.change, heads });
	});
}
