import { unreachable } from '#domain/identity.ts';
import type { ReadOutcome } from '#exchange/backup/read.ts';
import { StorageRefusal } from '#storage/failure.ts';
import type { JobHandlers, JobResult } from './backup-job.ts';
import type { BackupJob, FromBackupWorker, ToBackupWorker, Wanted } from './backup-messages.ts';
import { lentPieces } from './lent-pieces.ts';

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
	onMore: async () => null,
};

/**
 * Writes a file off the main thread, piece by piece, and gives it back; with a passphrase it is sealed, which is
 * made slow on purpose. Rejects with the signal's reason when it
 * aborts, as the pieces do, with a refusal "full" when there is no room, and when the browser ends the worker.
 *
 * @param name of a work file; null gathers in memory what the browser does not put elsewhere
 */
export async function writeInWorker(
	chunks: AsyncIterable<Uint8Array<ArrayBuffer>>,
	{ name, passphrase }: { readonly name: string | null; readonly passphrase: string | null },
	signal: AbortSignal,
): Promise<Blob> {
	const handlers = { ...noHandlers, onMore: lentPieces(chunks) };
	const result = await work({ kind: 'write', name, passphrase }, handlers, signal);
	if (result.kind !== 'written') throw new Error('The worker did another job');
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
				case 'more':
					handlers
						.onMore(message.spent)
						.then(
							(chunk) => worker.postMessage({ kind: 'chunk', chunk }, chunk ? [chunk.buffer] : []),
							reject,
						);
					return;
				case 'written':
				case 'read':
					return resolve(message);
				case 'failed':
					return reject(message.code === 'full' ? new StorageRefusal('full') : new Error(message.message));
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
		onMore: async (spent) => {
			signal.throwIfAborted();
			return handlers.onMore(spent);
		},
	};
}
