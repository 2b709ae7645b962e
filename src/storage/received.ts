import Dexie from 'dexie';
import * as z from 'zod/mini';
import type { Entry, Working } from '#domain/assessment-record.ts';
import type { KindCodes } from '#domain/coverage.ts';
import type { EvidenceContent, Revision } from '#domain/evidence.ts';
import type { EvidenceHead } from '#domain/evidence-head.ts';
import type { EvidenceId, PortfolioId } from '#domain/identity.ts';
import type { Portfolio } from '#domain/portfolio.ts';
import { type ReceivedSummary, receivedSummarySchema } from '#domain/received.ts';
import type { Template } from '#domain/template.ts';
import type { TypedIn } from '#domain/typed-in.ts';
import type { Unit } from '#domain/unit.ts';
import { readTemplate } from './contents.ts';
import type { PortfolioDatabase } from './database.ts';
import { deviceName } from './device-name.ts';
import { forgetHandedOver } from './handed-over.ts';
import { readHeadsOf } from './read-evidence.ts';
import { entryRows } from './read-judgements.ts';
import { readAllUnits, readKindCodes } from './read-portfolio.ts';
import { parseRow, parseRows } from './read-rows.ts';
import { SUMMARY, summaryKey } from './received-key.ts';
import { removeSetAside } from './remove-set-aside.ts';
import { judgementRow, portfolioRow, revisionRow, workingRow } from './rows.ts';
import { forgetInPlans } from './sampling-plans.ts';
import { keepChainEnds } from './seal-chains.ts';
import { storeHeads } from './store-head.ts';
import { removeTypedRowsBut, removeTypedRowsOf } from './typed-rows.ts';
import { keepTypedSheets, removeTypedSheets } from './typed-sheets.ts';

/*
 * The portfolios that an assessor received: many in one database, each under its own id. What is said of them
 * stands in the table of judgements; the learner's evidence only ever comes from her files.
 */

const summaryRow = z.object({ value: receivedSummarySchema });

/** Every learner here, the one opened last first. */
export async function listReceived(db: PortfolioDatabase): Promise<readonly ReceivedSummary[]> {
	const rows = await db.meta.where(':id').startsWith(SUMMARY).toArray();
	return parseRows(db, db.meta, summaryRow, rows)
		.map(({ value }) => value)
		.sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1));
}

/** All of one portfolio but what its items say. */
export type ReceivedPortfolio = {
	readonly portfolio: Portfolio;
	readonly units: readonly Unit[];
	readonly codes: KindCodes;
	/** Items of the newest file; what the learner has taken out since is not among them. */
	readonly heads: readonly EvidenceHead[];
	readonly entries: readonly Entry[];
	readonly working: readonly Working[];
	readonly summary: ReceivedSummary;
};

/** null when there is none of that id. */
export async function readReceived(
	db: PortfolioDatabase,
	id: PortfolioId,
): Promise<ReceivedPortfolio | null> {
	// What does not wait for each other is asked at once: a learner is opened with a tap.
	const [row, summary, heads, said, kept] = await Promise.all([
		db.portfolios.get(id),
		readSummary(db, id),
		readHeadsOf(db, id),
		readSaid(db, id),
		readAllUnits(db, id),
	]);
	const portfolio = parseRow(db, db.portfolios, portfolioRow, row);
	if (!portfolio || !summary) return null;
	const units = portfolio.units.flatMap((unit) => kept.find((other) => other.id === unit) ?? []);
	return {
		portfolio,
		units,
		codes: await readKindCodes(db, id, units),
		heads: heads.filter(({ deletedAt }) => deletedAt === ''),
		...said,
		summary,
	};
}

/** All that the list of learners shows of one; null when she is not here. */
export async function readSummary(db: PortfolioDatabase, id: PortfolioId): Promise<ReceivedSummary | null> {
	const parsed = summaryRow.safeParse(await db.meta.get(summaryKey(id)));
	return parsed.success ? parsed.data.value : null;
}

/** What is on record about one portfolio, and what is being decided. */
export async function readSaid(
	db: PortfolioDatabase,
	id: PortfolioId,
): Promise<Pick<ReceivedPortfolio, 'entries' | 'working'>> {
	const rows = await entryRows(db, id);
	return {
		entries: parseRows(
			db,
			db.judgements,
			judgementRow,
			rows.filter((row) => !isWorkingRow(row)),
		),
		working: parseRows(db, db.judgements, workingRow, rows.filter(isWorkingRow)),
	};
}

/** Whether a row of the table of judgements is a decision in the making. */
export function isWorkingRow(row: unknown): boolean {
	return typeof row === 'object' && row !== null && 'kind' in row && row.kind === 'working';
}

export type ReceivedItem = { readonly content: EvidenceContent; readonly template: Template | null };

/** One state of one item with its form; null when it is not here. */
export async function readReceivedItem(
	db: PortfolioDatabase,
	portfolio: PortfolioId,
	evidence: EvidenceId,
	revision: number,
): Promise<ReceivedItem | null> {
	const row = await db.revisions.get([portfolio, evidence, revision]);
	const parsed = parseRow(db, db.revisions, revisionRow, row);
	if (!parsed) return null;
	const { id, version } = parsed.content.template;
	return { content: parsed.content, template: await readTemplate(db, portfolio, id, version) };
}

/** Every kept state of one item, or of all, by item and oldest first. */
export async function readRevisions(
	db: PortfolioDatabase,
	portfolio: PortfolioId,
	evidence?: EvidenceId,
): Promise<readonly Revision[]> {
	const rows = await db.revisions
		.where('[portfolio+evidence+revision]')
		.between(
			[portfolio, evidence ?? Dexie.minKey, Dexie.minKey],
			[portfolio, evidence ?? Dexie.maxKey, Dexie.maxKey],
		)
		.toArray();
	return parseRows(db, db.revisions, revisionRow, rows);
}

export type ReceivedWrites = {
	readonly portfolio: Portfolio;
	readonly units: readonly Unit[];
	readonly templates: readonly Template[];
	readonly heads: readonly EvidenceHead[];
	readonly revisions: readonly Revision[];
	readonly entries: readonly Entry[];
	readonly summary: ReceivedSummary;
	/** What was typed into the sheets of its PDF. */
	readonly typedIn: TypedIn | null;
	/** The file is older than one that was opened before. */
	readonly isOlder: boolean;
};

/** Writes what a file brings, all of it or nothing; nothing is taken away. */
export async function writeReceived(db: PortfolioDatabase, writes: ReceivedWrites): Promise<void> {
	const portfolio = writes.portfolio.id;
	const own = <Row extends object>(rows: readonly Row[]) => rows.map((row) => ({ ...row, portfolio }));
	await db.transaction('rw', db.tables, async () => {
		await db.portfolios.put(writes.portfolio);
		await db.units.bulkPut(own(writes.units));
		await db.templates.bulkPut(own(writes.templates));
		await storeHeads(db, { portfolio, device: deviceName() }, writes.heads);
		await db.revisions.bulkPut(own(writes.revisions));
		await db.judgements.bulkPut(own(writes.entries));
		await putSummary(db, writes.summary);
		if (writes.typedIn) await keepTypedSheets(db, portfolio, writes.typedIn, writes.isOlder);
	});
}

/** Part of a transaction over `meta`. */
export async function putSummary(db: PortfolioDatabase, summary: ReceivedSummary): Promise<void> {
	await db.meta.put({ key: summaryKey(summary.portfolio), value: summary });
}

/** Removes files of portfolios that are not here: a page was closed while it opened one. Call it alone in the house. */
export async function sweepUnreceived(db: PortfolioDatabase): Promise<void> {
	await db.transaction('rw', [db.portfolios, db.attachments, db.thumbnails], async () => {
		const known = new Set(await db.portfolios.toCollection().primaryKeys());
		removeTypedRowsBut(known);
		for (const table of [db.attachments, db.thumbnails]) {
			const keys = await table.toCollection().primaryKeys();
			await table.bulkDelete(keys.filter(([portfolio]) => !known.has(portfolio)));
		}
	});
}

/**
 * Removes one learner with everything that is kept here about her. Where the chains of seals ended stays, without a
 * name: she may have what was sealed, and what comes next must fit it.
 */
export async function removeReceived(db: PortfolioDatabase, portfolio: PortfolioId): Promise<void> {
	const tables = [
		db.units,
		db.templates,
		db.evidence,
		db.revisions,
		db.drafts,
		db.texts,
		db.attachments,
		db.thumbnails,
		db.judgements,
	];
	await db.transaction('rw', db.tables, async () => {
		await keepChainEnds(db, portfolio, (await readSaid(db, portfolio)).entries);
		for (const table of tables) {
			await table.where(':id').between([portfolio], [portfolio, Dexie.maxKey]).delete();
		}
		await db.portfolios.delete(portfolio);
		await db.headSnapshots.delete(portfolio);
		await db.meta.delete(summaryKey(portfolio));
		await removeTypedSheets(db, portfolio);
		await forgetInPlans(db, portfolio);
		await removeSetAside(db, portfolio, [summaryKey(portfolio)]);
	});
	removeTypedRowsOf(portfolio);
	forgetHandedOver(portfolio);
}
