import { appVersion } from '#content/app-version.ts';
import { minuteOf, newId, now } from '#device/identity.ts';
import { askToKeepStorage } from '#device/persistence.ts';
import type { Outcome, StorageFailure } from '#domain/failure.ts';
import type { Instant, PortfolioId, Sha256 } from '#domain/identity.ts';
import type { LastBackup } from '#domain/last-backup.ts';
import type { Portfolio } from '#domain/portfolio.ts';
import { EXAMPLE_PORTFOLIO } from '#domain/portfolio.ts';
import { BACKUP_MIME } from '#exchange/backup/mime.ts';
import type { BackupProblem } from '#exchange/backup/problem.ts';
import type { BackupSink, WriteOptions, WrittenBackup } from '#exchange/backup/write.ts';
import { withDatabase } from '#storage/connection.ts';
import type { PortfolioDatabase } from '#storage/database.ts';
import { deviceState } from '#storage/device-state.ts';
import { StorageRefusal } from '#storage/failure.ts';
import { writeLastBackup } from '#storage/last-backup.ts';
import { listAttachments, readBackupRecords, readWholeAttachment } from '#storage/read-backup.ts';
import { portfolioIds, readPortfolio, readPortfolioOf } from '#storage/read-portfolio.ts';
import { pinnedRealm } from '#storage/realm.ts';
import { recordingsState } from '#storage/recordings-state.ts';
import { newestChangeOf } from '#storage/store-head.ts';
import { clearWorkFiles, discardWorkFiles, newWorkFile, noteHandedOut } from '#storage/work-files.ts';
import { readBackupInWorker, writeInWorker } from '#workers/backup-client.ts';
import { backupFileName } from './backup-file-name.ts';

/** In the place of the learner's name: a file of the example must not be taken for a person's. */
const EXAMPLE_NAME = 'Starfolio example';

export type BackUpStage = 'reading' | 'writing' | 'protecting' | 'checking';

export type BackUpOptions = {
	/** null for a file that anybody can open who has it. */
	readonly passphrase: string | null;
	/** One of the own portfolios of this device, open or not; left out for the one that is open. */
	readonly portfolio?: PortfolioId | undefined;
	readonly signal: AbortSignal;
	/** `total` is 0 while nobody knows it. */
	readonly onProgress: (progress: {
		readonly stage: BackUpStage;
		/** Attachments while it is being read, then bytes. */
		readonly done: number;
		readonly total: number;
	}) => void;
};

/** A backup that has been written, opened again and found whole. It is one only once the learner has saved it. */
export type MadeBackup = {
	readonly portfolio: PortfolioId;
	/** One file; several where one would be larger than 4 GB. */
	readonly files: readonly File[];
	/** Where these lie until they are handed over; what `discardBackup` needs to know. */
	readonly workFiles: readonly string[];
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
	/** The voice notes that were part of no item then (storage/recordings-state.ts). */
	readonly recordings: string;
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
 * Writes a backup of a portfolio, of the open one unless another is named, opens it again and checks every byte. Nothing on the device
 * changes. Call it straight from a tap: it asks the browser to keep the data, which some ask the person.
 */
export async function backUp(options: BackUpOptions): Promise<BackUpOutcome> {
	void askToKeepStorage();
	const onDisk = await attempt(options, newWorkFile);
	if (onDisk.outcome.ok || !mayHelp(onDisk)) return onDisk.outcome;
	const inMemory = await attempt(options, async () => null);
	return inMemory.outcome.ok ? inMemory.outcome : onDisk.outcome;
}

/** A backup that cannot be put together on the disk is put into memory up to this size, in bytes; a cheap phone has little. */
const MOST_IN_MEMORY = 200_000_000;

type Attempt = {
	readonly outcome: BackUpOutcome;
	/** The largest of its files, and whether any was to be put on the disk. */
	readonly largest: number;
	readonly wasOnDisk: boolean;
};

/** Memory is worth a try where the disk is full, or gives files that this browser does not read back. */
function mayHelp({ outcome, largest, wasOnDisk }: Attempt): boolean {
	return !outcome.ok && outcome.code !== 'cancelled' && wasOnDisk && largest <= MOST_IN_MEMORY;
}

/** What it wrote on the disk is gone again unless it succeeds. */
async function attempt(options: BackUpOptions, newName: () => Promise<string | null>): Promise<Attempt> {
	const workFiles: string[] = [];
	let largest = 0;
	let wasOnDisk = false;
	const sink: BackupSink = async (size, chunks) => {
		largest = Math.max(largest, size);
		const name = await newName();
		if (name !== null) {
			workFiles.push(name);
			wasOnDisk = true;
		}
		return writeInWorker(chunks, { name, passphrase: options.passphrase }, options.signal);
	};
	const outcome = await writeAndCheck(options, sink, workFiles).catch((): BackUpOutcome => {
		return { ok: false, code: options.signal.aborted ? 'cancelled' : 'failed' };
	});
	if (!outcome.ok) await discardWorkFiles(workFiles, Date.now());
	return { outcome, largest, wasOnDisk };
}

async function writeAndCheck(
	{ passphrase, portfolio: asked, signal, onProgress }: BackUpOptions,
	sink: BackupSink,
	workFiles: string[],
): Promise<BackUpOutcome> {
	onProgress({ stage: 'reading', done: 0, total: 0 });
	await clearWorkFiles(Date.now());
	// What a page left in its journal belongs into the backup too. Should this fail, the rest is still worth saving.
	const drafts = await import('./settle-left-drafts.ts').catch(() => null);
	await drafts?.settleLeftDrafts();
	const recordings = await import('./settle-recordings.ts').catch(() => null);
	await recordings?.settleRecordings();
	const madeAt = now();
	const isProtected = passphrase !== null;
	const stageOfWriting = isProtected ? 'protecting' : 'writing';
	const writing: Writing = {
		madeAt,
		portfolio: asked,
		signal,
		onProgress: (done, total) => onProgress({ stage: 'reading', done, total }),
		onWritten: (done, total) => onProgress({ stage: stageOfWriting, done, total }),
	};
	const realm = asked === undefined ? pinnedRealm() : 'own';
	const written = await withDatabase(realm, async (db) => {
		// A closed connection, or room that was freed, lets this run once more.
		await discardWorkFiles(workFiles.splice(0), Date.now());
		return writeFrom(db, writing, sink);
	});
	if (!written.ok) return written;
	if (!written.value) return { ok: false, code: 'cancelled' };
	const { portfolio, backup, result, hasOthers, ...seen } = written.value;
	const outcome = await readBackupInWorker(
		{ files: result.parts, passphrase, wanted: 'facts' },
		{ onProgress: (done, total) => onProgress({ stage: 'checking', done, total }) },
		signal,
	);
	if (!outcome.ok) return { ok: false, code: 'not-whole', problem: outcome.problem };
	const isSame = outcome.facts.backup === backup && sameCounts(outcome.facts.counts, result.counts);
	if (!isSame) return { ok: false, code: 'not-whole' };
	return {
		ok: true,
		backup: {
			...made(portfolio, madeAt, result, isProtected, hasOthers),
			workFiles: [...workFiles],
			...seen,
		},
	};
}

/**
 * Removes what a backup needed on the disk, once nobody needs it any more; one that was handed over is left
 * alone for as long as the browser may still be copying it.
 */
export function discardBackup({ workFiles }: MadeBackup): Promise<void> {
	return discardWorkFiles(workFiles, Date.now());
}

/**
 * Notes that the learner has saved or sent a backup: from now on the age of this one counts.
 *
 * @param names where it lies, when not under its own name in the downloads
 */
export function noteBackupSaved(made: MadeBackup, names?: readonly string[]): Promise<Outcome<void>> {
	if (!names) noteHandedOver(made);
	const backup: LastBackup = {
		at: made.madeAt,
		items: made.items,
		files: made.attachments,
		names: names ? [...names] : made.files.map(({ name }) => name),
		isProtected: made.isProtected,
		change: made.change,
	};
	const realm = made.portfolio === EXAMPLE_PORTFOLIO ? 'example' : 'own';
	return withDatabase(realm, (db) => writeLastBackup(db, made.portfolio, backup));
}

/** Notes that a file of it goes to the downloads or to another app, whither the browser copies it in its own time. */
export function noteHandedOver({ workFiles }: MadeBackup): void {
	noteHandedOut(workFiles, Date.now());
}

type Written = {
	readonly portfolio: Portfolio;
	readonly backup: string;
	readonly result: WrittenBackup;
	readonly change: number;
	readonly state: string;
	readonly recordings: string;
	/** Other portfolios are on the device, whose files must not have the same name. */
	readonly hasOthers: boolean;
};

type Writing = Pick<WriteOptions, 'madeAt' | 'signal' | 'onProgress' | 'onWritten'> &
	Pick<BackUpOptions, 'portfolio'>;

/** Another tab may delete a photo between the two times it is read; then the writing begins anew. */
const TRIES = 3;

/** Null when it was cancelled. */
async function writeFrom(
	db: PortfolioDatabase,
	{ portfolio: asked, ...writing }: Writing,
	sink: BackupSink,
): Promise<Written | null> {
	const portfolio = await (asked === undefined ? readPortfolio(db) : readPortfolioOf(db, asked));
	if (!portfolio) throw new StorageRefusal('unreadable');
	const { SourceChanged, writeBackup } = await import('#exchange/backup/write.ts');
	const { unsettledRecordings } = await import('./unsettled-recordings.ts');
	const backup = newId();
	for (let attempt = 1; ; attempt += 1) {
		// Before anything is read: what changes from now on may be in it or not, and counts as not.
		const change = await newestChangeOf(db, portfolio.id);
		const state = await deviceState(db);
		const recordings = await recordingsState(db);
		const unsettled = await unsettledRecordings(db, portfolio.id);
		const attachments = await listAttachments(db, portfolio.id);
		try {
			const source = {
				portfolio: { id: portfolio.id, learner: portfolio.learner },
				records: joined(readBackupRecords(db, portfolio.id), unsettled.records),
				attachments: [...new Set([...attachments, ...unsettled.attachments])],
				readAttachment: async (sha256: Sha256) => {
					const whole = await unsettled.read(sha256);
					return whole ? { whole, thumbnail: null } : readWholeAttachment(db, portfolio.id, sha256);
				},
			};
			const result = await writeBackup(source, sink, { ...writing, appVersion, backup });
			const hasOthers = (await portfolioIds(db)).length > 1;
			return { portfolio, backup, result, change, state, recordings, hasOthers };
		} catch (error) {
			// Told apart here: to storage an AbortError is a connection that broke, and worth another try.
			if (writing.signal.aborted) return null;
			if (!(error instanceof SourceChanged) || attempt === TRIES) throw error;
		}
	}
}

async function* joined<One>(first: AsyncIterable<One>, then: readonly One[]): AsyncGenerator<One> {
	yield* first;
	yield* then;
}

function made(
	portfolio: Portfolio,
	madeAt: Instant,
	{ counts, missing, parts }: WrittenBackup,
	isProtected: boolean,
	hasOthers: boolean,
): Omit<MadeBackup, 'workFiles' | 'change' | 'state' | 'recordings'> {
	return {
		portfolio: portfolio.id,
		files: parts.map((part, index) => {
			const name = backupFileName(
				whose(portfolio, hasOthers),
				minuteOf(madeAt),
				{ number: index + 1, of: parts.length },
				isProtected,
			);
			return new File([part], name, { type: BACKUP_MIME });
		}),
		madeAt,
		items: counts.evidence,
		attachments: counts.attachments,
		missing: missing.length,
		isProtected,
	};
}

function whose({ id, learner, qualification }: Portfolio, hasOthers: boolean): readonly string[] {
	if (id === EXAMPLE_PORTFOLIO) return [EXAMPLE_NAME];
	return hasOthers ? [learner, qualification] : [learner];
}

function sameCounts(a: WrittenBackup['counts'], b: WrittenBackup['counts']): boolean {
	return JSON.stringify(a) === JSON.stringify(b);
}
