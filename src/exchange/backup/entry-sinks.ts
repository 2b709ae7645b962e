import type { BackupTable, RecordOf } from '#domain/backup.ts';
import { parseRecord, recordKey } from '#domain/backup.ts';
import type { Sha256 } from '#domain/identity.ts';
import { RunningHash, sha256Of } from './hash.ts';
import { LineSplitter } from './lines.ts';
import type { BackupProblem } from './problem.ts';
import { BackupRefusal } from './problem.ts';

/** What the manifest says of an entry. */
export type Expected = { readonly size: number; readonly sha256: Sha256 };

/** How deep a record may be nested; ours have eight levels, and the database refuses very deep ones late and unclearly. */
const DEEPEST = 40;

/**
 * One table. Its hash is known only at its end, so a line that makes no sense is remembered: if the hash is
 * wrong too, the file is damaged; if it is right, somebody wrote nonsense.
 */
export class RecordReader<Table extends BackupTable> {
	readonly #table: Table;
	readonly #expected: Expected;
	readonly #lines: LineSplitter;
	readonly #hash = new RunningHash();
	readonly #keys = new Set<string>();
	#size = 0;
	#problem: BackupProblem | null = null;

	constructor(table: Table, expected: Expected, longestLine: number) {
		this.#table = table;
		this.#expected = expected;
		this.#lines = new LineSplitter(longestLine);
	}

	/** How many records have come out so far. */
	get count(): number {
		return this.#keys.size;
	}

	/** The records that end in these bytes. */
	take(bytes: Uint8Array): readonly RecordOf<Table>[] {
		this.#size += bytes.byteLength;
		if (this.#size > this.#expected.size) throw new BackupRefusal('damaged');
		this.#hash.add(bytes);
		if (this.#problem) return [];
		try {
			return this.#lines.add(bytes).map((line) => this.#parse(line));
		} catch (error) {
			if (error instanceof BackupRefusal && error.problem === 'too-large') throw error;
			this.#problem = error instanceof BackupRefusal ? error.problem : 'inconsistent';
			return [];
		}
	}

	end(): void {
		const isWhole = this.#size === this.#expected.size && this.#hash.finish() === this.#expected.sha256;
		if (!isWhole) throw new BackupRefusal('damaged');
		if (this.#problem) throw new BackupRefusal(this.#problem);
		if (this.#lines.isCut) throw new BackupRefusal('inconsistent');
	}

	#parse(line: string): RecordOf<Table> {
		const value: unknown = JSON.parse(line);
		const record = isWithin(value, DEEPEST) ? parseRecord(this.#table, value) : null;
		if (!record) throw new BackupRefusal('inconsistent');
		const key = recordKey(this.#table, record);
		if (this.#keys.has(key)) throw new BackupRefusal('duplicate');
		this.#keys.add(key);
		return record;
	}
}

/** The bytes of one attachment or thumbnail. Their room is taken once, and no more than the manifest says. */
export class BytesReader {
	readonly #expected: Expected;
	readonly #bytes: Uint8Array<ArrayBuffer>;
	#size = 0;

	constructor(expected: Expected) {
		this.#expected = expected;
		this.#bytes = new Uint8Array(expected.size);
	}

	take(bytes: Uint8Array): void {
		if (this.#size + bytes.byteLength > this.#bytes.byteLength) throw new BackupRefusal('damaged');
		this.#bytes.set(bytes, this.#size);
		this.#size += bytes.byteLength;
	}

	/** The whole, after a look at its hash. */
	async finish(): Promise<ArrayBuffer> {
		const isWhole =
			this.#size === this.#bytes.byteLength && (await sha256Of(this.#bytes)) === this.#expected.sha256;
		if (!isWhole) throw new BackupRefusal('damaged');
		return this.#bytes.buffer;
	}
}

function isWithin(value: unknown, depth: number): boolean {
	if (typeof value !== 'object' || value === null) return true;
	if (depth === 0) return false;
	return Object.values(value).every((member) => isWithin(member, depth - 1));
}
