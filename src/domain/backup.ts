import * as z from 'zod/mini';
import { entrySchema } from './assessment-record.ts';
import { evidenceContentSchema, revisionReason } from './evidence.ts';
import { evidenceHeadSchema } from './evidence-head.ts';
import { portfolioSchema } from './portfolio.ts';
import { templateSchema } from './template.ts';
import { unitSchema } from './unit.ts';

/*
 * Everything that is kept of one portfolio, as plain records: what storage hands to a backup file and
 * takes back from one. A record is a stored row without the portfolio copy it belonged to, so that it
 * can come back into another copy.
 */

const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const count = z.number().check(z.int(), z.minimum(0));

const pictureFacts = {
	mime: z.string(),
	/** Bytes. */
	size: count,
	/** Pixels; 0 for what is not a picture. */
	width: z.number(),
	height: z.number(),
};

export const recordSchemas = {
	portfolio: portfolioSchema,
	units: unitSchema,
	templates: templateSchema,
	evidence: z.extend(evidenceHeadSchema, { device: z.string() }),
	revisions: z.object({
		evidence: z.string(),
		revision: z.number().check(z.int(), z.minimum(1)),
		at: z.string(),
		device: z.string(),
		reason: revisionReason,
		content: evidenceContentSchema,
		/** When personal data was taken out of it afterwards. */
		redactedAt: z.exactOptional(z.string()),
	}),
	drafts: z.object({
		evidence: z.string(),
		/** The page that was typing it. */
		tab: z.string(),
		baseRevision: count,
		changedAt: z.string(),
		device: z.string(),
		content: evidenceContentSchema,
	}),
	/** Decisions on claims, and what else is on record about them. */
	judgements: entrySchema,
	/** Rows that no longer parse: kept as they were found, in the hope of a version that can read them. */
	setAside: z.object({
		table: z.string(),
		key: z.string(),
		row: z.unknown(),
		reason: z.string(),
		at: z.string(),
	}),
	/** What is known of an attachment beside its bytes. */
	attachments: z.object({
		...pictureFacts,
		sha256,
		/** A picture's small copy, with a hash of its own; null where there is none. */
		thumbnail: z.nullable(z.object({ ...pictureFacts, sha256 })),
	}),
} as const;

export type BackupTable = keyof typeof recordSchemas;
export type RecordOf<Table extends BackupTable> = Readonly<z.infer<(typeof recordSchemas)[Table]>>;

/** All tables, in the order in which a file holds them. */
export const backupTables = [
	'portfolio',
	'units',
	'templates',
	'evidence',
	'revisions',
	'drafts',
	'judgements',
	'setAside',
	'attachments',
] as const satisfies readonly BackupTable[];

/** The tables without the attachments, whose records belong to their bytes. */
export type RowTable = Exclude<BackupTable, 'attachments'>;
export const rowTables = backupTables.filter((table): table is RowTable => table !== 'attachments');

/** Some records of one table. */
export type TableRecords<Table extends BackupTable = BackupTable> = {
	readonly [Name in Table]: { readonly table: Name; readonly records: readonly RecordOf<Name>[] };
}[Table];

/** The same where it does not matter which table it is. */
export type Batch<Table extends BackupTable = BackupTable> = {
	readonly table: Table;
	readonly records: readonly RecordOf<Table>[];
};

/** Lists of all tables, being filled. */
export type RecordLists = { [Table in BackupTable]: RecordOf<Table>[] };

export function emptyLists(): RecordLists {
	return {
		portfolio: [],
		units: [],
		templates: [],
		evidence: [],
		revisions: [],
		drafts: [],
		judgements: [],
		setAside: [],
		attachments: [],
	};
}

export function addBatch<Table extends BackupTable>(lists: RecordLists, batch: Batch<Table>): void {
	for (const record of batch.records) lists[batch.table].push(record);
}

/** Parses one record; null when it is none of that table. */
export function parseRecord<Table extends BackupTable>(table: Table, value: unknown): RecordOf<Table> | null {
	const schemas: { readonly [Name in BackupTable]: z.ZodMiniType<RecordOf<Name>> } = recordSchemas;
	const parsed = schemas[table].safeParse(value);
	return parsed.success ? parsed.data : null;
}

const keyOfRecord: {
	readonly [Table in BackupTable]: (record: RecordOf<Table>) => readonly (string | number)[];
} = {
	portfolio: () => [],
	units: ({ id }) => [id],
	templates: ({ id, version }) => [id, version],
	evidence: ({ id }) => [id],
	revisions: ({ evidence, revision }) => [evidence, revision],
	drafts: ({ evidence, tab }) => [evidence, tab],
	judgements: ({ id }) => [id],
	setAside: ({ table, key }) => [table, key],
	attachments: ({ sha256: hash }) => [hash],
};

/** What makes a record the only one of its table, as text. There is one portfolio, so its key is always the same. */
export function recordKey<Table extends BackupTable>(table: Table, record: RecordOf<Table>): string {
	return JSON.stringify(keyOfRecord[table](record));
}
