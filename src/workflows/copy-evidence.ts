import { newId } from '#device/identity.ts';
import {
	copiedContent,
	copiedLeftAlone,
	originOf,
	type SplitClaims,
	splitClaims,
} from '#domain/copied-evidence.ts';
import type { EvidenceContent } from '#domain/evidence.ts';
import { filesOf } from '#domain/evidence.ts';
import type { EvidenceHead } from '#domain/evidence-head.ts';
import type { Outcome } from '#domain/failure.ts';
import { namesIn } from '#domain/guard/names-in.ts';
import type { EvidenceId, PortfolioId } from '#domain/identity.ts';
import type { Portfolio } from '#domain/portfolio.ts';
import { criteriaOf } from '#domain/unit.ts';
import { readTemplates } from '#storage/contents.ts';
import { copyAttachment } from '#storage/copy-attachment.ts';
import type { PortfolioDatabase } from '#storage/database.ts';
import { StorageRefusal } from '#storage/failure.ts';
import { holdHouse, letGoOfHouse } from '#storage/house-lock.ts';
import { readHead, readRevision } from '#storage/read-evidence.ts';
import { portfolioIds, readPortfolioOf, readUnits } from '#storage/read-portfolio.ts';
import type { Prepared } from '#storage/stamp.ts';
import { updateGuard, updateLeftAlone } from '#storage/write-portfolio.ts';
import { writeRevision } from '#storage/write-revision.ts';
import { placedTemplate } from './place-templates.ts';
import { prepareContent } from './prepare-content.ts';
import { inPortfolio } from './session.ts';

/** A portfolio an item can be copied to, and which of its criteria are there too. */
export type CopyTarget = SplitClaims & {
	readonly portfolio: Portfolio;
	/** Short, in the learner's order. */
	readonly unitTitles: readonly string[];
	/** It is finished here, and has to be finished again there: criteria of it are not asked for. */
	readonly isReopened: boolean;
};

/** The other portfolios of this device. Nothing is written. */
export function copyTargets(id: EvidenceId): Promise<Outcome<readonly CopyTarget[]>> {
	return inPortfolio(async (db, stamp) => {
		const { content } = await newestOf(db, stamp.portfolio, id);
		const targets: CopyTarget[] = [];
		for (const other of await portfolioIds(db)) {
			const portfolio = other === stamp.portfolio ? null : await readPortfolioOf(db, other);
			if (portfolio) {
				const units = await readUnits(db, portfolio);
				const split = splitClaims(content, units);
				const unitTitles = units.map(({ shortTitle }) => shortTitle);
				targets.push({ portfolio, unitTitles, ...split, isReopened: content.done && split.left.length > 0 });
			}
		}
		return targets;
	});
}

export type Copied = {
	/** Its number in the other portfolio. */
	readonly reference: string;
	/** Files that the browser could no longer read. */
	readonly missing: number;
};

/**
 * Copies the newest saved state of an item to another portfolio of this device, as an item of its own. Files go
 * first; should anything fail, nothing names them there and the next keeping of the house takes them away.
 *
 * @param copy the id of the copy, the same for every try
 */
export async function copyEvidence(
	id: EvidenceId,
	to: PortfolioId,
	copy: EvidenceId,
): Promise<Outcome<Copied>> {
	await holdHouse('own');
	const outcome = await inPortfolio(async (db, stamp): Promise<Copied> => {
		const { portfolio } = stamp;
		const [source, target] = [await readPortfolioOf(db, portfolio), await readPortfolioOf(db, to)];
		if (!source || !target || db.realm !== 'own') throw new StorageRefusal('conflict');
		const { head, content } = await newestOf(db, portfolio, id);
		let missing = 0;
		for (const sha256 of new Set(content.attachments.flatMap(filesOf))) {
			if (!(await copyAttachment(db, portfolio, to, sha256))) missing += 1;
		}
		const codes = new Map(
			(await readUnits(db, source)).flatMap(criteriaOf).map(({ id: criterion, code }) => [criterion, code]),
		);
		const from = { reference: head.reference, portfolio: originOf(source) };
		const whole = copiedContent(
			content,
			await readUnits(db, target),
			from,
			(criterion) => codes.get(criterion) ?? criterion,
		);
		// Without one of its files it is not what was called finished.
		const said = missing > 0 ? { ...whole, done: false } : whole;
		// The form comes from where the item was written; the other portfolio keeps a copy of it.
		const prepared = await placedIn(db, to, await prepareContent(db, portfolio, said));
		const wanted = { id: copy, prepared, baseRevision: 0, reason: 'left', copyId: newId() } as const;
		// Known before the text is there: the guard finds them in it from the first moment.
		const names = namesIn(said, source.guard?.names ?? []);
		if (names.length > 0) {
			await updateGuard(db, to, (guard) => ({ ...guard, names: [...new Set([...guard.names, ...names])] }));
		}
		const { reference } = await writeRevision(db, { ...stamp, portfolio: to }, wanted);
		const left = copiedLeftAlone(source.leftAlone ?? [], id, copy);
		if (left.length > 0) await updateLeftAlone(db, to, (known) => [...known, ...left]);
		return { reference, missing };
	});
	await letGoOfHouse('own');
	return outcome;
}

/** The other portfolio may know that version of the form as another one. The claims' fingerprints stay the same. */
async function placedIn(db: PortfolioDatabase, to: PortfolioId, prepared: Prepared): Promise<Prepared> {
	if (!prepared.template) return prepared;
	const template = await placedTemplate(prepared.template, await readTemplates(db, to));
	const { id, version } = template;
	return { ...prepared, template, content: { ...prepared.content, template: { id, version } } };
}

async function newestOf(
	db: PortfolioDatabase,
	portfolio: PortfolioId,
	id: EvidenceId,
): Promise<{ readonly head: EvidenceHead; readonly content: EvidenceContent }> {
	const head = await readHead(db, portfolio, id);
	const content = head && (await readRevision(db, portfolio, id, head.revision));
	if (!head || !content) throw new StorageRefusal('unreadable');
	return { head, content };
}
