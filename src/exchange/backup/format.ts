import * as z from 'zod/mini';
import type { BackupTable } from '#domain/backup.ts';
import { backupTables } from '#domain/backup.ts';
import { canonicalJson } from '#domain/canonical-json.ts';
import type { Sha256 } from '#domain/identity.ts';
import { sha256Of } from './hash.ts';

/*
 * The file: a ZIP whose first entry is the manifest, then `data/<table>.ndjson` with one record a line,
 * then `blobs/<sha256>` (stored, not packed: photos and sound do not get smaller) and `thumbs/<sha256>`.
 * Thumbnails travel too, named after their photo: making them again would cost a phone minutes, and a
 * browser that cannot decode a HEIC photo could not make them at all.
 */

export const BACKUP_FORMAT = 'starfolio-backup';
/** Raised when a reader of the version before would misunderstand the file. */
export const FORMAT_VERSION = 1;

export const MANIFEST = 'manifest.json';

type Limited = 'manifest' | 'records' | 'line' | 'attachment' | 'thumbnail' | 'total' | 'entries';
export type ReadLimits = { readonly [What in Limited]: number };

/** All that a reader will take, in bytes of real content, whatever a file says of itself. */
export const READ_LIMITS: ReadLimits = {
	manifest: 16 * 1024 * 1024,
	/** All tables together: text, of which a portfolio of 5,000 items has about 50 MB. */
	records: 512 * 1024 * 1024,
	/** One record. Signatures and long accounts stay far below. */
	line: 16 * 1024 * 1024,
	/** Somewhat above the 100 MB that the app takes. */
	attachment: 128 * 1024 * 1024,
	thumbnail: 4 * 1024 * 1024,
	/** One file. */
	total: 4 * 1024 * 1024 * 1024,
	entries: 65_000,
};

/** A part ends before it reaches this: ZIP without extensions, and FAT-formatted sticks, end at 4 GB. */
export const PART_LIMIT = 4_000_000_000;
/** ZIP counts its entries in 16 bits. */
export const PART_ENTRIES = 60_000;

const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const count = z.number().check(z.int(), z.minimum(0));

/** Read first and loosely, so that a file of another kind or version is named as what it is. */
export const anyManifestSchema = z.object({
	format: z.string(),
	kind: z.string(),
	formatVersion: z.number(),
});

export const manifestSchema = z.object({
	format: z.literal(BACKUP_FORMAT),
	kind: z.literal('portfolio'),
	formatVersion: z.literal(FORMAT_VERSION),
	appVersion: z.string(),
	/** The same in every part of one backup. */
	backup: z.string(),
	/** The moment the file shows. */
	madeAt: z.string(),
	portfolio: z.object({ id: z.string(), learner: z.string() }),
	part: z.object({
		number: z.number().check(z.int(), z.minimum(1)),
		of: z.number().check(z.int(), z.minimum(1)),
	}),
	/** Records of each table, over all parts. */
	counts: z.object({
		portfolio: count,
		units: count,
		templates: count,
		evidence: count,
		revisions: count,
		drafts: count,
		judgements: count,
		setAside: count,
		attachments: count,
	}),
	entries: z.array(z.object({ name: z.string(), size: count, sha256: hash })),
	/** Attachments that some item names and that the device could no longer read. */
	missing: z.array(hash),
	/** SHA-256 of all the rest in canonical form: a changed manifest is noticed too. */
	digest: hash,
});

export type Manifest = Readonly<z.infer<typeof manifestSchema>>;
export type Counts = Manifest['counts'];

export function manifestDigest(manifest: Omit<Manifest, 'digest'>): Promise<Sha256> {
	return sha256Of(new TextEncoder().encode(canonicalJson(manifest)));
}

/** What an entry's name says it is. */
export type EntryPlace =
	| { readonly kind: 'manifest' }
	| { readonly kind: 'records'; readonly table: BackupTable }
	| { readonly kind: 'attachment' | 'thumbnail'; readonly sha256: Sha256 };

const tableFiles: Readonly<Record<BackupTable, string>> = {
	portfolio: 'data/portfolio.ndjson',
	units: 'data/units.ndjson',
	templates: 'data/templates.ndjson',
	evidence: 'data/evidence.ndjson',
	revisions: 'data/revisions.ndjson',
	drafts: 'data/drafts.ndjson',
	judgements: 'data/judgements.ndjson',
	setAside: 'data/set-aside.ndjson',
	attachments: 'data/attachments.ndjson',
};

export const recordsName = (table: BackupTable): string => tableFiles[table];
export const attachmentName = (sha256: Sha256): string => `blobs/${sha256}`;
export const thumbnailName = (sha256: Sha256): string => `thumbs/${sha256}`;

/** The place of an entry; null for every name that is not on this short list, so no path can point anywhere. */
export function placeOf(name: string): EntryPlace | null {
	if (name === MANIFEST) return { kind: 'manifest' };
	const table = backupTables.find((candidate) => tableFiles[candidate] === name);
	if (table) return { kind: 'records', table };
	const [, folder, sha256] = /^(blobs|thumbs)\/([0-9a-f]{64})$/.exec(name) ?? [];
	if (!folder || !sha256) return null;
	return { kind: folder === 'blobs' ? 'attachment' : 'thumbnail', sha256 };
}
