import type { Evidence } from '#domain/evidence.ts';
import type { EvidenceHead } from '#domain/evidence-head.ts';
import type { PortfolioDatabase } from './database.ts';
import { parseRow } from './read-rows.ts';
import { revisionRow } from './rows.ts';

/** Items read at once: few enough that reading them does not hold up a finger on a slow phone. */
const SLICE = 20;

/**
 * The current revision of each of these items, in their order and some at a time, so that a whole portfolio is never in
 * memory. Not one moment: what is saved, redacted or purged meanwhile is read as it is then, or left out.
 */
export async function* readInSlices(
	db: PortfolioDatabase,
	portfolio: string,
	heads: readonly EvidenceHead[],
): AsyncGenerator<readonly Evidence[]> {
	for (let from = 0; from < heads.length; from += SLICE) {
		const slice = heads.slice(from, from + SLICE);
		const keys = slice.map((head): [string, string, number] => [portfolio, head.id, head.revision]);
		const rows = await db.revisions.bulkGet(keys);
		yield slice.flatMap(({ id, reference, revision, createdAt, changedAt }, index): Evidence[] => {
			const row = parseRow(db, db.revisions, revisionRow, rows[index]);
			return row ? [{ id, reference, revision, createdAt, changedAt, content: row.content }] : [];
		});
	}
}
