import type { RecordOf, RowTable, TableRecords } from '#domain/backup.ts';
import { rowTables } from '#domain/backup.ts';
import type { EvidenceContent } from '#domain/evidence.ts';
import type { Instant, Sha256 } from '#domain/identity.ts';
import type { Counts, Manifest } from './format.ts';
import {
	attachmentName,
	BACKUP_FORMAT,
	BACKUP_MIME,
	FORMAT_VERSION,
	MANIFEST,
	manifestDigest,
	PART_ENTRIES,
	PART_LIMIT,
	recordsName,
	thumbnailName,
} from './format.ts';
import { sha256Of } from './hash.ts';
import type { Packed } from './pack.ts';
import { packStored, RecordPacker } from './pack.ts';
import { entryCost, zipBlob } from './zip-write.ts';

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
	readonly onProgress: (done: number, total: number) => void;
	/** Bytes; smaller in tests. */
	readonly partLimit?: number;
};

export type WrittenBackup = {
	/** One file, or several that belong together. */
	readonly parts: readonly Blob[];
	readonly counts: Counts;
	/** Attachments that some item names and that the device could not read: they are not in the file. */
	readonly missing: readonly Sha256[];
};

/**
 * Writes a backup. At no time is more than one attachment in the page's memory; what is written lies in
 * Blobs. Rejects when the signal aborts or the source does.
 */
export async function writeBackup(source: BackupSource, options: WriteOptions): Promise<WrittenBackup> {
	const { signal, onProgress, partLimit = PART_LIMIT } = options;
	const total = source.attachments.length;
	onProgress(0, total);
	const { files, counts, named } = await packRecords(source, signal);
	const parts = new Parts(files, partLimit);
	const written = new Set<Sha256>();
	for (const [index, sha256] of source.attachments.entries()) {
		signal.throwIfAborted();
		if (await packAttachment(source, sha256, parts)) written.add(sha256);
		onProgress(index + 1, total);
	}
	const missing = [...named].filter((sha256) => !written.has(sha256)).sort();
	const lists = parts.finish();
	const allCounts: Counts = { ...counts, attachments: written.size };
	const blobs: Blob[] = [];
	for (const [index, packed] of lists.entries()) {
		const part = { number: index + 1, of: lists.length };
		const manifest = await manifestOf(source, options, { part, counts: allCounts, missing, packed });
		blobs.push(zipBlob([manifest.entry, ...packed.map(({ entry }) => entry)], options.madeAt, BACKUP_MIME));
	}
	return { parts: blobs, counts: allCounts, missing };
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
			for (const attachment of content.attachments) named.add(attachment.sha256);
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
	const whole = packStored(attachmentName(sha256), bytes, sha256);
	const small = read.thumbnail && new Uint8Array(read.thumbnail.bytes);
	const smallHash = small && (await sha256Of(small));
	const thumbnail = small && smallHash ? packStored(thumbnailName(sha256), small, smallHash) : null;
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

function factsOf({
	mime,
	bytes,
	width,
	height,
}: AttachmentBytes): Omit<RecordOf<'attachments'>, 'sha256' | 'thumbnail'> {
	return { mime, size: bytes.byteLength, width, height };
}

/** Deals the attachments out to as few files as possible; the records of attachments go with their bytes. */
class Parts {
	readonly #limit: number;
	#finished: (readonly Packed[])[] = [];
	#before: readonly Packed[];
	#records: RecordOf<'attachments'>[] = [];
	#files: Packed[] = [];
	#size: number;

	constructor(before: readonly Packed[], limit: number) {
		this.#limit = limit;
		this.#before = before;
		this.#size = before.reduce((sum, packed) => sum + costOf(packed), 0);
	}

	add(record: RecordOf<'attachments'>, files: readonly Packed[]): void {
		const cost = files.reduce((sum, packed) => sum + costOf(packed), 0);
		const isFull = this.#size + cost > this.#limit || this.#files.length + files.length > PART_ENTRIES;
		if (isFull && this.#files.length > 0) this.#close();
		this.#records.push(record);
		this.#files.push(...files);
		this.#size += cost;
	}

	finish(): readonly (readonly Packed[])[] {
		this.#close();
		return this.#finished;
	}

	#close(): void {
		const packer = new RecordPacker();
		for (const record of this.#records) packer.add(record);
		this.#finished = [
			...this.#finished,
			[...this.#before, packer.finish(recordsName('attachments')), ...this.#files],
		];
		this.#before = [];
		this.#records = [];
		this.#files = [];
		this.#size = 0;
	}
}

/** What a file adds to its part: itself, its line in the manifest and its record, both reckoned generously. */
function costOf({ entry }: Packed): number {
	return entryCost(entry.name, entry.packed.size) + 1000;
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
