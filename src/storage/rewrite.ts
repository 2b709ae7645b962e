import type { Table } from 'dexie';
import Dexie from 'dexie';
import type { EvidenceContent } from '#domain/evidence.ts';
import type { EvidenceId } from '#domain/identity.ts';
import { inCopyToo } from './copy-soon.ts';
import type { PortfolioDatabase } from './database.ts';
import { rewriteJournal } from './journal.ts';
import { readHead } from './read-evidence.ts';
import { draftRow, revisionRow } from './rows.ts';
import type { Prepared, Stamp } from './stamp.ts';
import { putHead } from './write-head.ts';

/*
 * The one exception from "revisions are only ever added": personal data that is taken out is taken out of all
 * that was ever saved (DESIGN, "Keeping it"). The rows stay and say when they were changed.
 */

/** What is to be taken out. */
export type Rewriting = {
	/** The content without it; the same value where nothing of it is there. */
	readonly rewrite: (content: EvidenceContent) => EvidenceContent;
	/** A quick look at a row as JSON: may it hold some of it? */
	readonly mayHold: (text: string) => boolean;
	/** The same for text in rows that no longer parse. */
	readonly rewriteText: (text: string) => string;
	/** Only in these items; everywhere where they are missing. */
	readonly items?: ReadonlySet<EvidenceId>;
};

type RevisionKey = [portfolio: string, evidence: string, revision: number];
type DraftKey = [portfolio: string, evidence: string, tab: string];

/** The rows that hold it, and the new text of items whose newest saved state is one of them. */
export type Held = {
	readonly revisions: readonly RevisionKey[];
	readonly drafts: readonly DraftKey[];
	readonly newest: ReadonlyMap<EvidenceId, { readonly revision: number; readonly content: EvidenceContent }>;
};

/** Rows are read so many at a time. */
const AT_A_TIME = 200;

/** Looks through all that was ever saved, trash included. */
export async function findHeld(
	db: PortfolioDatabase,
	portfolio: string,
	rewriting: Rewriting,
): Promise<Held> {
	const revisions: RevisionKey[] = [];
	const newest = new Map<EvidenceId, { revision: number; content: EvidenceContent }>();
	for await (const [key, row] of rowsOf(db.revisions, portfolio, rewriting)) {
		revisions.push(key);
		const parsed = revisionRow.safeParse(row);
		if (!parsed.success) continue;
		const { evidence, revision, content } = parsed.data;
		const head = await readHead(db, portfolio, evidence);
		if (head?.revision === revision) newest.set(evidence, { revision, content: rewriting.rewrite(content) });
	}
	const drafts: DraftKey[] = [];
	for await (const [key] of rowsOf(db.drafts, portfolio, rewriting)) drafts.push(key);
	return { revisions, drafts, newest };
}

async function* rowsOf<Key extends RevisionKey | DraftKey>(
	table: Table<unknown, Key>,
	portfolio: string,
	{ mayHold, items }: Rewriting,
): AsyncGenerator<readonly [Key, unknown]> {
	const starts = items ? [...items].map((id) => [portfolio, id]) : [[portfolio]];
	for (const start of starts) {
		let after: readonly unknown[] = start;
		for (;;) {
			const page = table.where(':id').between(after, [...start, Dexie.maxKey], false, true);
			const keys = await page.limit(AT_A_TIME).primaryKeys();
			const last = keys.at(-1);
			if (!last) break;
			const rows = await table.bulkGet(keys);
			for (const [index, key] of keys.entries()) {
				if (mayHold(JSON.stringify(rows[index]))) yield [key, rows[index]];
			}
			after = last;
		}
	}
}

/**
 * Takes it out of all rows that hold it, in one transaction: saved states, drafts, heads, searchable text, rows
 * set aside, and the list's snapshot. What is in the journal goes with it. A row that has
 * come or changed since it was looked for is found by looking again.
 *
 * @param prepared the items whose newest saved state changes
 */
export async function rewriteHeld(
	db: PortfolioDatabase,
	stamp: Stamp,
	rewriting: Rewriting,
	held: Held,
	prepared: ReadonlyMap<EvidenceId, Prepared>,
): Promise<void> {
	const { rewrite, rewriteText } = rewriting;
	const tables = [
		...[db.revisions, db.drafts, db.evidence, db.texts, db.meta, db.setAside, db.headSnapshots],
	];
	const rewriteRows = async () => {
		for (const row of await db.revisions.bulkGet([...held.revisions])) {
			if (row === undefined) continue;
			const parsed = revisionRow.safeParse(row);
			if (!parsed.success) {
				await db.revisions.put(mapStrings(row, rewriteText));
				continue;
			}
			const content = rewrite(parsed.data.content);
			if (content === parsed.data.content) continue;
			await db.revisions.put({ ...parsed.data, content, redactedAt: stamp.at });
		}
		for (const row of await db.drafts.bulkGet([...held.drafts])) {
			if (row === undefined) continue;
			const parsed = draftRow.safeParse(row);
			await db.drafts.put(
				parsed.success
					? { ...parsed.data, content: rewrite(parsed.data.content) }
					: mapStrings(row, rewriteText),
			);
		}
		for (const [id, item] of prepared) {
			const head = await readHead(db, stamp.portfolio, id);
			// A newer saved state has a head of its own, and is looked for next time.
			if (head?.revision === held.newest.get(id)?.revision && head) await putHead(db, stamp, item, head);
		}
		await db.setAside.toCollection().modify((row, place) => {
			place.value = mapStrings(row, rewriteText);
		});
		// It holds titles and first words. The next list makes a new one.
		await db.headSnapshots.delete(stamp.portfolio);
	};
	await inCopyToo(db, () => db.transaction('rw', tables, rewriteRows));
	rewriteJournal(db.realm, rewrite, rewriteText);
}

/** A value with every text in it changed; bytes and numbers stay. */
function mapStrings(value: unknown, edit: (text: string) => string): unknown {
	if (typeof value === 'string') return edit(value);
	if (Array.isArray(value)) return value.map((each) => mapStrings(each, edit));
	if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) {
		return value;
	}
	return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, mapStrings(member, edit)]));
}
