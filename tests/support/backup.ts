import type { BackupTable, Batch, RecordLists, RowTable, TableRecords } from '#domain/backup.ts';
import { addBatch, backupTables, emptyLists, recordKey } from '#domain/backup.ts';
import type { ReadOptions, ReadOutcome } from '#exchange/backup/read.ts';
import { readBackup } from '#exchange/backup/read.ts';
import { seal } from '#exchange/backup/seal.ts';
import { chunksOf } from '#exchange/backup/slices.ts';
import type { BackupSink, BackupSource, WriteOptions, WrittenBackup } from '#exchange/backup/write.ts';
import { writeBackup } from '#exchange/backup/write.ts';
import type { Kept } from '#tests/fixtures/backup.ts';

/** What storage would give of a portfolio, two records at a time. */
export function sourceOf({ lists, files }: Kept): BackupSource {
	const [portfolio] = lists.portfolio;
	return {
		portfolio: { id: portfolio?.id ?? '', learner: portfolio?.learner ?? '' },
		records: batchesOf(lists),
		attachments: lists.attachments.map(({ sha256 }) => sha256),
		readAttachment: async (sha256) => files.get(sha256) ?? null,
	};
}

async function* batchesOf(lists: RecordLists): AsyncGenerator<TableRecords<RowTable>> {
	for (let at = 0; at < 1000; at += 2) {
		const cut = <Item>(items: readonly Item[]): readonly Item[] => items.slice(at, at + 2);
		yield { table: 'drafts', records: cut(lists.drafts) };
		yield { table: 'evidence', records: cut(lists.evidence) };
		yield { table: 'revisions', records: cut(lists.revisions) };
		yield { table: 'units', records: cut(lists.units) };
		yield { table: 'templates', records: cut(lists.templates) };
		yield { table: 'judgements', records: cut(lists.judgements) };
		yield { table: 'setAside', records: cut(lists.setAside) };
		yield { table: 'portfolio', records: cut(lists.portfolio) };
		if (Object.values(lists).every((list) => list.length <= at + 2)) return;
	}
}

/** Everything that comes, as a file in memory. */
export async function gathered(chunks: AsyncIterable<Uint8Array>): Promise<Blob> {
	const pieces: Uint8Array<ArrayBuffer>[] = [];
	for await (const chunk of chunks) pieces.push(chunk.slice());
	return new Blob(pieces, { type: 'application/octet-stream' });
}

/** A file in the age format. */
export function sealed(file: Blob, passphrase: string): Promise<Blob> {
	return gathered(seal(chunksOf(file), passphrase));
}

export function write(kept: Kept, options: Partial<WriteOptions> = {}): Promise<WrittenBackup> {
	return writeSource(sourceOf(kept), options);
}

export function writeSource(
	source: BackupSource,
	options: Partial<WriteOptions> = {},
	sink: BackupSink = (_size, chunks) => gathered(chunks),
): Promise<WrittenBackup> {
	return writeBackup(source, sink, {
		appVersion: '0.1.0',
		backup: 'backup-1',
		madeAt: '2026-06-14T10:20:30.000Z',
		signal: new AbortController().signal,
		onProgress: () => undefined,
		onWritten: () => undefined,
		...options,
	});
}

export type Read = {
	readonly outcome: ReadOutcome;
	readonly lists: RecordLists;
	/** Bytes by kind and hash of the attachment. */
	readonly bytes: ReadonlyMap<string, ArrayBuffer>;
};

/** Reads a backup and keeps all of it. */
export async function read(files: readonly Blob[], options: Partial<ReadOptions> = {}): Promise<Read> {
	const lists = emptyLists();
	const bytes = new Map<string, ArrayBuffer>();
	const outcome = await readBackup(
		files,
		{
			records: (batch: Batch) => addBatch(lists, batch),
			bytes: (kind, record, found) => {
				bytes.set(`${kind} ${record.sha256}`, found);
			},
		},
		{ passphrase: null, ...options },
	);
	return { outcome, lists, bytes };
}

/** Records in an order of their own, so that two portfolios can be compared. */
export function sorted(lists: RecordLists): RecordLists {
	const copy = emptyLists();
	for (const table of backupTables) sortInto(copy, lists, table);
	return copy;
}

function sortInto<Table extends BackupTable>(into: RecordLists, lists: RecordLists, table: Table): void {
	const records = lists[table].map((record) => ({ record, key: recordKey(table, record) }));
	records.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
	addBatch(into, { table, records: records.map(({ record }) => record) });
}

/** The bytes that a portfolio should come back with, as `read` gives them. */
export function expectedBytes({ files }: Kept): ReadonlyMap<string, ArrayBuffer> {
	return new Map(
		[...files].flatMap(([hash, { whole, thumbnail }]): [string, ArrayBuffer][] => [
			[`attachment ${hash}`, whole.bytes],
			...(thumbnail ? [[`thumbnail ${hash}`, thumbnail.bytes] satisfies [string, ArrayBuffer]] : []),
		]),
	);
}
