import type { Batch } from '#domain/backup.ts';
import { readBackup } from '#exchange/backup/read.ts';
import { seal } from '#exchange/backup/seal.ts';
import type { BackupJob, FoundBytes, FromBackupWorker } from './backup-messages.ts';

export type JobHandlers = {
	readonly onProgress: (done: number, total: number) => void;
	/** Awaited: the reading goes on when it is done. */
	readonly onRecords: (batch: Batch) => Promise<void> | void;
	readonly onBytes: (found: FoundBytes) => Promise<void> | void;
};

export type JobResult = Extract<FromBackupWorker, { kind: 'sealed' | 'read' }>;

/** One piece of work on a backup file, the same in a worker and on the main thread. */
export async function doBackupJob(job: BackupJob, handlers: JobHandlers): Promise<JobResult> {
	if (job.kind === 'seal') return { kind: 'sealed', file: await seal(job.file, job.passphrase) };
	const { files, passphrase, wanted } = job;
	const { onProgress, onRecords, onBytes } = handlers;
	const receiver = {
		records: (batch: Batch) => (wanted === 'records' ? onRecords(batch) : undefined),
		bytes: (kind: FoundBytes['kind'], record: FoundBytes['record'], bytes: ArrayBuffer) =>
			wanted === 'bytes' ? onBytes({ kind, record, bytes }) : undefined,
	};
	return { kind: 'read', outcome: await readBackup(files, receiver, { passphrase, onProgress }) };
}
