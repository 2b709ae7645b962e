import { searchText } from '#domain/plain-text.ts';
import { connect } from '#storage/connection.ts';
import type { PortfolioDatabase } from '#storage/database.ts';
import type { Realm } from '#storage/realm.ts';
import { storeHeads } from '#storage/store-head.ts';
import type { Kept } from '#tests/fixtures/backup.ts';
import type { MadeBackup } from '#workflows/back-up.ts';
import { backUp } from '#workflows/back-up.ts';
import type { OpenedBackup } from '#workflows/open-backup.ts';
import { openBackup } from '#workflows/open-backup.ts';
import { type RestoreOutcome, restoreBackup } from '#workflows/restore.ts';

/** Puts a portfolio on the device row by row, past every piece of the app that backs up or restores. */
export async function putOnDevice({ lists, files }: Kept, realm: Realm = 'own'): Promise<PortfolioDatabase> {
	const db = await connect(realm);
	const portfolio = lists.portfolio[0]?.id ?? '';
	const own = <Row extends object>(rows: readonly Row[]) => rows.map((row) => ({ ...row, portfolio }));
	await db.portfolios.bulkPut(lists.portfolio);
	await db.units.bulkPut(own(lists.units));
	await db.templates.bulkPut(own(lists.templates));
	for (const { device, ...head } of lists.evidence) await storeHeads(db, { portfolio, device }, [head]);
	await db.revisions.bulkPut(own(lists.revisions));
	await db.drafts.bulkPut(own(lists.drafts));
	await db.judgements.bulkPut(own(lists.judgements));
	await db.setAside.bulkAdd(lists.setAside);
	for (const { id, reference, revision } of lists.evidence) {
		const draft = lists.drafts.find((row) => row.evidence === id && row.baseRevision === revision);
		const newest = lists.revisions.find((row) => row.evidence === id && row.revision === revision);
		const content = draft?.content ?? newest?.content;
		if (content) await db.texts.put({ portfolio, id, text: searchText(reference, content) });
	}
	for (const [sha256, { whole, thumbnail }] of files) {
		await db.attachments.put({ portfolio, sha256, ...whole });
		if (thumbnail) await db.thumbnails.put({ portfolio, sha256, ...thumbnail });
	}
	return db;
}

/** Counters and notes that are the device's own and not the portfolio's. */
const OWN_TABLES = new Set(['meta', 'headSnapshots', 'copyQueue']);

/** Everything the database holds, so that two moments can be compared byte for byte. */
export async function everythingOn(
	db: PortfolioDatabase,
): Promise<Readonly<Record<string, readonly unknown[]>>> {
	const dump: Record<string, readonly unknown[]> = {};
	for (const table of db.tables) {
		if (OWN_TABLES.has(table.name)) continue;
		const rows: unknown[] = await table.toArray();
		dump[table.name] = rows.map(comparable);
	}
	return dump;
}

/** One character for each of the 256 bytes: two long texts are compared a hundred times faster than two lists. */
const asText = new TextDecoder('windows-1252');

/** Without what only counts on this device; bytes as text. */
function comparable(row: unknown): unknown {
	if (typeof row !== 'object' || row === null) return row;
	const { change: _change, ...rest } = { change: 0, ...row };
	if ('table' in rest && 'id' in rest) return { ...rest, id: 0 };
	return 'bytes' in rest && rest.bytes instanceof ArrayBuffer
		? { ...rest, bytes: asText.decode(rest.bytes) }
		: rest;
}

export const quiet = () => ({ signal: new AbortController().signal, onProgress: () => undefined });

/** A backup of what is on the device, checked. */
export async function madeBackup(passphrase: string | null = null): Promise<MadeBackup> {
	const outcome = await backUp({ passphrase, ...quiet() });
	if (!outcome.ok) throw new Error(`No backup: ${outcome.code} ${outcome.problem ?? ''}`);
	return outcome.backup;
}

export async function openedBackup(
	files: readonly File[],
	passphrase: string | null = null,
): Promise<OpenedBackup> {
	const outcome = await openBackup(files, { passphrase, ...quiet() });
	if (!outcome.ok) throw new Error(`Not opened: ${outcome.code}`);
	return outcome.backup;
}

export async function mergeBackup(
	backup: OpenedBackup,
): Promise<Extract<RestoreOutcome, { readonly ok: true }>> {
	const outcome = await restoreBackup(backup, { mode: 'merge' }, quiet());
	if (!outcome.ok) throw new Error(`Not restored: ${outcome.code}`);
	return outcome;
}

/** Drafts that pages left behind become revisions when a backup is made; this comes first, so that both moments are alike. */
export async function backupOf(kept: Kept, passphrase: string | null = null) {
	const db = await putOnDevice(kept);
	const backup = await madeBackup(passphrase);
	return { backup, before: await everythingOn(db) };
}
