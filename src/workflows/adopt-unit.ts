import { newId } from '#device/identity.ts';
import type { StorageFailure } from '#domain/failure.ts';
import { ownUnit, type UnitDraft, type UnitProblem, unitProblems } from '#domain/own-unit.ts';
import type { Unit } from '#domain/unit.ts';
import { withDatabase } from '#storage/connection.ts';
import { readPortfolio } from '#storage/read-portfolio.ts';
import { pinnedRealm } from '#storage/realm.ts';
import { addOwnUnit } from '#storage/write-unit.ts';
import { ownUnitWords } from '#wording/en/own-unit.ts';
import { unitFileWords } from '#wording/en/unit-file.ts';
import { inPortfolio } from './session.ts';

export type Adoption =
	| { readonly ok: true; readonly value: Unit }
	/** Nothing was kept: the draft has to be put right first. */
	| { readonly ok: false; readonly code: 'invalid'; readonly problems: readonly UnitProblem[] }
	/** Nothing was kept: there is no portfolio on this device yet. */
	| { readonly ok: false; readonly code: 'no-portfolio' }
	| { readonly ok: false; readonly code: StorageFailure };

/**
 * Puts a unit that the learner brought into the open portfolio, whatever it was made from: checks it, gives it ids
 * that clash with no other unit's, and keeps it. All or nothing.
 */
export async function adoptUnit(draft: UnitDraft): Promise<Adoption> {
	const problems = unitProblems(draft);
	if (problems.length > 0) return { ok: false, code: 'invalid', problems };
	const portfolio = await withDatabase(pinnedRealm(), readPortfolio);
	if (!portfolio.ok) return portfolio;
	if (!portfolio.value) return { ok: false, code: 'no-portfolio' };
	const token = newId().slice(0, 8);
	const source = ownUnitWords.source[draft.origin?.format ?? 'pasted'];
	const untitled = unitFileWords.outcome;
	let made = '';
	return inPortfolio((db, stamp) =>
		addOwnUnit(
			db,
			stamp.portfolio,
			(taken) => {
				const unit = ownUnit(draft, { taken, token, source, untitled });
				made = unit.id;
				return unit;
			},
			(id) => id === made,
		),
	);
}
