import type { EvidenceContent } from '#domain/evidence.ts';
import type { EvidenceHead } from '#domain/evidence-head.ts';
import type { Outlook } from '#domain/outlook.ts';
import type { PortfolioDatabase } from './database.ts';
import { readDrafts, readRevision } from './read-evidence.ts';
import { parseRow } from './read-rows.ts';
import { evidenceRow } from './rows.ts';
import type { Stamp } from './stamp.ts';
import { storeHeads } from './store-head.ts';

/** What the lists show of an item stands on this: the draft over its newest revision, else that revision. */
export async function readShownContent(
	db: PortfolioDatabase,
	portfolio: string,
	head: EvidenceHead,
): Promise<EvidenceContent | null> {
	const drafts = await readDrafts(db, portfolio, head.id);
	const draft = drafts.find(({ baseRevision }) => baseRevision === head.revision);
	return draft?.content ?? (await readRevision(db, portfolio, head.id, head.revision));
}

/**
 * Gives outlooks to heads that have none, in one transaction. A head that was written meanwhile has its own and
 * keeps it. Nothing else of a head changes, not even by whom and when it was changed.
 */
export async function writeOutlooks(
	db: PortfolioDatabase,
	stamp: Stamp,
	worked: readonly { readonly head: EvidenceHead; readonly outlook: Outlook }[],
): Promise<void> {
	await db.transaction('rw', [db.evidence, db.meta], async () => {
		const rows = await db.evidence.bulkGet(
			worked.map(({ head }): [string, string] => [stamp.portfolio, head.id]),
		);
		const byDevice = new Map<string, EvidenceHead[]>();
		for (const [index, { head, outlook }] of worked.entries()) {
			const row = rows[index];
			const now = parseRow(db, db.evidence, evidenceRow, row);
			if (!now || now.outlook || now.changedAt !== head.changedAt || now.revision !== head.revision) continue;
			const device = deviceOf(row) ?? stamp.device;
			byDevice.set(device, [...(byDevice.get(device) ?? []), { ...now, outlook }]);
		}
		for (const [device, heads] of byDevice) {
			await storeHeads(db, { portfolio: stamp.portfolio, device }, heads);
		}
	});
}

function deviceOf(row: unknown): string | null {
	const device = typeof row === 'object' && row !== null && 'device' in row ? row.device : null;
	return typeof device === 'string' ? device : null;
}
