import type { Transaction } from 'dexie';

/** One step of the database's shape. */
export type SchemaVersion = {
	/** 1, 2, 3 … without a gap. The browser's own number is ten times this one. */
	readonly version: number;
	readonly reason: string;
	/** Dexie's notation: the primary key first, then the indexes. Only what changed since the version before. */
	readonly stores: Readonly<Record<string, string>>;
	/** Changes the rows; everything happens in one transaction, so a failure leaves the older version whole. */
	readonly upgrade?: (transaction: Transaction) => Promise<void>;
};

/**
 * Every shape the database has had, oldest first. Only ever added to: a released entry is what some
 * phone still holds. Tables and indexes are never removed, because older code that finds one missing
 * would "repair" the newer database by putting it back.
 */
export const schemaHistory: readonly SchemaVersion[] = [
	{
		version: 1,
		reason: 'The first shape. Every key begins with the portfolio copy the row belongs to.',
		stores: {
			portfolios: 'id',
			units: '[portfolio+id]',
			templates: '[portfolio+id+version]',
			// "change" counts up with every write of a head, so that a list reads only what is new to it.
			evidence: '[portfolio+id], [portfolio+change]',
			revisions: '[portfolio+evidence+revision]',
			// One draft per tab: two tabs that type into the same item must not write over each other.
			drafts: '[portfolio+evidence+tab]',
			texts: '[portfolio+id]',
			attachments: '[portfolio+sha256]',
			thumbnails: '[portfolio+sha256]',
			judgements: '[portfolio+id]',
			setAside: '++id, &[table+key]',
			meta: 'key',
			// All heads as one text: a list of 5,000 items opens several times faster. Derived, and rebuilt when missing.
			headSnapshots: 'portfolio',
		},
	},
	{
		version: 2,
		reason: 'What is not in the second copy yet is noted in the transaction that changes it (copy-queue.ts).',
		stores: { copyQueue: '++id' },
	},
	{
		version: 3,
		reason:
			'A portfolio may say what its PDF contains and give details for it. Older code would drop both when it writes the row.',
		stores: {},
	},
	{
		version: 4,
		reason:
			'Voice notes are kept second by second while they are recorded. A claim may name the places that prove it, and a photo its original: older code would drop both.',
		stores: { recordings: '[portfolio+id]', recordingParts: '[portfolio+recording+part]' },
	},
	{
		version: 5,
		reason:
			'A portfolio may remember names and letters and what the learner left as it is; a consent may end, a saved state may be redacted; judgements carry seals, and other records of assessors stand beside them. Older code would drop all that, and let a photo go whose consent was taken back.',
		stores: {},
	},
	{
		version: 6,
		reason:
			'A unit may be edited: criteria that were merged, withdrawn or reworded, kinds that are asked for, and the version a copy goes back to. Older code would count withdrawn criteria as gaps, lose the merged ones, and drop all that from backups.',
		stores: {},
	},
	{
		version: 7,
		reason:
			'Several portfolios may stand beside one another, and one of them is open. Older code takes the first for the only one, and would put what was typed in another into it.',
		stores: {},
	},
];

export const CODE_VERSION = schemaHistory.at(-1)?.version ?? 0;

/** The number that the browser knows; Dexie multiplies its version numbers by ten. */
export function nativeVersionOf(history: readonly SchemaVersion[]): number {
	return (history.at(-1)?.version ?? 0) * 10;
}

export const NATIVE_VERSION = nativeVersionOf(schemaHistory);
