import { askToKeepStorage } from '#device/persistence.ts';
import { storageSpace } from '#device/storage-space.ts';
import type { RecordLists, RecordOf } from '#domain/backup.ts';
import type { Outcome, StorageFailure } from '#domain/failure.ts';
import type { PortfolioId, Sha256 } from '#domain/identity.ts';
import { EXAMPLE_PORTFOLIO } from '#domain/portfolio.ts';
import type { PlanCounts } from '#domain/restore-plan.ts';
import { planCounts, renumbered } from '#domain/restore-plan.ts';
import type { BackupProblem } from '#exchange/backup/problem.ts';
import { withDatabase } from '#storage/connection.ts';
import type { PortfolioDatabase } from '#storage/database.ts';
import { deviceName } from '#storage/device-name.ts';
import { StorageRefusal } from '#storage/failure.ts';
import { aloneInHouse, holdHouse, letGoOfHouse } from '#storage/house-lock.ts';
import { writeHouseNotes } from '#storage/house-notes.ts';
import { writeLastBackup } from '#storage/last-backup.ts';
import { sweepAttachments } from '#storage/purge.ts';
import { pinnedRealm } from '#storage/realm.ts';
import { noteContents } from '#storage/sentinel.ts';
import { clearTrouble } from '#storage/status.ts';
import { newestChange } from '#storage/store-head.ts';
import type { RestoredBytes } from '#storage/write-restore.ts';
import { applyRestore, restoreBytes } from '#storage/write-restore.ts';
import type { FoundBytes } from '#workers/backup-client.ts';
import { readBackupInWorker } from '#workers/backup-client.ts';
import type { MadeBackup } from './back-up.ts';
import type { OpenedBackup } from './open-backup.ts';
import type { OpenedPortfolioPdf } from './open-portfolio-pdf.ts';
import type { DeviceSide } from './prepare-restore.ts';
import {
	isEmptyDevice,
	isSameLearner,
	planFor,
	readDeviceSide,
	restoreWrites,
	targetPortfolio,
} from './prepare-restore.ts';

export type RestorePreview = {
	/** Items by what would happen to them when the file is merged. */
	readonly counts: PlanCounts;
	readonly renumbered: readonly { readonly from: string; readonly to: string }[];
	/** Texts that were being typed and come along. */
	readonly drafts: number;
	/** Files that the device does not have. */
	readonly newAttachments: number;
	/** There is nothing here yet: the backup is taken as it is. */
	readonly isEmptyDevice: boolean;
	/** false when another learner's portfolio is here: the two are not mixed. */
	readonly mayMerge: boolean;
	/** The page works in the example, which takes nothing but a backup of itself. */
	readonly isExample: boolean;
	/** The file is a backup of the example, which nobody's own portfolio takes. */
	readonly isOfExample: boolean;
	/** Items on the device, the trash included. */
	readonly itemsHere: number;
	/** false when the file is empty: it never takes the place of something. */
	readonly mayReplace: boolean;
};

/** What restoring a backup would change. Nothing is written. */
export function previewRestore(backup: OpenedBackup): Promise<Outcome<RestorePreview>> {
	return withDatabase(pinnedRealm(), async (db) => {
		const device = await readDeviceSide(db);
		const plan = await planFor(device, backup, 'merge');
		return {
			counts: planCounts(plan),
			renumbered: renumbered(plan),
			drafts: plan.drafts.length,
			newAttachments: backup.lists.attachments.filter(({ sha256 }) => !device.attachments.has(sha256)).length,
			isEmptyDevice: isEmptyDevice(device),
			mayMerge: mayMerge(db, device, backup),
			isExample: db.realm === 'example',
			isOfExample: isOfExample(backup),
			itemsHere: device.side.items.length,
			mayReplace:
				mayReplace(db, backup) &&
				backup.pdf === null &&
				!isEmptyDevice(device) &&
				!wouldEmpty(device, backup.lists),
		};
	});
}

export type RestoreOptions = {
	readonly signal: AbortSignal;
	/** Bytes of the files. */
	readonly onProgress: (done: number, total: number) => void;
};

/** To replace what is here, a backup of it must have been made first, and nothing have changed since. */
export type RestoreHow =
	| { readonly mode: 'merge' }
	| { readonly mode: 'replace'; readonly safety: MadeBackup };

export type RestoreOutcome =
	| { readonly ok: true; readonly counts: PlanCounts }
	| {
			readonly ok: false;
			/**
			 * "not-mixed": another learner's portfolio is here. "would-empty": there is nothing in the file and
			 * something here. "changed-since": the backup of what is here does not hold all of it any more.
			 */
			readonly code:
				| 'cancelled'
				| 'failed'
				| 'not-mixed'
				| 'would-empty'
				| 'changed-since'
				| BackupProblem
				| StorageFailure;
	  };

/** Another tab may write between plan and deed; then both are done again. */
const TRIES = 5;

/**
 * Carries a restore out: the attachments first, each under the hash of its bytes, then all rows in one
 * transaction. Whatever goes wrong, the device is as it was before.
 */
export async function restoreBackup(
	backup: OpenedBackup,
	how: RestoreHow,
	{ signal, onProgress }: RestoreOptions,
): Promise<RestoreOutcome> {
	// Asked in the tap that brings something worth keeping.
	void askToKeepStorage();
	const { mode } = how;
	const known = await withDatabase(pinnedRealm(), async (db) => {
		const device = await readDeviceSide(db);
		const refusal = await refusalOf(db, device, backup, how);
		return { refusal, portfolio: targetPortfolio(device, backup, mode) };
	});
	if (!known.ok) return known;
	const { refusal, portfolio } = known.value;
	if (refusal) return { ok: false, code: refusal };
	const added: Added = { attachments: [], thumbnails: [] };
	// Until the rows are there, nothing names the attachments, and whoever clears up must wait.
	await holdHouse(pinnedRealm());
	const outcome = await storeAndWrite().catch((): RestoreOutcome => {
		return { ok: false, code: signal.aborted ? 'cancelled' : 'failed' };
	});
	await letGoOfHouse(pinnedRealm());
	if (!outcome.ok) await takeBack(portfolio, added);
	return outcome;

	async function storeAndWrite(): Promise<RestoreOutcome> {
		const stored = await storeAttachments(backup, portfolio, added, { signal, onProgress });
		return stored.ok ? writeRows(backup, portfolio, how) : stored;
	}
}

/**
 * Another learner's evidence must not get among one's own, and nobody's own into the example, which is put
 * back to its beginning at a tap.
 */
function mayMerge(db: PortfolioDatabase, device: DeviceSide, backup: OpenedBackup): boolean {
	if ((db.realm === 'example') !== isOfExample(backup)) return false;
	return isEmptyDevice(device) || isSameLearner(device, backup);
}

function mayReplace(db: PortfolioDatabase, backup: OpenedBackup): boolean {
	return db.realm !== 'example' && !isOfExample(backup);
}

function isOfExample({ facts }: OpenedBackup): boolean {
	return facts.portfolio.id === EXAMPLE_PORTFOLIO;
}

async function refusalOf(
	db: PortfolioDatabase,
	device: DeviceSide,
	backup: OpenedBackup,
	how: RestoreHow,
): Promise<'not-mixed' | 'would-empty' | 'changed-since' | 'full' | null> {
	const { mode } = how;
	const isAllowed = mode === 'merge' ? mayMerge(db, device, backup) : mayReplace(db, backup);
	if (!isAllowed) return 'not-mixed';
	// A PDF holds what was handed over, which is less than what is kept: it never takes its place.
	if (mode === 'replace' && (backup.pdf || wouldEmpty(device, backup.lists))) return 'would-empty';
	if (hasChangedSince(device, how)) return 'changed-since';
	const space = await storageSpace();
	const needed = backup.lists.attachments
		.filter(({ sha256 }) => !device.attachments.has(sha256))
		.reduce((sum, { size }) => sum + size, 0);
	return space && needed > space.free ? 'full' : null;
}

/** What another tab has added since the backup of what is here would be in no file. */
function hasChangedSince({ state }: DeviceSide, how: RestoreHow): boolean {
	return how.mode === 'replace' && how.safety.state !== state;
}

function wouldEmpty(device: DeviceSide, file: RecordLists): boolean {
	return file.evidence.length === 0 && device.side.items.length > 0;
}

type Added = { readonly [Table in RestoredBytes]: Sha256[] };

/** Stops the reading of the file when the device cannot store what is in it. */
class StorageStop extends Error {
	readonly code: StorageFailure;

	constructor(code: StorageFailure) {
		super(code);
		this.code = code;
	}
}

/** Reads the file a second time, for the bytes: checked again, stored one by one. */
async function storeAttachments(
	backup: OpenedBackup,
	portfolio: PortfolioId,
	added: Added,
	options: RestoreOptions,
): Promise<{ readonly ok: true } | Extract<RestoreOutcome, { ok: false }>> {
	if (backup.pdf) return storeFromPdf(backup, backup.pdf, portfolio, added, options);
	const { files, passphrase, facts } = backup;
	const { signal, onProgress } = options;
	let storing: Promise<void> = Promise.resolve();
	const onBytes = (found: FoundBytes): Promise<void> => {
		storing = storeOne(portfolio, found, added);
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
	{ signal, onProgress }: RestoreOptions,
): Promise<{ readonly ok: true } | Extract<RestoreOutcome, { ok: false }>> {
	const total = lists.attachments.reduce((sum, { size }) => sum + size, 0);
	let done = 0;
	for (const record of lists.attachments) {
		signal.throwIfAborted();
		const bytes = await pdf.body(record.sha256);
		try {
			if (bytes) await storeOne(portfolio, { kind: 'attachment', record, bytes: bytes.buffer }, added);
		} catch (error) {
			if (error instanceof StorageStop) return { ok: false, code: error.code };
			throw error;
		}
		done += record.size;
		onProgress(done, total);
	}
	return { ok: true };
}

async function storeOne(
	portfolio: PortfolioId,
	{ kind, record, bytes }: FoundBytes,
	added: Added,
): Promise<void> {
	const table = kind === 'attachment' ? 'attachments' : 'thumbnails';
	const facts = kind === 'attachment' ? record : thumbnailOf(record);
	const stored = { mime: facts.mime, bytes, width: facts.width, height: facts.height };
	const outcome = await withDatabase(pinnedRealm(), (db) =>
		restoreBytes(db, table, portfolio, record.sha256, stored),
	);
	if (!outcome.ok) throw new StorageStop(outcome.code);
	if (outcome.value) added[table].push(record.sha256);
}

function thumbnailOf(record: RecordOf<'attachments'>): NonNullable<RecordOf<'attachments'>['thumbnail']> {
	if (!record.thumbnail) throw new Error('A thumbnail came that no record describes');
	return record.thumbnail;
}

async function writeRows(
	backup: OpenedBackup,
	portfolio: PortfolioId,
	how: RestoreHow,
): Promise<RestoreOutcome> {
	for (let attempt = 1; ; attempt += 1) {
		const outcome = await withDatabase(pinnedRealm(), (db) => planAndApply(db, backup, portfolio, how));
		if (outcome.ok) {
			return outcome.value === 'changed-since'
				? { ok: false, code: outcome.value }
				: { ok: true, counts: outcome.value };
		}
		if (outcome.code !== 'conflict' || attempt === TRIES) return outcome;
	}
}

async function planAndApply(
	db: PortfolioDatabase,
	backup: OpenedBackup,
	portfolio: PortfolioId,
	how: RestoreHow,
): Promise<PlanCounts | 'changed-since'> {
	const { mode } = how;
	const device = await readDeviceSide(db);
	if (hasChangedSince(device, how)) return 'changed-since';
	// Somebody has started or removed a portfolio meanwhile: the attachments would lie under the wrong one.
	if (targetPortfolio(device, backup, mode) !== portfolio) throw new StorageRefusal('conflict');
	const isFresh = mode === 'replace' || isEmptyDevice(device);
	const plan = await planFor(device, backup, mode);
	const writes = await restoreWrites(db, device, backup, mode, plan);
	await applyRestore(db, writes, device.state);
	clearTrouble('emptied');
	noteContents(db, deviceName()).catch(() => undefined);
	// All that is here now is in that file; a PDF is no backup of what comes next to it.
	// The rows are committed; a note that fails must not make the restore look failed.
	if (isFresh && !backup.pdf) await noteRestored(db, backup).catch(() => undefined);
	return planCounts(plan);
}

async function noteRestored(db: PortfolioDatabase, { facts, files }: OpenedBackup): Promise<void> {
	const backup = {
		at: facts.madeAt,
		items: facts.counts.evidence,
		files: facts.counts.attachments,
		names: files.map(({ name }) => name),
		isProtected: facts.isProtected,
		change: await newestChange(db),
	};
	await writeLastBackup(db, facts.portfolio.id, backup);
}

/**
 * Takes back what was stored for nothing. Another tab that restores the same file, or attaches the same photo,
 * finds the bytes in place and names them: so only what nothing names, and only while no tab brings any.
 */
async function takeBack(portfolio: PortfolioId, added: Added): Promise<void> {
	const realm = pinnedRealm();
	const hashes = new Set([...added.attachments, ...added.thumbnails]);
	if (hashes.size === 0) return;
	const swept = await aloneInHouse(realm, () =>
		withDatabase(realm, (db) => sweepAttachments(db, portfolio, hashes)),
	);
	// Files lie there that nothing names: the next restore uses them, or the next keeping of the house finds them.
	if (!swept?.ok) writeHouseNotes(realm, { keptAt: 0, sweptAt: 0 });
}
