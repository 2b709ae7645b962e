import Dexie from 'dexie';
import { standingFingerprint } from '#domain/assessment.ts';
import { judgementsIn, recordsIn } from '#domain/assessment-record.ts';
import type { Evidence } from '#domain/evidence.ts';
import type { EvidenceHead } from '#domain/evidence-head.ts';
import type { PortfolioContents } from '#domain/handover.ts';
import type { CalendarDate } from '#domain/identity.ts';
import { newestJudgements } from '#domain/newest-judgements.ts';
import type { Template } from '#domain/template.ts';
import type { PortfolioDatabase } from './database.ts';
import { StorageRefusal } from './failure.ts';
import { readHeadsOf } from './read-evidence.ts';
import { readEntriesOf } from './read-judgements.ts';
import { readPortfolio, readUnits } from './read-portfolio.ts';
import { parseRow, parseRows } from './read-rows.ts';
import { revisionRow, templateRow } from './rows.ts';

/**
 * All of the open portfolio but the bytes of its attachments: current revisions in the order of their
 * references, without the trash and without items that only have a draft. One consistent moment.
 *
 * @param today the day on which consents have run out; "" where it does not matter
 */
export function readContents(db: PortfolioDatabase, today: CalendarDate = ''): Promise<PortfolioContents> {
	const tables = [
		db.portfolios,
		db.units,
		db.templates,
		db.evidence,
		db.revisions,
		db.judgements,
		db.setAside,
	];
	return db.transaction('r', tables, async () => {
		const portfolio = await readPortfolio(db);
		if (!portfolio) throw new StorageRefusal('unreadable');
		const all = await readHeadsOf(db, portfolio.id);
		const heads = all.filter((head) => head.deletedAt === '' && head.revision > 0);
		const evidence = await readEvidence(db, portfolio.id, heads);
		const used = new Set(evidence.map(({ content }) => templateKey(content.template)));
		const templates = await readTemplates(db, portfolio.id);
		const entries = await readEntriesOf(db, portfolio.id);
		const judgements = judgementsIn(entries);
		const judged = newestJudgements(judgements);
		return {
			portfolio,
			units: await readUnits(db, portfolio),
			templates: templates.filter((template) => used.has(templateKey(template))),
			evidence,
			fingerprints: new Map(
				heads.flatMap((head) =>
					head.claims.map((claim) => {
						const key = `${head.id} ${claim.criterion}`;
						return [key, standingFingerprint(claim, judged.get(key)?.fingerprint, today)];
					}),
				),
			),
			judgements,
			records: recordsIn(entries),
		};
	});
}

async function readEvidence(
	db: PortfolioDatabase,
	portfolio: string,
	heads: readonly EvidenceHead[],
): Promise<readonly Evidence[]> {
	const keys = heads.map((head): [string, string, number] => [portfolio, head.id, head.revision]);
	const rows = await db.revisions.bulkGet(keys);
	const evidence = heads.flatMap((head, index): Evidence[] => {
		const row = parseRow(db, db.revisions, revisionRow, rows[index]);
		if (!row) return [];
		const { id, reference, revision, createdAt, changedAt } = head;
		return [{ id, reference, revision, createdAt, changedAt, content: row.content }];
	});
	return evidence.sort((a, b) => numberOf(a.reference) - numberOf(b.reference));
}

/** Every template version kept with a portfolio. */
export async function readTemplates(db: PortfolioDatabase, portfolio: string): Promise<readonly Template[]> {
	const rows = await db.templates
		.where('[portfolio+id+version]')
		.between([portfolio, Dexie.minKey, Dexie.minKey], [portfolio, Dexie.maxKey, Dexie.maxKey])
		.toArray();
	return parseRows(db, db.templates, templateRow, rows);
}

/** One template version kept with a portfolio; null when it has not been used. */
export async function readTemplate(
	db: PortfolioDatabase,
	portfolio: string,
	id: string,
	version: number,
): Promise<Template | null> {
	return parseRow(db, db.templates, templateRow, await db.templates.get([portfolio, id, version]));
}

function templateKey(template: { readonly id: string; readonly version: number }): string {
	return `${template.id} ${template.version}`;
}

/** References run past E999 to E1000, which plain text would sort first. */
function numberOf(reference: string): number {
	return Number(reference.slice(1));
}
