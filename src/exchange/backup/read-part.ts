import type { BackupTable, Batch, RecordOf } from '#domain/backup.ts';
import type { Sha256 } from '#domain/identity.ts';
import type { Expected } from './entry-sinks.ts';
import { BytesReader, RecordReader } from './entry-sinks.ts';
import type { EntryPlace, Manifest, ReadLimits } from './format.ts';
import { attachmentName, placeOf, thumbnailName } from './format.ts';
import type { LinkChecker } from './links.ts';
import { BackupRefusal } from './problem.ts';
import { readManifest } from './read-manifest.ts';
import type { EntrySink } from './zip-read.ts';
import { unzip } from './zip-read.ts';

/** Takes what comes out of a backup; awaited, so that it sets the pace. */
export type BackupReceiver = {
	readonly records: (batch: Batch) => Promise<void> | void;
	/** The bytes of an attachment, or of its thumbnail, once their hash has been checked. */
	readonly bytes: (
		kind: 'attachment' | 'thumbnail',
		record: RecordOf<'attachments'>,
		bytes: ArrayBuffer,
	) => Promise<void> | void;
};

/** What has been read of a backup so far, over all its parts. */
export type Reading = {
	readonly counts: { [Table in BackupTable]: number };
	readonly links: LinkChecker;
	/** Of the portfolio's own record, to compare with the manifest. */
	portfolio: { readonly id: string; readonly learner: string } | null;
};

/** What takes an entry's bytes when their turn comes. */
type WaitingSink = {
	readonly take: (bytes: Uint8Array) => Promise<void> | void;
	readonly end: () => Promise<void> | void;
};
type BytesPlace = Extract<EntryPlace, { kind: 'attachment' | 'thumbnail' }>;

/** Stops after the manifest; never leaves this folder. */
class ManifestOnly extends Error {
	readonly manifest: Manifest;

	constructor(manifest: Manifest) {
		super('only the manifest was wanted');
		this.manifest = manifest;
	}
}

/** Only the manifest of a file. Throws a BackupRefusal. */
export async function readPartManifest(
	chunks: AsyncIterable<Uint8Array>,
	limits: ReadLimits,
): Promise<Manifest> {
	const reader = new PartReader(limits, null, (manifest) => {
		throw new ManifestOnly(manifest);
	});
	try {
		return await reader.read(chunks);
	} catch (error) {
		if (error instanceof ManifestOnly) return error.manifest;
		throw error;
	}
}

/** Reads and checks one file to its end, handing over what is in it. Throws a BackupRefusal. */
export function readPart(
	chunks: AsyncIterable<Uint8Array>,
	limits: ReadLimits,
	into: { readonly reading: Reading; readonly receiver: BackupReceiver },
	onManifest: (manifest: Manifest) => void,
): Promise<Manifest> {
	return new PartReader(limits, into, onManifest).read(chunks);
}

class PartReader {
	readonly #limits: ReadLimits;
	readonly #into: { readonly reading: Reading; readonly receiver: BackupReceiver } | null;
	readonly #onManifest: (manifest: Manifest) => void;
	readonly #seen = new Set<string>();
	readonly #records = new Map<Sha256, RecordOf<'attachments'>>();
	#expected: ReadonlyMap<string, Expected> = new Map();
	#manifest: Manifest | null = null;
	#total = 0;
	/** Work that the unpacker's callbacks, which cannot wait, have left for `settle`. */
	#waiting: (() => Promise<void> | void)[] = [];

	constructor(
		limits: ReadLimits,
		into: { readonly reading: Reading; readonly receiver: BackupReceiver } | null,
		onManifest: (manifest: Manifest) => void,
	) {
		this.#limits = limits;
		this.#into = into;
		this.#onManifest = onManifest;
	}

	async read(chunks: AsyncIterable<Uint8Array>): Promise<Manifest> {
		await unzip(
			chunks,
			(name) => this.#open(name),
			() => this.#settle(),
		);
		if (!this.#manifest) throw new BackupRefusal('not-a-backup');
		if (this.#seen.size !== this.#expected.size + 1) throw new BackupRefusal('truncated');
		if (!this.#hasAllBytes()) throw new BackupRefusal('inconsistent');
		return this.#manifest;
	}

	/** Whether what is described is there too. A record stands in the same part as its bytes, which follow it. */
	#hasAllBytes(): boolean {
		return [...this.#records.values()].every(
			({ sha256, thumbnail }) =>
				this.#seen.has(attachmentName(sha256)) &&
				(thumbnail === null || this.#seen.has(thumbnailName(sha256))),
		);
	}

	async #settle(): Promise<void> {
		const waiting = this.#waiting;
		this.#waiting = [];
		for (const work of waiting) await work();
	}

	#open(name: string): EntrySink {
		const place = placeOf(name);
		if (this.#seen.size === 0 && place?.kind !== 'manifest') throw new BackupRefusal('not-a-backup');
		if (!place) throw new BackupRefusal('unsafe-name');
		if (this.#seen.has(name)) throw new BackupRefusal('duplicate');
		this.#seen.add(name);
		// Opened when the bytes come: what stands before it in the file may still be waiting.
		let sink: WaitingSink | null = null;
		const opened = (): WaitingSink => {
			sink ??= this.#sinkOf(name, place);
			return sink;
		};
		return {
			take: (bytes) => {
				this.#total += bytes.byteLength;
				if (this.#total > this.#limits.total) throw new BackupRefusal('too-large');
				this.#waiting.push(() => opened().take(bytes));
			},
			end: () => {
				this.#waiting.push(() => opened().end());
			},
		};
	}

	#sinkOf(name: string, place: EntryPlace): WaitingSink {
		if (place.kind === 'manifest') return this.#manifestSink();
		const expected = this.#expected.get(name);
		if (!expected) throw new BackupRefusal('inconsistent');
		return place.kind === 'records'
			? this.#recordSink(place.table, expected)
			: this.#bytesSink(place, expected);
	}

	#manifestSink(): WaitingSink {
		const pieces: Uint8Array[] = [];
		let size = 0;
		return {
			take: (bytes) => {
				size += bytes.byteLength;
				if (size > this.#limits.manifest) throw new BackupRefusal('too-large');
				pieces.push(bytes);
			},
			end: async () => {
				const manifest = await readManifest(joined(pieces, size), this.#limits);
				this.#manifest = manifest;
				this.#expected = new Map(manifest.entries.map(({ name, ...expected }) => [name, expected]));
				this.#onManifest(manifest);
			},
		};
	}

	#recordSink<Table extends BackupTable>(table: Table, expected: Expected): WaitingSink {
		const reader = new RecordReader(table, expected, this.#limits.line);
		return {
			take: async (bytes) => {
				const records = reader.take(bytes);
				if (records.length > 0) await this.#receive({ table, records });
			},
			end: () => reader.end(),
		};
	}

	async #receive<Table extends BackupTable>(batch: Batch<Table>): Promise<void> {
		const notices: { readonly [Name in BackupTable]?: (record: RecordOf<Name>) => void } = {
			attachments: (record) => this.#records.set(record.sha256, record),
			portfolio: ({ id, learner }) => {
				if (this.#into) this.#into.reading.portfolio = { id, learner };
			},
		};
		const notice = notices[batch.table];
		if (notice) for (const record of batch.records) notice(record);
		if (!this.#into) return;
		const { reading, receiver } = this.#into;
		reading.counts[batch.table] += batch.records.length;
		reading.links.add(batch);
		await receiver.records(batch);
	}

	#bytesSink({ kind, sha256 }: BytesPlace, expected: Expected): WaitingSink {
		const record = this.#records.get(sha256);
		const facts = kind === 'attachment' ? record : record?.thumbnail;
		// What is said of a file in two places must be the same in both.
		if (!record || facts?.sha256 !== expected.sha256 || facts.size !== expected.size) {
			throw new BackupRefusal('inconsistent');
		}
		const reader = new BytesReader(expected);
		return {
			take: (bytes) => reader.take(bytes),
			end: async () => {
				const bytes = await reader.finish();
				await this.#into?.receiver.bytes(kind, record, bytes);
			},
		};
	}
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
	const whole = new Uint8Array(size);
	let at = 0;
	for (const piece of pieces) {
		whole.set(piece, at);
		at += piece.byteLength;
	}
	return whole;
}
