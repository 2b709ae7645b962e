import {
	chooseFolder,
	folderProblem,
	mayWriteInto,
	readFromFolder,
	writeIntoFolder,
} from '#device/backup-folder.ts';
import type { BackupSize } from '#domain/backup-guard.ts';
import { losesFiles, mayTakePlace } from '#domain/backup-guard.ts';
import type { Outcome, StorageFailure } from '#domain/failure.ts';
import type { Instant, PortfolioId } from '#domain/identity.ts';
import type { BackupFacts } from '#exchange/backup/read.ts';
import type { BackupFolder } from '#storage/backup-folder.ts';
import { readBackupFolder, writeBackupFolder } from '#storage/backup-folder.ts';
import { withDatabase } from '#storage/connection.ts';
import { openPortfolioId, readPortfolio } from '#storage/read-portfolio.ts';
import { pinnedRealm } from '#storage/realm.ts';
import { newestChangeOf } from '#storage/store-head.ts';
import { readBackupInWorker } from '#workers/backup-client.ts';
import { type BackUpOutcome, backUp, discardBackup, type MadeBackup, noteBackupSaved } from './back-up.ts';

/** What the folder of automatic backups is like now. */
export type FolderState =
	| { readonly state: 'none' }
	| { readonly state: 'up-to-date'; readonly folder: string; readonly at: Instant }
	/** The browser wants to be asked again before this site may write there. */
	| { readonly state: 'asks-again'; readonly folder: string }
	/** What is here has far less in it than the file there, or is another portfolio: nothing was replaced. */
	| {
			readonly state: 'held-back';
			readonly folder: string;
			readonly there: number | null;
			readonly here: number;
			/** Photos and files that this device cannot read any more, and could when the file there was made. */
			readonly lostFiles: number;
	  }
	| { readonly state: 'failed'; readonly folder: string; readonly code: FolderFailure };

export type FolderFailure = 'gone' | 'full' | 'full-here' | 'too-large' | 'failed' | StorageFailure;

export type KeepOptions = {
	/** Straight from a tap: the browser may be asked for its permission. */
	readonly ask?: boolean;
	/** The person has seen what would be replaced. */
	readonly overrule?: boolean;
};

const REALM = 'own';
const LOCK = 'starfolio.backup-folder';

/** Lets the learner choose a folder and writes the first backup there; null when they do not choose. */
export async function startFolder(): Promise<FolderState | null> {
	const handle = await chooseFolder();
	if (!handle) return null;
	const kept = await withDatabase(REALM, async (db) =>
		writeBackupFolder(db, await openPortfolioId(db), { handle, change: null, at: '' }),
	);
	return kept.ok ? keepFolder({ ask: true }) : { state: 'failed', folder: handle.name, code: kept.code };
}

/** The folder is written to no more; what is in it stays. */
export function leaveFolder(): Promise<Outcome<void>> {
	return withDatabase(REALM, async (db) => writeBackupFolder(db, await openPortfolioId(db), null));
}

/**
 * Brings the backup in the chosen folder up to date: one page at a time, and only when something has changed.
 * The file of an earlier day stays beside it as a second generation.
 */
export async function keepFolder(options: KeepOptions = {}): Promise<FolderState> {
	// The example is not worth a folder, and must not be written into that of the own portfolio.
	if (pinnedRealm() !== REALM) return { state: 'none' };
	const found = await withDatabase(REALM, async (db) => {
		const portfolio = await readPortfolio(db);
		return {
			folder: portfolio && (await readBackupFolder(db, portfolio.id)),
			change: portfolio ? await newestChangeOf(db, portfolio.id) : 0,
		};
	});
	if (!found.ok) return { state: 'failed', folder: '', code: found.code };
	const { folder, change } = found.value;
	if (!folder) return { state: 'none' };
	const { handle } = folder;
	// Before anything slow: the browser asks only within the moment of the tap.
	if (!(await mayWriteInto(handle, options.ask === true)))
		return { state: 'asks-again', folder: handle.name };
	try {
		if (folder.change === change) return { state: 'up-to-date', folder: handle.name, at: folder.at };
		// Awaited here, so that what goes wrong in it is an answer too.
		const work = () => renew(folder, options.overrule === true);
		return 'locks' in navigator ? await navigator.locks.request(LOCK, work) : await work();
	} catch (error) {
		const problem = folderProblem(error);
		if (problem === 'not-allowed') return { state: 'asks-again', folder: handle.name };
		return { state: 'failed', folder: handle.name, code: problem };
	}
}

async function renew({ handle, joined }: BackupFolder, overrule: boolean): Promise<FolderState> {
	const folder = handle.name;
	const signal = new AbortController().signal;
	const outcome = await backUp({ passphrase: null, signal, onProgress: () => undefined });
	if (!outcome.ok) {
		return { state: 'failed', folder, code: failureOf(outcome.code) };
	}
	const { backup } = outcome;
	try {
		return await putInto(handle, backup, joined ?? [], overrule);
	} finally {
		await discardBackup(backup);
	}
}

function failureOf(code: Extract<BackUpOutcome, { ok: false }>['code']): FolderFailure {
	if (code === 'full') return 'full-here';
	return code === 'cancelled' || code === 'not-whole' ? 'failed' : code;
}

async function putInto(
	handle: FileSystemDirectoryHandle,
	backup: MadeBackup,
	joined: readonly PortfolioId[],
	overrule: boolean,
): Promise<FolderState> {
	const folder = handle.name;
	const [file] = backup.files;
	if (!file || backup.files.length > 1) return { state: 'failed', folder, code: 'too-large' };
	const names = namesFor(file.name);
	const older = await olderIn(handle, names.newest);
	const { portfolio, items, attachments: files, missing } = backup;
	const newer: BackupSize = { portfolio, items, files, missing };
	if (!overrule && older.kind === 'foreign')
		return { state: 'held-back', folder, there: null, here: items, lostFiles: 0 };
	const isOfJoined = older.kind === 'whole' && joined.includes(older.size.portfolio);
	const size = older.kind === 'whole' && { ...older.size, ...(isOfJoined && { portfolio: newer.portfolio }) };
	if (!overrule && older.kind === 'whole' && size && !mayTakePlace(size, newer)) {
		const lostFiles = losesFiles(size, newer) ? newer.missing - size.missing : 0;
		return { state: 'held-back', folder, there: size.items, here: items, lostFiles };
	}
	if (older.kind === 'foreign' || (older.kind === 'whole' && isWorthKeeping(older, backup))) {
		await writeIntoFolder(handle, names.earlier, older.file);
	}
	await writeIntoFolder(handle, names.newest, file);
	const written = await readFromFolder(handle, names.newest);
	const facts = written && (await factsOf(written));
	if (!written || facts?.madeAt !== backup.madeAt) return { state: 'failed', folder, code: 'failed' };
	await note(handle, backup, `${folder}/${names.newest}`);
	return { state: 'up-to-date', folder, at: backup.madeAt };
}

async function note(handle: FileSystemDirectoryHandle, backup: MadeBackup, name: string): Promise<void> {
	const { change, madeAt: at } = backup;
	await withDatabase(REALM, (db) => writeBackupFolder(db, backup.portfolio, { handle, change, at }));
	await noteBackupSaved(backup, [name]);
}

type Older =
	/** No file there, or one that would help nobody. */
	| { readonly kind: 'none' }
	| { readonly kind: 'whole'; readonly file: File; readonly size: BackupSize; readonly madeAt: Instant }
	/** Something of the same name that is not ours to judge: protected, or of a newer Starfolio. */
	| { readonly kind: 'foreign'; readonly file: File };

async function olderIn(handle: FileSystemDirectoryHandle, name: string): Promise<Older> {
	const file = await readFromFolder(handle, name);
	if (!file || file.size === 0) return { kind: 'none' };
	const outcome = await readFacts(file);
	if (outcome.ok) {
		const { portfolio, counts, missing, madeAt } = outcome.facts;
		const { evidence: items, attachments: files } = counts;
		return {
			kind: 'whole',
			file,
			size: { portfolio: portfolio.id, items, files, missing: missing.length },
			madeAt,
		};
	}
	const isForeign = outcome.problem !== 'damaged' && outcome.problem !== 'truncated';
	return isForeign ? { kind: 'foreign', file } : { kind: 'none' };
}

/** The second generation is of another day, or has more in it; not what was written five minutes ago. */
function isWorthKeeping(older: Extract<Older, { kind: 'whole' }>, newer: MadeBackup): boolean {
	return (
		older.size.portfolio !== newer.portfolio ||
		older.size.items > newer.items ||
		older.size.files > newer.attachments ||
		new Date(older.madeAt).toDateString() !== new Date(newer.madeAt).toDateString()
	);
}

function readFacts(file: Blob) {
	return readBackupInWorker(
		{ files: [file], passphrase: null, wanted: 'facts' },
		{},
		new AbortController().signal,
	);
}

async function factsOf(file: Blob): Promise<BackupFacts | null> {
	const outcome = await readFacts(file);
	return outcome.ok ? outcome.facts : null;
}

/** "Sam-Price-2026-06-14-0905.starfolio" -> "Sam-Price.starfolio" and "Sam-Price-earlier.starfolio": the same every day. */
function namesFor(dated: string): { readonly newest: string; readonly earlier: string } {
	const start = dated.replace(/-?\d{4}-\d\d-\d\d-\d{4}\.starfolio$/, '') || 'Starfolio';
	return { newest: `${start}.starfolio`, earlier: `${start}-earlier.starfolio` };
}
