import Dexie from 'dexie';
import type { Instant } from '#domain/identity.ts';
import type { LastBackup } from '#domain/last-backup.ts';
import { isOwnTemplate } from '#domain/own-template-id.ts';
import { isUnitOfOnesOwn } from '#domain/own-unit-id.ts';
import type { Portfolio } from '#domain/portfolio.ts';
import { hasOwnWords } from '#domain/portfolio.ts';
import type { PortfolioDatabase } from './database.ts';
import { readBackedUpOf } from './last-backup.ts';
import { portfolioIds, readPortfolio, readPortfolioOf, readUnits } from './read-portfolio.ts';
import { parseRow } from './read-rows.ts';
import { evidenceRow, unitRow } from './rows.ts';
import { countSetAside } from './set-aside.ts';
import { newestChangeOf } from './store-head.ts';

/** A portfolio in the list of all that are on this device. */
export type ListedPortfolio = {
	readonly portfolio: Pick<Portfolio, 'id' | 'learner' | 'qualification' | 'createdAt'>;
	readonly isOpen: boolean;
	/** Short titles of its units, in the learner's order. */
	readonly units: readonly string[];
	/** Items, the trash included, and files. */
	readonly items: number;
	readonly files: number;
	/** When an item of it was last changed; "" = it has none. */
	readonly changedAt: Instant;
	readonly last: LastBackup | null;
	/** Items that no backup has as they are now. */
	readonly since: number;
	/** Nothing is in it that was not there when it was started. */
	readonly isBlank: boolean;
	/** Something that is no item may have changed since the last backup. */
	readonly hasOther: boolean;
	/** The number of the newest change, by which a later one is noticed. */
	readonly change: number;
};

/** All portfolios of the own database; the open one first, then by name. One that cannot be read is left out. */
export async function listPortfolios(db: PortfolioDatabase): Promise<readonly ListedPortfolio[]> {
	const open = await readPortfolio(db);
	const listed: ListedPortfolio[] = [];
	for (const id of await portfolioIds(db)) {
		const portfolio = await readPortfolioOf(db, id);
		if (portfolio) listed.push(await listedPortfolio(db, portfolio, id === open?.id));
	}
	return listed.sort(
		(a, b) =>
			Number(b.isOpen) - Number(a.isOpen) ||
			a.portfolio.learner.localeCompare(b.portfolio.learner) ||
			a.portfolio.qualification.localeCompare(b.portfolio.qualification) ||
			a.portfolio.createdAt.localeCompare(b.portfolio.createdAt),
	);
}

async function listedPortfolio(
	db: PortfolioDatabase,
	portfolio: Portfolio,
	isOpen: boolean,
): Promise<ListedPortfolio> {
	const { id, learner, qualification, createdAt } = portfolio;
	const range: [unknown[], unknown[]] = [
		[id, Dexie.minKey],
		[id, Dexie.maxKey],
	];
	const byChange = db.evidence.where('[portfolio+change]').between(...range);
	const newest = parseRow(db, db.evidence, evidenceRow, await byChange.last());
	const items = await db.evidence
		.where('[portfolio+id]')
		.between(...range)
		.count();
	const notes = await db.recordings
		.where('[portfolio+id]')
		.between(...range)
		.count();
	const units = await readUnits(db, portfolio);
	const backedUp = await readBackedUpOf(db, id);
	return {
		portfolio: { id, learner, qualification, createdAt },
		isOpen,
		units: units.map(({ shortTitle }) => shortTitle),
		items,
		isBlank: items + notes === 0 && !(await holdsOther(db, portfolio)),
		files: await db.attachments
			.where('[portfolio+sha256]')
			.between(...range)
			.count(),
		changedAt: newest?.changedAt ?? '',
		...backedUp,
		// A voice note that its page left behind is part of its item, and of a backup, only once it is opened.
		hasOther: backedUp.hasOther || notes > 0,
		change: await newestChangeOf(db, id),
	};
}

/** Whether there is anything in a portfolio that was not there when it was started, evidence apart. */
async function holdsOther(db: PortfolioDatabase, portfolio: Portfolio): Promise<boolean> {
	if (hasOwnWords(portfolio)) return true;
	const range: [unknown[], unknown[]] = [[portfolio.id], [portfolio.id, Dexie.maxKey]];
	const kinds = await db.templates
		.where(':id')
		.between(...range)
		.primaryKeys();
	const judgements = await db.judgements
		.where(':id')
		.between(...range)
		.count();
	if (kinds.some(([, id]) => isOwnTemplate(id))) return true;
	if (judgements + (await countSetAside(db, portfolio.id)) > 0) return true;
	const units = await db.units
		.where(':id')
		.between(...range)
		.toArray();
	return units.some((row) => {
		const unit = unitRow.safeParse(row);
		return !unit.success || isUnitOfOnesOwn(unit.data);
	});
}
