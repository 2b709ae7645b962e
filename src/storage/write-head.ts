import type { EvidenceHead } from '#domain/evidence-head.ts';
import { searchText } from '#domain/plain-text.ts';
import type { PortfolioDatabase } from './database.ts';
import { StorageRefusal } from './failure.ts';
import { parseRow } from './read-rows.ts';
import { evidenceRow } from './rows.ts';
import { noteContents } from './sentinel.ts';
import type { Prepared, Stamp } from './stamp.ts';
import { storeHeads } from './store-head.ts';

/** The head of an item for writing; null when there is none yet. One that no longer parses is not written over. */
export async function headForWriting(
	db: PortfolioDatabase,
	stamp: Stamp,
	id: string,
): Promise<EvidenceHead | null> {
	const row = await db.evidence.get([stamp.portfolio, id]);
	const head = parseRow(db, db.evidence, evidenceRow, row);
	if (row !== undefined && head === null) throw new StorageRefusal('unreadable');
	return head;
}

/** Writes the head and the searchable text that belong to a content. Part of a transaction. */
export async function putHead(
	db: PortfolioDatabase,
	stamp: Stamp,
	prepared: Prepared,
	place: Pick<
		EvidenceHead,
		'id' | 'reference' | 'revision' | 'createdAt' | 'deletedAt' | 'copyOf' | 'formerly'
	>,
): Promise<void> {
	const { content } = prepared;
	const head: EvidenceHead = {
		id: place.id,
		reference: place.reference,
		revision: place.revision,
		template: content.template.id,
		templateVersion: content.template.version,
		title: content.title,
		excerpt: prepared.excerpt,
		eventDate: content.eventDate,
		contactTypes: content.contactTypes,
		reality: content.reality,
		done: content.done,
		claims: prepared.claims,
		attachments: content.attachments.length,
		createdAt: place.createdAt,
		changedAt: stamp.at,
		deletedAt: place.deletedAt,
		...(place.copyOf !== undefined && { copyOf: place.copyOf }),
		...(place.formerly !== undefined && { formerly: place.formerly }),
		...(prepared.outlook && { outlook: prepared.outlook }),
	};
	await Promise.all([storeHeads(db, stamp, [head]), putText(db, stamp, place, prepared)]);
}

/** Writes the searchable text of an item. Part of a transaction. */
export async function putText(
	db: PortfolioDatabase,
	stamp: Stamp,
	place: Pick<EvidenceHead, 'id' | 'reference'>,
	prepared: Prepared,
): Promise<void> {
	const text = searchText(place.reference, prepared.content);
	await db.texts.put({ portfolio: stamp.portfolio, id: place.id, text });
}

/** Keeps a copy of a template version with its first use. Part of a transaction. */
export async function keepTemplate(db: PortfolioDatabase, stamp: Stamp, prepared: Prepared): Promise<void> {
	const { template } = prepared;
	if (!template) return;
	const known = await db.templates.get([stamp.portfolio, template.id, template.version]);
	if (known === undefined) await db.templates.put({ ...template, portfolio: stamp.portfolio });
}

/** After a commit that added an item. A note that fails must not make the save look failed. */
export function noteAdded(db: PortfolioDatabase, stamp: Stamp): void {
	setTimeout(() => {
		noteContents(db, stamp.device).catch(() => undefined);
	}, 0);
}
