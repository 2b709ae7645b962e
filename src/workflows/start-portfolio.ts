import { loadUnits } from '#content/catalogue.ts';
import { newId, now } from '#device/identity.ts';
import { askToKeepStorage } from '#device/persistence.ts';
import type { Outcome } from '#domain/failure.ts';
import type { Portfolio, PortfolioStart } from '#domain/portfolio.ts';
import type { Unit } from '#domain/unit.ts';
import { withDatabase } from '#storage/connection.ts';
import { createPortfolio } from '#storage/create-portfolio.ts';
import { chooseNextPortfolio, choosePortfolio } from '#storage/open-portfolio.ts';
import { chooseNextRealm, chooseRealm } from '#storage/realm.ts';
import { readWaitingUnits } from '#storage/waiting-units.ts';
import { updatePortfolio } from '#storage/write-portfolio.ts';
import { inPortfolio } from './session.ts';

/**
 * Starts the learner's own portfolio, with a copy of each chosen unit, and opens it. Fails with
 * "conflict" when there is one already: it is never overwritten.
 */
export async function startPortfolio(start: PortfolioStart): Promise<Outcome<Portfolio>> {
	const outcome = await create(start, false);
	if (!outcome.ok) return outcome;
	choosePortfolio(outcome.value.id);
	chooseRealm('own');
	return outcome;
}

/**
 * Starts another portfolio beside those that are here. It is open with the next page; this one, which may hold a
 * form, stays with its own.
 */
export async function startAnotherPortfolio(start: PortfolioStart): Promise<Outcome<Portfolio>> {
	const outcome = await create(start, true);
	if (!outcome.ok) return outcome;
	chooseNextPortfolio(outcome.value.id);
	chooseNextRealm('own');
	return outcome;
}

async function create(start: PortfolioStart, isBeside: boolean): Promise<Outcome<Portfolio>> {
	// Asked in the tap that creates something worth keeping; refusing it is no failure.
	void askToKeepStorage();
	const portfolio: Portfolio = {
		...start,
		...trimmed(start),
		id: newId(),
		createdAt: now(),
		nextReference: 1,
		exports: 0,
	};
	const units = await unitsNamed(start.units);
	if (!units.ok) return units;
	return withDatabase('own', (db) => createPortfolio(db, portfolio, units.value, isBeside));
}

/** Changes what the start form asked for. Units that are left keep their evidence and their copy. */
export async function changePortfolio(changes: Partial<PortfolioStart>): Promise<Outcome<Portfolio>> {
	const units = await unitsNamed(changes.units ?? []);
	if (!units.ok) return units;
	return inPortfolio((db, stamp) => updatePortfolio(db, stamp.portfolio, trimmed(changes), units.value));
}

async function unitsNamed(ids: readonly string[]): Promise<Outcome<readonly Unit[]>> {
	if (ids.length === 0) return { ok: true, value: [] };
	try {
		const known = [...(await loadUnits()), ...readWaitingUnits()];
		return { ok: true, value: known.filter((unit) => ids.includes(unit.id)) };
	} catch {
		// The file is out of reach: no network yet, or an old page after a new version was put out.
		return { ok: false, code: 'unknown' };
	}
}

/** The answers without stray spaces, and nothing but the answers. */
function trimmed(given: Partial<PortfolioStart>): Partial<PortfolioStart> {
	const { learner, centre, qualification, assessor, units } = given;
	return {
		...(learner !== undefined && { learner: learner.trim() }),
		...(centre !== undefined && { centre: centre.trim() }),
		...(qualification !== undefined && { qualification: qualification.trim() }),
		...(assessor !== undefined && { assessor: assessor.trim() }),
		...(units !== undefined && { units }),
	};
}
