import { appVersion } from '#content/app-version.ts';
import { newId, now, today } from '#device/identity.ts';
import { askToKeepStorage } from '#device/persistence.ts';
import type { Outcome, StorageFailure } from '#domain/failure.ts';
import type { Instant, PortfolioId } from '#domain/identity.ts';
import type { LastBackup } from '#domain/last-backup.ts';
import type { Portfolio } from '#domain/portfolio.ts';
import { EXAMPLE_PORTFOLIO } from '#domain/portfolio.ts';
import type { BackupProblem } from '#exchange/backup/problem.ts';
import type { WrittenBackup } from '#exchange/backup/write.ts';
import { withDatabase } from '#storage/connection.ts';
import type { PortfolioDatabase } from '#storage/database.ts';
import { StorageRefusal } from '#storage/failure.ts';
import { writeLastBackup } from '#storage/last-backup.ts';
import { listAttachments, readBackupRecords, readWholeAttachment } from '#storage/read-backup.ts';
import { readPortfolio } from '#storage/read-portfolio.ts';
import { pinnedRealm } from '#storage/realm.ts';
import { newestChange } from '#storage/store-head.ts';
import { deviceState } from '#storage/write-restore.ts';
import { readBackupInWorker, sealInWorker } from '#workers/backup-client.ts';
import { backupFileName } from './backup-file-name.ts';
import { settleLeftDrafts } from './settle-left-drafts.ts';

/** In the place of the learner's name: a file of the example must not be taken for a person's. */
const EXAMPLE_NAME = 'Starfolio example';

export type BackUpStage = 'reading' | 'protecting' | 'checking';

export type BackUpOptions = {
	/** null for a file that anybody can open who has it. */
	readonly passphrase: string | null;
	readonly signal: AbortSignal;
	/** `total` is 0 while nobody knows it. */
	readonly onProgress: (progress: {
		readonly stage: BackUpStage;
		readonly done: number;
		readonly total: number;
	}) => void;
};

/** A backup that has been written, opened again and found whole. It is one only once the learner has saved it. */
export type MadeBackup = {
	readonly portfolio: PortfolioId;
	/** One file; several where one would be larger than 4 GB. */
	readonly files: readonly File[];
	readonly madeAt: Instant;
	readonly items: number;
	readonly attachments: number;
	/** Files that items name and that the device could no longer read: they are not in it. */
	readonly missing: number;
	readonly isProtected: boolean;
	/** The newest change to any item that is certainly in it, as this device counts them. */
	readonly change: number;
	/** What was on the device when reading began, as one text (storage/write-restore.ts). */
	readonly state: string;
};

export type BackUpOutcome =
	| { readonly ok: true; readonly backup: MadeBackup }
	| {
			readonly ok: false;
			/** "not-whole": it was written, and did not read back as it should. */
			readonly code: 'cancelled' | 'failed' | 'not-whole' | StorageFailure;
			readonly problem?: BackupProblem;
	  };

/**
 * Writes a backup of the open portfolio, opens it again and checks every byte. Nothing on the device
 * changes. Call it straight from a tap: it asks the browser to keep the data, which some ask the person.
 */
export async function backUp({ passphrase, signal, onProgress }: BackUpOptions): Promise<BackUpOutcome> {
	void askToKeepStorage();
	try {
		onProgress({ stage: 'reading', done: 0, total: 0 });
		// What a page left in its journal belongs into the backup too. Should this fail, the rest is still worth saving.
		await settleLeftDrafts();
		const madeAt = now();
		const written = await withDatabase(pinnedRealm(), (db) =>
			writeFrom(db, madeAt, signal, (done, total) => onProgress({ stage: 'reading', done, total })),
		);
		if (!written.ok) return written;
		if (!written.value) return { ok: false, code: 'cancelled' };
		const { portfolio, backup, result, change, state } = written.value;
		const parts: Blob[] = [];
		for (const [index, part] of result.parts.entries()) {
			if (passphrase !== null) onProgress({ stage: 'protecting', done: index, total: result.parts.length });
			parts.push(passphrase === null ? part : await sealInWorker(part, passphrase, signal));
		}
		const outcome = await readBackupInWorker(
			{ files: parts, passphrase, wanted: 'facts' },
			{ onProgress: (done, total) => onProgress({ stage: 'checking', done, total }) },
			signal,
		);
		if (!outcome.ok) return { ok: false, code: 'not-whole', problem: outcome.problem };
		const isSame = outcome.facts.backup === backup && sameCounts(outcome.facts.counts, result.counts);
		if (!isSame) return { ok: false, code: 'not-whole' };
		return {
			ok: true,
			backup: { ...made(portfolio, madeAt, result, parts, passphrase !== null), change, state },
		};
	} catch {
		return { ok: false, code: signal.aborted ? 'cancelled' : 'failed' };
	}
}

/**
 * Notes that the learner has saved or sent a backup: from now on the age of this one counts.
 *
 * @param names where it lies, when not under its own name in the downloads
 */
export function noteBackupSaved(
	made: MadeBackup,
	names: readonly string[] = made.files.map(({ name }) => name),
): Promise<Outcome<void>> {
	const backup: LastBackup = {
		at: made.madeAt,
		items: made.items,
		files: made.attachments,
		names: [...names],
		isProtected: made.isProtected,
		change: made.change,
	};
	return withDatabase(pinnedRealm(), (db) => writeLastBackup(db, made.portfolio, backup));
}

type Written = {
	readonly portfolio: Portfolio;
	readonly backup: string;
	readonly result: WrittenBackup;
	readonly change: number;
	readonly state: string;
};

/** null when it was cancelled. */
async function writeFrom(
	db: PortfolioDatabase,
	madeAt: Instant,
	signal: AbortSignal,
	onProgress: (done: number, total: number) => void,
): Promise<Written | null> {
	const portfolio = await readPortfolio(db);
	if (!portfolio) throw new StorageRefusal('unreadable');
	const { writeBackup } = await import('#exchange/backup/write.ts');
	const backup = newId();
	// Before anything is read: what changes from now on may be in it or not, and counts as not.
	const change = await newestChange(db);
	const state = await deviceState(db);
	try {
		const result = await writeBackup(
			{
				portfolio: { id: portfolio.id, learner: portfolio.learner },
				records: readBackupRecords(db, portfolio.id),
				attachments: await listAttachments(db, portfolio.id),
				readAttachment: (sha256) => readWholeAttachment(db, portfolio.id, sha256),
			},
			{ appVersion, backup, madeAt, signal, onProgress },
		);
		return { portfolio, backup, result, change, state };
	} catch (error) {
		// Told apart here: to storage an AbortError is a connection that broke, and worth another try.
		if (signal.aborted) return null;
		throw error;
	}
}

function made(
	portfolio: Portfolio,
	madeAt: Instant,
	{ counts, missing }: WrittenBackup,
	parts: readonly Blob[],
	isProtected: boolean,
): Omit<MadeBackup, 'change' | 'state'> {
	return {
		portfolio: portfolio.id,
		files: parts.map((part, index) => {
			const name = backupFileName(
				portfolio.id === EXAMPLE_PORTFOLIO ? EXAMPLE_NAME : portfolio.learner,
				today(),
				{ number: index + 1, of: parts.length },
				isProtected,
			);
			return new File([part], name, { type: part.type });
		}),
		madeAt,
		items: counts.evidence,
		attachments: counts.attachments,
		missing: missing.length,
		isProtected,
	};
}

function sameCounts(a: WrittenBackup['counts'], b: WrittenBackup['counts']): boolean {
	return JSON.stringify(a) === JSON.stringify(b);
}
