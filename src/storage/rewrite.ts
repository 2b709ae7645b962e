import type { Table } from 'dexie';
import Dexie from 'dexie';
import type { EvidenceContent } from '#domain/evidence.ts';
import type { EvidenceId } from '#domain/identity.ts';
import { inCopyToo } from './copy-soon.ts';
import type { PortfolioDatabase } from './database.ts';
import { rewriteJournal } from './journal.ts';
import { readDrafts, readHead, readRevision } from './read-evidence.ts';
import { mapStrings, rewriteLeftAlone, rewriteLists } from './rewrite-lists.ts';
import type { Rewriting } from './rewriting.ts';
import { draftRow, revisionRow } from './rows.ts';
import { setAsideOfNoOther } from './set-aside.ts';
import type { Prepared, Stamp } from './stamp.ts';
import { noteChange } from './store-head.ts';
import { showDraft } from './write-draft.ts';
import { putHead } from './write-head.ts';

/*
 * The one exception from "revisions are only ever added": personal data that is taken out is taken out of all
 * that was ever saved (DESIGN, "Keeping it"). The rows stay and say when they were changed.
 */

type RevisionKey = [portfolio: string, evidence: string, revision: number];
type DraftKey = [portfolio: string, evidence: string, tab: string];

/** What the lists show of an item, without it: of its newest saved state, and of the draft over that. */
export type Shown<Content> = {
	readonly revision: number;
	/** null where the saved state stays as it is, or there is none yet. */
	readonly saved: Content | null;
	readonly draft: Content | null;
};

/** The rows that change, and the items that are shown otherwise for it. */
export type Held = {
	readonly revisions: readonly RevisionKey[];
	readonly drafts: readonly DraftKey[];
	readonly shown: ReadonlyMap<EvidenceId, Shown<EvidenceContent>>;
};

/** Rows are read so many at a time. */
const AT_A_TIME = 200;

/** Looks through all that was ever saved, trash included. */
export async function findHeld(
	db: PortfolioDatabase,
	portfolio: string,
	rewriting: Rewriting,
): Promise<Held> {
	const { rewrite } = rewriting;
	const revisions: RevisionKey[] = [];
	const drafts: DraftKey[] = [];
	const touched = new Set<EvidenceId>();
	for await (const [key, row] of rowsOf(db.revisions, portfolio, rewriting)) {
		if (!changes(revisionRow.safeParse(row).data?.content, row, rewriting)) continue;
		revisions.push(key);
		touched.add(key[1]);
	}
	for await (const [key, row] of rowsOf(db.drafts, portfolio, rewriting)) {
		if (!changes(draftRow.safeParse(row).data?.content, row, rewriting)) continue;
		drafts.push(key);
		touched.add(key[1]);
	}
	const shown = new Map<EvidenceId, Shown<EvidenceContent>>();
	for (const id of touched) {
		const head = await readHead(db, portfolio, id);
		if (!head) continue;
		const { revision } = head;
		const saved = await readRevision(db, portfolio, id, revision);
		const draft = (await readDrafts(db, portfolio, id)).find(({ baseRevision }) => baseRevision === revision);
		shown.set(id, {
			revision,
			saved: saved && rewrite(saved) !== saved ? rewrite(saved) : null,
			draft: draft ? rewrite(draft.content) : null,
		});
	}
	return { revisions, drafts, shown };
}

/** Whether anything in a row would be otherwise; of one that no longer parses, in any of its texts. */
function changes(
	content: EvidenceContent | undefined,
	row: unknown,
	{ rewrite, rewriteText }: Rewriting,
): boolean {
	if (content) return rewrite(content) !== content;
	return JSON.stringify(mapStrings(row, rewriteText)) !== JSON.stringify(row);
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
 * @param prepared what `held` says is shown, with all that a save needs to know
 */
export async function rewriteHeld(
	db: PortfolioDatabase,
	stamp: Stamp,
	rewriting: Rewriting,
	held: Held,
	prepared: ReadonlyMap<EvidenceId, Shown<Prepared>>,
): Promise<void> {
	const { rewrite, rewriteText } = rewriting;
	const tables = [
		...[db.portfolios, db.revisions, db.drafts, db.evidence, db.texts, db.meta, db.setAside],
		db.headSnapshots,
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
		for (const [id, { revision, saved, draft }] of prepared) {
			const head = await readHead(db, stamp.portfolio, id);
			// A newer saved state has a head of its own, and is looked for next time.
			if (head?.revision !== revision) continue;
			if (saved) await putHead(db, stamp, saved, head);
			if (draft) await showDraft(db, stamp, id, draft, revision);
		}
		if (held.revisions.length + held.drafts.length > 0) await noteChange(db, stamp.portfolio);
		await rewriteLists(db, stamp, rewriting);
		await rewriteLeftAlone(db, stamp.portfolio, rewriting);
		const setAside = db.setAside.filter(await setAsideOfNoOther(db, stamp.portfolio));
		await setAside.modify((row, place) => {
			place.value = mapStrings(row, rewriteText);
		});
		// It holds titles and first words. The next list makes a new one.
		await db.headSnapshots.delete(stamp.portfolio);
	};
	await inCopyToo(db, () => db.transaction('rw', tables, rewriteRows));
	rewriteJournal(db.realm, stamp.portfolio, rewrite, rewriteText);
}
