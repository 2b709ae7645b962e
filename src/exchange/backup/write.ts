import type { RecordOf, RowTable, TableRecords } from '#domain/backup.ts';
import { rowTables } from '#domain/backup.ts';
import { type EvidenceContent, filesOf } from '#domain/evidence.ts';
import type { Instant, Sha256 } from '#domain/identity.ts';
import type { Counts, Manifest } from './format.ts';
import {
	attachmentName,
	BACKUP_FORMAT,
	FORMAT_VERSION,
	MANIFEST,
	manifestDigest,
	PART_LIMIT,
	recordsName,
	thumbnailName,
} from './format.ts';
import { sha256Of } from './hash.ts';
import type { Packed } from './pack.ts';
import { packStored, RecordPacker } from './pack.ts';
import { Parts } from './parts.ts';
import type { ZipEntry } from './zip-write.ts';
import { zipChunks, zipSize } from './zip-write.ts';

export type AttachmentBytes = {
	readonly mime: string;
	readonly bytes: ArrayBuffer;
	readonly width: number;
	readonly height: number;
};

/** A portfolio as storage gives it, a piece at a time. */
export type BackupSource = {
	readonly portfolio: Manifest['portfolio'];
	/** Every record, table after table in any order. */
	readonly records: AsyncIterable<TableRecords<RowTable>>;
	readonly attachments: readonly Sha256[];
	/** null when the device can no longer read it. */
	readonly readAttachment: (
		sha256: Sha256,
	) => Promise<{ readonly whole: AttachmentBytes; readonly thumbnail: AttachmentBytes | null } | null>;
};

export type WriteOptions = {
	readonly appVersion: string;
	/** A new, unguessable id for this backup. */
	readonly backup: string;
	readonly madeAt: Instant;
	readonly signal: AbortSignal;
	/** Attachments looked at. */
	readonly onProgress: (done: number, total: number) => void;
	/** Bytes handed to the sink, of all files together. */
	readonly onWritten: (done: number, total: number) => void;
	/** Bytes; smaller in tests. */
	readonly partLimit?: number;
};

/**
 * Takes one file of the backup, piece by piece, and gives it back whole; asked once for each file, in order. It
 * sets the pace: the next piece is made when it wants one.
 */
export type BackupSink = (
	/** How large the file will be, in bytes. */
	size: number,
	chunks: AsyncIterable<Uint8Array<ArrayBuffer>>,
) => Promise<Blob>;

export type WrittenBackup = {
	/** One file, or several that belong together. */
	readonly parts: readonly Blob[];
	readonly counts: Counts;
	/** Attachments that some item names and that the device could not read: they are not in the file. */
	readonly missing: readonly Sha256[];
};

/** An attachment was changed or deleted while the backup was written: it must be begun again. */
export class SourceChanged extends Error {
	override readonly name = 'SourceChanged';
}

/**
 * Writes a backup. Every attachment is read twice, first for its hash and size, which stand at the beginning of
 * the file, then for its bytes: so at no time is more than one in memory, wherever the sink puts them. Rejects
 * when the signal aborts, when the source or the sink does, and with SourceChanged.
 */
export async function writeBackup(
	source: BackupSource,
	sink: BackupSink,
	options: WriteOptions,
): Promise<WrittenBackup> {
	const { signal, onProgress, onWritten, partLimit = PART_LIMIT } = options;
	const total = source.attachments.length;
	onProgress(0, total);
	const { files, counts, named } = await packRecords(source, signal);
	const parts = new Parts(files, partLimit);
	const found = new Set<Sha256>();
	for (const [index, sha256] of source.attachments.entries()) {
		signal.throwIfAborted();
		if (await packAttachment(source, sha256, parts)) found.add(sha256);
		onProgress(index + 1, total);
	}
	const missing = [...named].filter((sha256) => !found.has(sha256)).sort();
	const allCounts: Counts = { ...counts, attachments: found.size };
	const lists: (readonly ZipEntry[])[] = [];
	const packed = parts.finish();
	for (const [index, list] of packed.entries()) {
		const part = { number: index + 1, of: packed.length };
		const manifest = await manifestOf(source, options, { part, counts: allCounts, missing, packed: list });
		lists.push([manifest.entry, ...list.map(({ entry }) => entry)]);
	}
	const bytes = lists.reduce((sum, entries) => sum + zipSize(entries), 0);
	const blobs: Blob[] = [];
	let written = 0;
	onWritten(0, bytes);
	for (const entries of lists) blobs.push(await sink(zipSize(entries), counted(entries)));
	return { parts: blobs, counts: allCounts, missing };

	async function* counted(entries: readonly ZipEntry[]): AsyncGenerator<Uint8Array<ArrayBuffer>> {
		for await (const chunk of zipChunks(entries, options.madeAt)) {
			signal.throwIfAborted();
			yield chunk;
			written += chunk.byteLength;
			onWritten(written, bytes);
		}
	}
}

type PackedRecords = {
	readonly files: readonly Packed[];
	readonly counts: Counts;
	/** The attachments that some item names. */
	readonly named: ReadonlySet<Sha256>;
};

async function packRecords(source: BackupSource, signal: AbortSignal): Promise<PackedRecords> {
	const counts = {
		portfolio: 0,
		units: 0,
		templates: 0,
		evidence: 0,
		revisions: 0,
		drafts: 0,
		judgements: 0,
		setAside: 0,
		attachments: 0,
	};
	const packers = new Map(rowTables.map((table) => [table, new RecordPacker()]));
	const named = new Set<Sha256>();
	for await (const batch of source.records) {
		signal.throwIfAborted();
		counts[batch.table] += batch.records.length;
		const packer = packers.get(batch.table);
		for (const record of batch.records) packer?.add(record);
		for (const content of contentsOf(batch)) {
			for (const sha256 of content.attachments.flatMap(filesOf)) named.add(sha256);
		}
	}
	const files = [...packers].map(([table, packer]) => packer.finish(recordsName(table)));
	return { files, counts, named };
}

function contentsOf(batch: TableRecords<RowTable>): readonly EvidenceContent[] {
	return batch.table === 'revisions' || batch.table === 'drafts'
		? batch.records.map(({ content }) => content)
		: [];
}

/** false when its bytes are not there, or are no longer those that the name says. */
async function packAttachment(source: BackupSource, sha256: Sha256, parts: Parts): Promise<boolean> {
	const read = await source.readAttachment(sha256);
	if (!read) return false;
	const bytes = new Uint8Array(read.whole.bytes);
	if ((await sha256Of(bytes)) !== sha256) return false;
	const again = rereading(source, sha256, bytes.byteLength, read.thumbnail?.bytes.byteLength);
	const whole = packStored(attachmentName(sha256), bytes, sha256, again.whole);
	const small = read.thumbnail && new Uint8Array(read.thumbnail.bytes);
	const smallHash = small && (await sha256Of(small));
	const thumbnail =
		small && smallHash ? packStored(thumbnailName(sha256), small, smallHash, again.thumbnail) : null;
	parts.add(
		{
			...factsOf(read.whole),
			sha256,
			thumbnail: read.thumbnail && smallHash ? { ...factsOf(read.thumbnail), sha256: smallHash } : null,
		},
		thumbnail ? [whole, thumbnail] : [whole],
	);
	return true;
}

/** Gives the bytes of an attachment a second time, and after them those of its thumbnail, read along with them. */
function rereading(
	source: BackupSource,
	sha256: Sha256,
	size: number,
	smallSize: number | undefined,
): Readonly<Record<'whole' | 'thumbnail', ZipEntry['packed']>> {
	let small: ArrayBuffer | undefined;
	return {
		async *whole() {
			const found = await source.readAttachment(sha256);
			if (found?.whole.bytes.byteLength !== size) throw new SourceChanged();
			small = found.thumbnail?.bytes;
			yield new Uint8Array(found.whole.bytes);
		},
		async *thumbnail() {
			if (!small || small.byteLength !== smallSize) throw new SourceChanged();
			yield new Uint8Array(small);
			small = undefined;
		},
	};
}

function factsOf({
	mime,
	bytes,
	width,
	height,
}: AttachmentBytes): Omit<RecordOf<'attachments'>, 'sha256' | 'thumbnail'> {
	return { mime, size: bytes.byteLength, width, height };
}

async function manifestOf(
	source: BackupSource,
	options: WriteOptions,
	written: {
		readonly part: Manifest['part'];
		readonly counts: Counts;
		readonly missing: readonly Sha256[];
		readonly packed: readonly Packed[];
	},
): Promise<Packed> {
	const rest: Omit<Manifest, 'digest'> = {
		format: BACKUP_FORMAT,
		kind: 'portfolio',
		formatVersion: FORMAT_VERSION,
		appVersion: options.appVersion,
		backup: options.backup,
		madeAt: options.madeAt,
		portfolio: source.portfolio,
		part: written.part,
		counts: written.counts,
		entries: written.packed.map(({ entry, sha256 }) => ({ name: entry.name, size: entry.size, sha256 })),
		missing: [...written.missing],
	};
	const packer = new RecordPacker();
	packer.add({ ...rest, digest: await manifestDigest(rest) });
	return packer.finish(MANIFEST);
}
