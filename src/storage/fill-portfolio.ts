import type { Judgement } from '#domain/assessment.ts';
import type { Revision } from '#domain/evidence.ts';
import type { EvidenceHead } from '#domain/evidence-head.ts';
import { searchText } from '#domain/plain-text.ts';
import type { Portfolio } from '#domain/portfolio.ts';
import type { Template } from '#domain/template.ts';
import type { Unit } from '#domain/unit.ts';
import type { StoredBytes } from './attachments.ts';
import { rowOf } from './attachments.ts';
import type { PortfolioDatabase } from './database.ts';
import { newestChange, startChangesAt, storeHeads } from './store-head.ts';

/** A whole portfolio, ready to be written. */
export type Filling = {
	readonly portfolio: Portfolio;
	readonly units: readonly Unit[];
	readonly templates: readonly Template[];
	readonly evidence: readonly EvidenceHead[];
	readonly revisions: readonly Revision[];
	readonly judgements: readonly Judgement[];
	readonly attachments: readonly {
		readonly sha256: string;
		readonly stored: StoredBytes;
		readonly thumbnail: StoredBytes | null;
	}[];
};

/**
 * Writes a whole portfolio in one strict transaction: all of it or nothing. An example that is already
 * there stays, unless it is to be replaced. Only for the example's database, which may be emptied.
 */
export async function fillExampleDatabase(
	db: PortfolioDatabase,
	filling: Filling,
	device: string,
	{ replace }: { readonly replace: boolean },
): Promise<void> {
	if (db.realm !== 'example') throw new Error(`Not the example's database: ${db.realm}`);
	await db.transaction('rw', db.tables, async () => {
		if (!replace && (await db.portfolios.count()) > 0) return;
		// Numbers of changes go on rising, so that lists which are open notice the new rows.
		const change = await newestChange(db);
		for (const table of db.tables) await table.clear();
		await startChangesAt(db, change);
		await addAll(db, filling, device);
	});
}

async function addAll(db: PortfolioDatabase, filling: Filling, device: string): Promise<void> {
	const portfolio = filling.portfolio.id;
	const newest = new Map<string, Revision>();
	for (const revision of filling.revisions) {
		const known = newest.get(revision.evidence);
		if (!known || known.revision < revision.revision) newest.set(revision.evidence, revision);
	}
	const texts = filling.evidence.flatMap(({ id, reference }) => {
		const revision = newest.get(id);
		return revision ? [{ portfolio, id, text: searchText(reference, revision.content) }] : [];
	});
	const thumbnails = filling.attachments.flatMap(({ sha256, thumbnail }) =>
		thumbnail ? [rowOf(portfolio, sha256, thumbnail)] : [],
	);
	await db.portfolios.add(filling.portfolio);
	await db.units.bulkAdd(filling.units.map((unit) => ({ ...unit, portfolio })));
	await db.templates.bulkAdd(filling.templates.map((template) => ({ ...template, portfolio })));
	await storeHeads(db, { portfolio, device }, filling.evidence);
	await db.revisions.bulkAdd(filling.revisions.map((revision) => ({ ...revision, portfolio })));
	await db.texts.bulkAdd(texts);
	await db.attachments.bulkAdd(
		filling.attachments.map(({ sha256, stored }) => rowOf(portfolio, sha256, stored)),
	);
	await db.thumbnails.bulkAdd(thumbnails);
	await db.judgements.bulkAdd(filling.judgements.map((judgement) => ({ ...judgement, portfolio })));
}
