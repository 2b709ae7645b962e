import type { Batch } from '#domain/backup.ts';
import { readBackup } from '#exchange/backup/read.ts';
import { seal } from '#exchange/backup/seal.ts';
import { writeWorkFile } from '#storage/write-work-file.ts';
import type { BackupJob, FoundBytes, FromBackupWorker } from './backup-messages.ts';
import { release } from './release.ts';

export type JobHandlers = {
	readonly onProgress: (done: number, total: number) => void;
	/** Awaited: the reading goes on when it is done. */
	readonly onRecords: (batch: Batch) => Promise<void> | void;
	readonly onBytes: (found: FoundBytes) => Promise<void> | void;
	/** Gives the next piece of what is to be written, in the memory of the last one; null at the end. */
	readonly onMore: (spent: ArrayBuffer | null) => Promise<Uint8Array<ArrayBuffer> | null>;
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
			wanted === 'bytes' ? onBytes({ kind, record, bytes }) : release(bytes),
	};
	return { kind: 'read', outcome: await readBackup(files, receiver, { passphrase, onProgress }) };
}

/** Each piece is lent until the next is asked for. */
async function* chunksFrom(more: JobHandlers['onMore']): AsyncGenerator<Uint8Array<ArrayBuffer>> {
	for (let piece = await more(null); piece; piece = await more(piece.buffer)) yield piece;
}

async function* sealed(
	chunks: AsyncIterable<Uint8Array<ArrayBuffer>>,
	passphrase: string,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
	for await (const bytes of seal(copied(chunks), passphrase)) yield new Uint8Array(bytes);
}

/** The cipher may look at a piece again after it has asked for the next; of a large one it would make as much at once. */
async function* copied(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
	for await (const chunk of chunks) yield chunk.slice();
}
