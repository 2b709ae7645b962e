import { deflateSync } from 'fflate';
import { canonicalJson } from '#domain/canonical-json.ts';
import { crc32 } from '#exchange/backup/crc32.ts';
import type { Counts } from '#exchange/backup/format.ts';
import type { ZipEntry } from '#exchange/backup/zip-write.ts';
import { zipChunks } from '#exchange/backup/zip-write.ts';
import { hashOf } from '#tests/fixtures/backup.ts';
import { gathered } from './backup.ts';

/** One entry of a file made by somebody who means harm: its bytes, and what the manifest says of it. */
export type Forged = {
	readonly name: string;
	readonly bytes: Uint8Array<ArrayBuffer>;
	readonly isPacked?: boolean;
	/** Deflated bytes to stand in the file, whatever `bytes` says. */
	readonly packed?: Uint8Array<ArrayBuffer>;
	/** What the manifest says, where that is not the truth. */
	readonly says?: { readonly name?: string; readonly size?: number; readonly sha256?: string };
	/** Not in the manifest at all. */
	readonly isUnlisted?: boolean;
};

export type ForgedManifest = Readonly<Record<string, unknown>>;

const noCounts: Counts = {
	portfolio: 1,
	units: 0,
	templates: 0,
	evidence: 0,
	revisions: 0,
	drafts: 0,
	judgements: 0,
	setAside: 0,
	attachments: 0,
};

/** A backup with any entries and any manifest, its hashes right unless told otherwise: nothing gives it away but its content. */
export function forge(
	entries: readonly Forged[],
	changes: ForgedManifest = {},
	order = (all: readonly ZipEntry[]) => all,
): Promise<Blob> {
	const rest = {
		format: 'starfolio-backup',
		kind: 'portfolio',
		formatVersion: 1,
		appVersion: '0.1.0',
		backup: 'forged',
		madeAt: '2026-06-14T10:20:30.000Z',
		portfolio: { id: 'p', learner: 'Sam' },
		part: { number: 1, of: 1 },
		counts: noCounts,
		entries: entries
			.filter(({ isUnlisted }) => !isUnlisted)
			.map(({ name, bytes, says }) => ({ name, size: bytes.byteLength, sha256: hashOf(bytes), ...says })),
		missing: [],
		...changes,
	};
	const digest = hashOf(new TextEncoder().encode(canonicalJson(rest)));
	const manifest = { name: 'manifest.json', bytes: encoded(JSON.stringify({ ...rest, digest })) };
	return gathered(zipChunks(order([manifest, ...entries].map(zipEntry)), '2026-06-14T10:20:30.000Z'));
}

function zipEntry({ name, bytes, isPacked = true, packed: given }: Forged): ZipEntry {
	const content = given ?? (isPacked ? deflateSync(bytes).slice() : bytes);
	const packed = async function* () {
		yield content;
	};
	const sizes = { size: bytes.byteLength, packedSize: content.byteLength };
	return { name, method: isPacked ? 8 : 0, crc: crc32(bytes), ...sizes, packed };
}

export function encoded(text: string): Uint8Array<ArrayBuffer> {
	return new TextEncoder().encode(text).slice();
}

/** A table with these records. */
export function table(name: string, ...records: readonly unknown[]): Forged {
	return {
		name: `data/${name}.ndjson`,
		bytes: encoded(records.map((record) => `${JSON.stringify(record)}\n`).join('')),
	};
}

export const samsPortfolio = {
	id: 'p',
	learner: 'Sam',
	centre: '',
	qualification: '',
	assessor: '',
	units: [],
	createdAt: '',
	nextReference: 1,
	exports: 0,
};

export const counting = (counts: Partial<Counts>): ForgedManifest => ({ counts: { ...noCounts, ...counts } });
