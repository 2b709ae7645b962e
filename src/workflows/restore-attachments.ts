import type { RecordOf } from '#domain/backup.ts';
import type { StorageFailure } from '#domain/failure.ts';
import type { PortfolioId, Sha256 } from '#domain/identity.ts';
import type { BackupProblem } from '#exchange/backup/problem.ts';
import type { StoredBytes } from '#storage/attachments.ts';
import { withDatabase } from '#storage/connection.ts';
import { aloneInHouse } from '#storage/house-lock.ts';
import { writeHouseNotes } from '#storage/house-notes.ts';
import { sweepAttachments } from '#storage/purge.ts';
import { listAttachments, readWholeAttachment } from '#storage/read-backup.ts';
import { pinnedRealm, type Realm } from '#storage/realm.ts';
import type { RestoredBytes } from '#storage/restore-bytes.ts';
import { restoreBytes } from '#storage/restore-bytes.ts';
import type { FoundBytes } from '#workers/backup-client.ts';
import { readBackupInWorker } from '#workers/backup-client.ts';
import type { OpenedBackup } from './open-backup.ts';
import type { OpenedPortfolioPdf } from './open-portfolio-pdf.ts';

export type RestoreOptions = {
	readonly signal: AbortSignal;
	/** Bytes of the files. */
	readonly onProgress: (done: number, total: number) => void;
	/** Where they go; the realm of this page where it is not given. */
	readonly realm?: Realm;
	/** The only ones that are taken; all where it is not given. */
	readonly only?: ReadonlySet<Sha256>;
};

type StoreOutcome =
	| { readonly ok: true }
	| { readonly ok: false; readonly code: BackupProblem | StorageFailure };

/** What a restore has stored so far and would have to take back, and what it has mended, which stays. */
export type Added = { readonly [Table in RestoredBytes]: Sha256[] } & { readonly mended: Set<Sha256> };

export function nothingAdded(): Added {
	return { attachments: [], thumbnails: [], mended: new Set() };
}

/** Stops the reading of the file when the device cannot store what is in it. */
class StorageStop extends Error {
	readonly code: StorageFailure;

	constructor(code: StorageFailure) {
		super(code);
		this.code = code;
	}
}

/** Reads the file a second time, for the bytes: checked again, stored one by one. */
export async function storeAttachments(
	backup: OpenedBackup,
	portfolio: PortfolioId,
	added: Added,
	options: RestoreOptions,
): Promise<StoreOutcome> {
	if (backup.pdf) return storeFromPdf(backup, backup.pdf, portfolio, added, options);
	const { files, passphrase, facts } = backup;
	const { signal, onProgress, realm = pinnedRealm(), only } = options;
	let storing: Promise<void> = Promise.resolve();
	const onBytes = (found: FoundBytes): Promise<void> => {
		if (only && !only.has(found.record.sha256)) return Promise.resolve();
		storing = storeOne(realm, portfolio, found, added);
		return storing;
	};
	try {
		const outcome = await readBackupInWorker(
			{ files, passphrase, wanted: 'bytes' },
			{ onProgress, onBytes },
			signal,
		);
		if (!outcome.ok) return { ok: false, code: outcome.problem };
		// The file that was looked into must be the file that is taken.
		return outcome.facts.backup === facts.backup ? { ok: true } : { ok: false, code: 'parts-mixed' };
	} catch (error) {
		// Cancelling does not wait for the file that is just being stored, and it must be known before it is taken back.
		await storing.catch(() => undefined);
		if (error instanceof StorageStop) return { ok: false, code: error.code };
		throw error;
	}
}

/** The photos and files of a PDF, one at a time; one that is not whole is left out, and its item names it. */
async function storeFromPdf(
	{ lists }: OpenedBackup,
	pdf: OpenedPortfolioPdf,
	portfolio: PortfolioId,
	added: Added,
	{ signal, onProgress, realm = pinnedRealm(), only }: RestoreOptions,
): Promise<StoreOutcome> {
	const total = lists.attachments.reduce((sum, { size }) => sum + size, 0);
	let done = 0;
	for (const record of lists.attachments) {
		signal.throwIfAborted();
		const bytes = only && !only.has(record.sha256) ? null : await pdf.body(record.sha256);
		try {
			if (bytes) await storeOne(realm, portfolio, { kind: 'attachment', record, bytes: bytes.buffer }, added);
		} catch (error) {
			if (error instanceof StorageStop) return { ok: false, code: error.code };
			throw error;
		}
		done += record.size;
		onProgress(done, total);
	}
	return { ok: true };
}

/** The files of a portfolio that gives way, as far as they have been seen to. */
export type FromHere = { readonly copied: Set<Sha256>; readonly unreadable: Set<Sha256> };

/**
 * Puts the photos and files of one portfolio that is here with another one too; one that can no longer be read stays
 * behind. Done again, it copies what has come since.
 */
export async function storeFromHere(
	from: PortfolioId,
	to: PortfolioId,
	{ copied, unreadable }: FromHere,
	added: Added,
	signal: AbortSignal,
): Promise<StoreOutcome> {
	const hashes = await withDatabase(pinnedRealm(), (db) => listAttachments(db, from));
	if (!hashes.ok) return hashes;
	for (const sha256 of hashes.value) {
		signal.throwIfAborted();
		if (copied.has(sha256)) continue;
		const outcome = await withDatabase(pinnedRealm(), async (db) => {
			const found = await readWholeAttachment(db, from, sha256);
			if (!found) return false;
			const put = async (table: RestoredBytes, stored: StoredBytes) =>
				note(added, table, sha256, await restoreBytes(db, table, to, sha256, stored));
			await put('attachments', found.whole);
			if (found.thumbnail) await put('thumbnails', found.thumbnail);
			return true;
		});
		if (!outcome.ok) return outcome;
		(outcome.value ? copied : unreadable).add(sha256);
	}
	return { ok: true };
}

async function storeOne(
	realm: Realm,
	portfolio: PortfolioId,
	{ kind, record, bytes }: FoundBytes,
	added: Added,
): Promise<void> {
	const table = kind === 'attachment' ? 'attachments' : 'thumbnails';
	const facts = kind === 'attachment' ? record : thumbnailOf(record);
	const stored = { mime: facts.mime, bytes, width: facts.width, height: facts.height };
	const outcome = await withDatabase(realm, (db) =>
		restoreBytes(db, table, portfolio, record.sha256, stored),
	);
	if (!outcome.ok) throw new StorageStop(outcome.code);
	note(added, table, record.sha256, outcome.value);
}

function note(
	added: Added,
	table: RestoredBytes,
	sha256: Sha256,
	what: Awaited<ReturnType<typeof restoreBytes>>,
): void {
	if (what === 'added') added[table].push(sha256);
	// A thumbnail of another length was made by another browser: nothing was lost.
	if (what === 'mended' && table === 'attachments') added.mended.add(sha256);
}

function thumbnailOf(record: RecordOf<'attachments'>): NonNullable<RecordOf<'attachments'>['thumbnail']> {
	if (!record.thumbnail) throw new Error('A thumbnail came that no record describes');
	return record.thumbnail;
}

/**
 * Takes back what was stored for nothing. Another tab that restores the same file, or attaches the same photo,
 * finds the bytes in place and names them: so only what nothing names, and only while no tab brings any.
 */
export async function takeBack(
	portfolio: PortfolioId,
	added: Added,
	realm: Realm = pinnedRealm(),
): Promise<void> {
	const hashes = new Set([...added.attachments, ...added.thumbnails]);
	if (hashes.size === 0) return;
	const swept = await aloneInHouse(realm, () =>
		withDatabase(realm, (db) => sweepAttachments(db, portfolio, hashes)),
	);
	// Files lie there that nothing names: the next restore uses them, or the next keeping of the house finds them.
	if (!swept?.ok) writeHouseNotes(realm, { keptAt: 0, sweptAt: 0 });
}
