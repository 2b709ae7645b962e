import { newId, now, today } from '#device/identity.ts';
import { savedEdits } from '#domain/earlier-wordings.ts';
import type { Outcome } from '#domain/failure.ts';
import type { Unit } from '#domain/unit.ts';
import { movedTo } from '#domain/unit-compare.ts';
import { newCriterionId } from '#domain/unit-edits.ts';
import { saveUnit } from '#storage/save-unit.ts';
import { unitEditWords } from '#wording/en/unit-edit.ts';
import { inPortfolio } from './session.ts';

/** An id for a criterion that is being added. */
export function freshCriterionId(unit: Unit): string {
	return newCriterionId(unit, newId());
}

/**
 * Keeps edits of the portfolio's copy of a unit as its next version. "conflict" when the copy is no longer the one
 * that was edited; then nothing is changed.
 */
export function saveEdits(before: Unit, draft: Unit): Promise<Outcome<Unit>> {
	const after = savedEdits(before, draft, now());
	return inPortfolio((db, stamp) => saveUnit(db, stamp.portfolio, before, after));
}

/** Moves the portfolio's copy of a unit to another version of it. What that no longer asks for is withdrawn. */
export function moveToVersion(own: Unit, other: Unit): Promise<Outcome<Unit>> {
	const reason = unitEditWords.compare.notIn(other.version);
	const after = movedTo(own, other, { at: now(), on: today(), reason });
	return inPortfolio((db, stamp) => saveUnit(db, stamp.portfolio, own, after));
}
