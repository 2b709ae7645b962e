import { unreachable } from '#domain/identity.ts';
import type { ReadOutcome } from '#exchange/backup/read.ts';
import type { JobHandlers, JobResult } from './backup-job.ts';
import type { BackupJob, FromBackupWorker, ToBackupWorker, Wanted } from './backup-messages.ts';

export type { FoundBytes } from './backup-messages.ts';

export type ReadRequest = {
	readonly files: readonly Blob[];
	readonly passphrase: string | null;
	readonly wanted: Wanted;
};

const noHandlers: JobHandlers = {
	onProgress: () => undefined,
	onRecords: () => undefined,
	onBytes: () => undefined,
};

/** Protects a file with a passphrase, off the main thread: trying one passphrase is made slow on purpose. */
export async function sealInWorker(file: Blob, passphrase: string, signal: AbortSignal): Promise<Blob> {
	const result = await work({ kind: 'seal', file, passphrase }, noHandlers, signal);
	if (result.kind !== 'sealed') throw new Error('The worker did another job');
	return result.file;
}

/**
 * Reads and checks a whole backup off the main thread. What is wanted of it comes to the handlers, each
 * awaited, so that a file of gigabytes never piles up. Rejects with the signal's reason when it aborts, when
 * a handler rejects, and when the browser ends the worker.
 */
export async function readBackupInWorker(
	request: ReadRequest,
	handlers: Partial<JobHandlers>,
	signal: AbortSignal,
): Promise<ReadOutcome> {
	const result = await work({ kind: 'read', ...request }, { ...noHandlers, ...handlers }, signal);
	if (result.kind !== 'read') throw new Error('The worker did another job');
	return result.outcome;
}

/** A worker lives for one job: cancelling ends it at once, and the passphrase's memory goes with it. */
async function work(job: BackupJob, handlers: JobHandlers, signal: AbortSignal): Promise<JobResult> {
	signal.throwIfAborted();
	const worker = startWorker();
	if (worker) {
		try {
			const result = await run(worker, job, handlers, signal);
			if (result) return result;
		} finally {
			worker.terminate();
		}
	}
	const { doBackupJob } = await import('./backup-here.ts');
	return doBackupJob(job, stoppable(handlers, signal));
}

function startWorker(): Worker | null {
	if (typeof Worker !== 'function') return null;
	try {
		return new Worker(new URL('./backup-worker.ts', import.meta.url), { type: 'module' });
	} catch {
		return null;
	}
}

/** The result, or null when the worker never came to life (module workers: Firefox from 114). */
function run(
	worker: Worker,
	job: BackupJob,
	handlers: JobHandlers,
	signal: AbortSignal,
): Promise<JobResult | null> {
	return new Promise((resolve, reject) => {
		let alive = false;
		const tell = (message: ToBackupWorker): void => worker.postMessage(message);
		const after = (work: Promise<void> | void): void => {
			Promise.resolve(work).then(() => tell({ kind: 'taken' }), reject);
		};
		signal.addEventListener('abort', () => reject(signal.reason), { once: true });
		worker.addEventListener('error', (event) => {
			event.preventDefault();
			if (alive) reject(new Error(event.message));
			else resolve(null);
		});
		worker.addEventListener('messageerror', () =>
			reject(new Error('A message of the backup worker was unreadable')),
		);
		worker.addEventListener('message', (event: MessageEvent<FromBackupWorker>) => {
			const message = event.data;
			switch (message.kind) {
				case 'ready':
					alive = true;
					return tell({ kind: 'job', job });
				case 'progress':
					return handlers.onProgress(message.done, message.total);
				case 'records':
					return after(handlers.onRecords(message.batch));
				case 'bytes':
					return after(handlers.onBytes(message.found));
				case 'sealed':
				case 'read':
					return resolve(message);
				case 'failed':
					return reject(new Error(message.message));
				default:
					return unreachable(message);
			}
		});
	});
}

/** On the main thread nothing can be ended from outside, so every hand-over looks whether it should go on. */
function stoppable(handlers: JobHandlers, signal: AbortSignal): JobHandlers {
	return {
		onProgress: (done, total) => {
			signal.throwIfAborted();
			handlers.onProgress(done, total);
		},
		onRecords: (batch) => {
			signal.throwIfAborted();
			return handlers.onRecords(batch);
		},
		onBytes: (found) => {
			signal.throwIfAborted();
			return handlers.onBytes(found);
		},
	};
}
