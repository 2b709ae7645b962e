import type { RecordLists } from '#domain/backup.ts';
import { addBatch, emptyLists } from '#domain/backup.ts';
import type { BackupProblem } from '#exchange/backup/problem.ts';
import type { BackupFacts } from '#exchange/backup/read.ts';
import { readBackupInWorker } from '#workers/backup-client.ts';

export type { BackupProblem } from '#exchange/backup/problem.ts';

/** A backup of which every byte has been read and checked. Its text is in memory, its files are not. */
export type OpenedBackup = {
	readonly files: readonly File[];
	readonly passphrase: string | null;
	readonly facts: BackupFacts;
	readonly lists: RecordLists;
};

export type OpenOptions = {
	readonly passphrase: string | null;
	readonly signal: AbortSignal;
	readonly onProgress: (done: number, total: number) => void;
};

export type OpenOutcome =
	| { readonly ok: true; readonly backup: OpenedBackup }
	| {
			readonly ok: false;
			readonly code: BackupProblem | 'cancelled' | 'failed';
			/** How many files belong together, where one is missing or does not belong. */
			readonly parts?: number;
	  };

/** Opens the files of one backup. Nothing on the device changes, whatever is in them. */
export async function openBackup(
	files: readonly File[],
	{ passphrase, signal, onProgress }: OpenOptions,
): Promise<OpenOutcome> {
	const lists = emptyLists();
	try {
		const outcome = await readBackupInWorker(
			{ files, passphrase, wanted: 'records' },
			{ onProgress, onRecords: (batch) => addBatch(lists, batch) },
			signal,
		);
		if (outcome.ok) return { ok: true, backup: { files, passphrase, facts: outcome.facts, lists } };
		const { problem, parts } = outcome;
		return { ok: false, code: problem, ...(parts === undefined ? {} : { parts }) };
	} catch {
		return { ok: false, code: signal.aborted ? 'cancelled' : 'failed' };
	}
}
