import type { CriterionId } from './identity.ts';
import type { Criterion, Outcome, Unit } from './unit.ts';
import { askedCriteria, criteriaOf } from './unit.ts';
import { UNIT_LIMITS } from './unit-limits.ts';

/* What one criterion of a unit may become, and why it may not. Edits of units are made of these. */

export type Requirements = Pick<Criterion, 'needs' | 'needsKinds' | 'shows'>;

/** `id` is new: made of the unit's id and something nobody else makes (see newCriterionId). */
export type NewCriterion = { readonly id: CriterionId; readonly code: string; readonly text: string };

export type EditProblem =
	| 'not-there'
	| 'empty'
	| 'too-long'
	| 'code-taken'
	/** No whole number from 1 to MOST_NEEDED. */
	| 'needs-out-of-range'
	/** It is withdrawn: bring it back first. */
	| 'withdrawn'
	/** Every outcome keeps at least one criterion. */
	| 'only-one'
	| 'at-end'
	| 'reason-missing';

export type Edited =
	| { readonly ok: true; readonly unit: Unit }
	| { readonly ok: false; readonly code: EditProblem };

export const LONGEST_REASON = 500;
/** A criterion that asks for more pieces than this was mistyped. */
export const MOST_NEEDED = 20;

/** A unit with these outcomes. */
export function edited(unit: Unit, outcomes: readonly Outcome[]): Edited {
	return { ok: true, unit: { ...unit, outcomes: [...outcomes] } };
}

/** Why nothing was changed. */
export function notEdited(code: EditProblem): Edited {
	return { ok: false, code };
}

/** The unit with another criterion in the place of one. */
export function change(
	unit: Unit,
	id: CriterionId,
	how: (criterion: Criterion) => Criterion | EditProblem,
): Edited {
	const before = criteriaOf(unit).find((criterion) => criterion.id === id);
	if (!before) return notEdited('not-there');
	const after = how(before);
	return typeof after === 'string' ? notEdited(after) : edited(unit, replaced(unit, before, [after]));
}

/** The outcomes with others in one criterion's place. */
function replaced(unit: Unit, before: Criterion, after: readonly Criterion[]): readonly Outcome[] {
	return unit.outcomes.map((outcome) => ({
		...outcome,
		criteria: outcome.criteria.flatMap((criterion) => (criterion === before ? after : [criterion])),
	}));
}

/** What is wrong with a text that must be there; null when nothing is. */
export function textProblem(text: string, longest: number): EditProblem | null {
	if (text.trim() === '') return 'empty';
	return text.trim().length > longest ? 'too-long' : null;
}

/** The criterion in other words. */
export function withText(criterion: Criterion, text: string): Criterion | EditProblem {
	return textProblem(text, UNIT_LIMITS.text) ?? { ...criterion, text: text.trim() };
}

/** Whether another criterion that is asked for has a code. */
export function isCodeTaken(unit: Unit, given: string, id?: CriterionId): boolean {
	const code = given.trim();
	return askedCriteria(unit).some((other) => other.id !== id && other.code === code);
}

/** Whether so many pieces can be asked for. */
export function isAmount(needs: number): boolean {
	return Number.isInteger(needs) && needs >= 1 && needs <= MOST_NEEDED;
}

/** Two criteria that are asked for never have one code; a withdrawn one may keep the code that another has now. */
export function withCode(unit: Unit, criterion: Criterion, given: string): Criterion | EditProblem {
	const code = given.trim();
	if (isCodeTaken(unit, code, criterion.id) && !criterion.withdrawn) return 'code-taken';
	return textProblem(code, UNIT_LIMITS.code) ?? { ...criterion, code };
}

/** The criterion with another amount and other kinds of evidence that it asks for. */
export function requiring(criterion: Criterion, { needs, needsKinds, shows }: Requirements): Criterion {
	const { needsKinds: _kinds, shows: _shows, ...rest } = criterion;
	const kinds = [...new Set(needsKinds)];
	return {
		...rest,
		needs,
		...(kinds.length > 0 && { needsKinds: kinds }),
		...(shows && { shows }),
	};
}

/** A criterion that the unit has not had; `like` is the one that it was part of. */
export function newCriterion(
	unit: Unit,
	{ id, code, text }: NewCriterion,
	like?: Criterion,
): Criterion | EditProblem {
	const known = criteriaOf(unit).flatMap((criterion) => [criterion.id, ...(criterion.replaces ?? [])]);
	// Made by chance, so this is a mistake of the program's.
	if (known.includes(id)) throw new Error(`The id of a criterion was given twice: ${id}`);
	const { needs = 1, fits = [], needsKinds, shows } = like ?? {};
	const fresh = requiring(
		{ id, code, text, standsForOutcome: false, needs, fits },
		{ needs, needsKinds, shows },
	);
	const coded = withCode(unit, fresh, code);
	return typeof coded === 'string' ? coded : withText(coded, text);
}

/** The unit with a new criterion at a place in one of its outcomes. */
export function added(
	unit: Unit,
	outcome: number,
	place: number,
	given: NewCriterion,
	like?: Criterion,
): Edited {
	const fresh = newCriterion(unit, given, like);
	if (typeof fresh === 'string') return notEdited(fresh);
	return edited(
		unit,
		unit.outcomes.map((each, at) =>
			at === outcome ? { ...each, criteria: each.criteria.toSpliced(place, 0, fresh) } : each,
		),
	);
}
