import type { Batch } from '#domain/backup.ts';
import { readBackup } from '#exchange/backup/read.ts';
import { seal } from '#exchange/backup/seal.ts';
import { writeWorkFile } from '#storage/write-work-file.ts';
import type { BackupJob, FoundBytes, FromBackupWorker } from './backup-messages.ts';

export type JobHandlers = {
	readonly onProgress: (done: number, total: number) => void;
	/** Awaited: the reading goes on when it is done. */
	readonly onRecords: (batch: Batch) => Promise<void> | void;
	readonly onBytes: (found: FoundBytes) => Promise<void> | void;
	/** Gives the next piece of what is to be written; null at the end. */
	readonly onMore: () => Promise<Uint8Array<ArrayBuffer> | null>;
};

export type JobResult = Extract<FromBackupWorker, { kind: 'written' | 'read' }>;

/** One piece of work on a backup file, the same in a worker and on the main thread. */
export async function doBackupJob(job: BackupJob, handlers: JobHandlers): Promise<JobResult> {
	if (job.kind === 'write') {
		const chunks = chunksFrom(handlers.onMore);
		const content = job.passphrase === null ? chunks : sealed(chunks, job.passphrase);
		return { kind: 'written', file: await writeWorkFile(job.name, content) };
	}
	const { files, passphrase, wanted } = job;
	const { onProgress, onRecords, onBytes } = handlers;
	const receiver = {
		records: (batch: Batch) => (wanted === 'records' ? onRecords(batch) : undefined),
		bytes: (kind: FoundBytes['kind'], record: FoundBytes['record'], bytes: ArrayBuffer) =>
			wanted === 'bytes' ? onBytes({ kind, record, bytes }) : undefined,
	};
	return { kind: 'read', outcome: await readBackup(files, receiver, { passphrase, onProgress }) };
}

async function* chunksFrom(next: JobHandlers['onMore']): AsyncGenerator<Uint8Array<ArrayBuffer>> {
	for (let chunk = await next(); chunk; chunk = await next()) yield chunk;
}

/** Fed to the cipher at a time, in bytes: it puts all that comes of one piece into memory before it asks for more. */
const SEALED_AT_ONCE = 1024 * 1024;

async function* sealed(
	chunks: AsyncIterable<Uint8Array<ArrayBuffer>>,
	passphrase: string,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
	for await (const bytes of seal(inPieces(chunks), passphrase)) yield new Uint8Array(bytes);
}

async function* inPieces(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
	for await (const chunk of chunks) {
		for (let start = 0; start < chunk.byteLength; start += SEALED_AT_ONCE) {
			yield chunk.subarray(start, start + SEALED_AT_ONCE);
		}
	}
}
