import { classifyFailure } from '#storage/failure.ts';
import { doBackupJob } from './backup-job.ts';
import type { FromBackupWorker, ToBackupWorker } from './backup-messages.ts';

let goOn: (() => void) | null = null;
let giveChunk: ((chunk: Uint8Array<ArrayBuffer> | null) => void) | null = null;

addEventListener('message', (event: MessageEvent<ToBackupWorker>) => {
	const message = event.data;
	if (message.kind === 'taken') {
		goOn?.();
		return;
	}
	if (message.kind === 'chunk') {
		giveChunk?.(message.chunk);
		return;
	}
	doBackupJob(message.job, {
		onProgress: (done, total) => tell({ kind: 'progress', done, total }),
		onRecords: (batch) => hand({ kind: 'records', batch }),
		onBytes: (found) => hand({ kind: 'bytes', found }, [found.bytes]),
		onMore: (spent) =>
			new Promise((resolve) => {
				giveChunk = resolve;
				tell({ kind: 'more', spent }, spent ? [spent] : []);
			}),
	}).then(
		(result) => tell(result),
		(error: unknown) => {
			const message = error instanceof Error ? error.message : String(error);
			tell({ kind: 'failed', message, code: classifyFailure(error) });
		},
	);
});
tell({ kind: 'ready' });

/** Waits until the main thread has dealt with it, so that a file never piles up in messages. */
function hand(message: FromBackupWorker, transfer: Transferable[] = []): Promise<void> {
	return new Promise((resolve) => {
		goOn = resolve;
		tell(message, transfer);
	});
}

function tell(message: FromBackupWorker, transfer: Transferable[] = []): void {
	postMessage(message, { transfer });
}
