import type { Table } from 'dexie';
import { isSameData } from '#domain/canonical-json.ts';
import type { EvidenceContent, RevisionReason } from '#domain/evidence.ts';
import { referenceOf } from '#domain/evidence.ts';
import type { EvidenceHead } from '#domain/evidence-head.ts';
import { storageWords } from '#wording/en/storage.ts';
import type { PortfolioDatabase } from './database.ts';
import { StorageRefusal } from './failure.ts';
import { readHead, readRevision } from './read-evidence.ts';
import { parseRow } from './read-rows.ts';
import type { RevisionRow } from './rows.ts';
import { portfolioRow } from './rows.ts';
import type { Prepared, Stamp } from './stamp.ts';
import { headForWriting, keepTemplate, noteAdded, putHead } from './write-head.ts';

export type NewRevision = {
	readonly id: string;
	readonly prepared: Prepared;
	/** The revision the form was loaded with; 0 for a new item. */
	readonly baseRevision: number;
	readonly reason: RevisionReason;
	/** The id for a conflict copy, should one be needed; the same for every try. */
	readonly copyId: string;
};

export type Revised = {
	/** Of the item that now holds the content: the copy's, where there is one. */
	readonly revision: number;
	readonly reference: string;
	/** Another tab had changed the item first: the content was kept as this new item, and nothing was overwritten. */
	readonly conflictCopy?: string;
};

/**
 * Adds one revision and removes the draft it was made from, in one strict transaction. Content equal to
 * the newest revision adds none. When the item has moved on since `baseRevision`, the content becomes
 * an item of its own.
 */
export async function writeRevision(
	db: PortfolioDatabase,
	stamp: Stamp,
	wanted: NewRevision,
): Promise<Revised> {
	const revised = await db.transaction('rw', tablesOf(db), async (): Promise<Revised> => {
		const { id, prepared, baseRevision } = wanted;
		// What does not wait for each other is asked at once, here and below, as with a draft.
		const [head] = await Promise.all([
			headForWriting(db, stamp, id),
			db.drafts.delete([stamp.portfolio, id, stamp.tab]),
		]);
		if (head && (await holds(db, stamp, id, head.revision, prepared.content))) {
			// A draft may have shown another title in the lists.
			if (!showsSame(head, prepared)) {
				await putHead(db, stamp, prepared, head);
			}
			return { revision: head.revision, reference: head.reference };
		}
		if (!head || head.revision <= baseRevision) return addRevision(db, stamp, head, wanted);
		if (await holds(db, stamp, id, baseRevision, prepared.content)) {
			// Nothing was typed here. The old base stays: this form shows the older text.
			return { revision: baseRevision, reference: head.reference };
		}
		return addCopy(db, stamp, wanted);
	});
	noteAdded(db, stamp);
	return revised;
}

/**
 * Makes an item of its own from a draft, and removes the draft: for text that may neither be lost nor be
 * put over what is there.
 */
export async function writeCopy(db: PortfolioDatabase, stamp: Stamp, wanted: NewRevision): Promise<Revised> {
	const copied = await db.transaction('rw', tablesOf(db), async (): Promise<Revised> => {
		await db.drafts.delete([stamp.portfolio, wanted.id, stamp.tab]);
		return addCopy(db, stamp, wanted);
	});
	noteAdded(db, stamp);
	return copied;
}

function tablesOf(db: PortfolioDatabase): Table[] {
	return [db.portfolios, db.evidence, db.meta, db.revisions, db.drafts, db.templates, db.texts];
}

async function holds(
	db: PortfolioDatabase,
	stamp: Stamp,
	id: string,
	revision: number,
	content: EvidenceContent,
): Promise<boolean> {
	const stored = revision === 0 ? null : await readRevision(db, stamp.portfolio, id, revision);
	return stored !== null && isSameData(stored, content);
}

/** Whether the lists tell of an item what its content says. */
function showsSame(head: EvidenceHead, { content, excerpt, outlook }: Prepared): boolean {
	return head.title === content.title && head.excerpt === excerpt && isSameData(head.outlook, outlook);
}

type Addition = Pick<NewRevision, 'id' | 'prepared' | 'reason'> & {
	/** With a conflict copy: the item that the text was written for. */
	readonly copyOf?: string;
};

async function addRevision(
	db: PortfolioDatabase,
	stamp: Stamp,
	head: EvidenceHead | null,
	{ id, prepared, reason, copyOf }: Addition,
): Promise<Revised> {
	const revision = (head?.revision ?? 0) + 1;
	const reference = head && head.reference !== '' ? head.reference : await takeReference(db, stamp);
	const row: RevisionRow = {
		portfolio: stamp.portfolio,
		evidence: id,
		revision,
		at: stamp.at,
		device: stamp.device,
		reason,
		content: prepared.content,
	};
	const place = {
		id,
		reference,
		revision,
		createdAt: head?.createdAt ?? stamp.at,
		deletedAt: head?.deletedAt ?? '',
		copyOf: head?.copyOf ?? copyOf,
		formerly: head?.formerly,
	};
	await Promise.all([
		// "add", not "put": a revision that is there is never written over.
		db.revisions.add(row),
		keepTemplate(db, stamp, prepared),
		putHead(db, stamp, prepared, place),
	]);
	return { revision, reference };
}

async function addCopy(db: PortfolioDatabase, stamp: Stamp, wanted: NewRevision): Promise<Revised> {
	const { id: copyOf, copyId, prepared, reason } = wanted;
	const made = await readHead(db, stamp.portfolio, copyId);
	if (made) return { revision: made.revision, reference: made.reference, conflictCopy: copyId };
	const title = storageWords.conflictCopyTitle(prepared.content.title);
	const copy: Prepared = { ...prepared, content: { ...prepared.content, title } };
	const revised = await addRevision(db, stamp, null, { id: copyId, prepared: copy, reason, copyOf });
	return { ...revised, conflictCopy: copyId };
}

/** The next free reference, counted up in the same transaction: none is ever given twice. */
async function takeReference(db: PortfolioDatabase, stamp: Stamp): Promise<string> {
	const portfolio = parseRow(db, db.portfolios, portfolioRow, await db.portfolios.get(stamp.portfolio));
	if (!portfolio) throw new StorageRefusal('unreadable');
	await db.portfolios.put({ ...portfolio, nextReference: portfolio.nextReference + 1 });
	return referenceOf(portfolio.nextReference);
}
