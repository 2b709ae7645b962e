import type { RecordOf } from '#domain/backup.ts';
import { PART_ENTRIES, recordsName } from './format.ts';
import type { Packed } from './pack.ts';
import { RecordPacker } from './pack.ts';
import { entryCost } from './zip-write.ts';

/** Deals the attachments out to as few files as possible; the records of attachments go with their bytes. */
export class Parts {
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
	return entryCost(entry.name, entry.packedSize) + 1000;
}
