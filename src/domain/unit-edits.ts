import type { CalendarDate, CriterionId, Instant } from './identity.ts';
import { unreachable } from './identity.ts';
import type { Criterion, Outcome, Unit } from './unit.ts';
import { askedCriteria, criteriaOf } from './unit.ts';
import { type UnitFacts, withFacts } from './unit-facts.ts';
import { UNIT_LIMITS } from './unit-limits.ts';
import { publishedVersion } from './unit-versions.ts';

/*
 * Changes to a portfolio's copy of a unit. Claims name criteria by id, so no edit ever touches evidence: an id stays
 * with its criterion for ever, a merged one is remembered by the criterion it went into, and one that is no longer
 * asked for stays in the unit as withdrawn. Nothing is taken out and no id is given twice.
 */

type Requirements = Pick<Criterion, 'needs' | 'needsKinds' | 'shows'>;

export type UnitEdit =
	| { readonly kind: 'describe'; readonly facts: UnitFacts }
	| { readonly kind: 'renumber'; readonly criterion: CriterionId; readonly code: string }
	| { readonly kind: 'reword'; readonly criterion: CriterionId; readonly text: string }
	| { readonly kind: 'require'; readonly criterion: CriterionId; readonly requirements: Requirements }
	/** `text` is the wording of both together. */
	| {
			readonly kind: 'merge';
			readonly criterion: CriterionId;
			readonly into: CriterionId;
			readonly text: string;
	  }
	/** The id stays with the first part, `text`. */
	| {
			readonly kind: 'split';
			readonly criterion: CriterionId;
			readonly text: string;
			readonly added: NewCriterion;
	  }
	| {
			readonly kind: 'withdraw';
			readonly criterion: CriterionId;
			readonly on: CalendarDate;
			readonly reason: string;
	  }
	| { readonly kind: 'bring-back'; readonly criterion: CriterionId }
	| { readonly kind: 'add'; readonly outcome: number; readonly added: NewCriterion }
	| {
			readonly kind: 'add-outcome';
			readonly code: string;
			readonly title: string;
			readonly added: NewCriterion;
	  }
	| {
			readonly kind: 'rename-outcome';
			readonly outcome: number;
			readonly code: string;
			readonly title: string;
	  }
	/** One place up (-1) or down (1); past the end of an outcome into the next. */
	| { readonly kind: 'move'; readonly criterion: CriterionId; readonly by: -1 | 1 }
	| { readonly kind: 'move-outcome'; readonly outcome: number; readonly by: -1 | 1 };

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

/** Ids of criteria that are added have letters of chance in them: two devices never give the same one. */
export function newCriterionId(unit: Unit, chance: string): CriterionId {
	return `${unit.id}/n-${chance
		.toLowerCase()
		.replace(/[^a-z0-9]/g, '')
		.slice(0, 16)}`;
}

/** The unit after one edit. Its version stays: many edits are saved as one (savedEdits). */
export function editUnit(unit: Unit, edit: UnitEdit): Edited {
	switch (edit.kind) {
		case 'describe': {
			const described = withFacts(unit, edit.facts);
			return typeof described === 'string' ? no(described) : yes(described, unit.outcomes);
		}
		case 'renumber':
			return change(unit, edit.criterion, (criterion) => withCode(unit, criterion, edit.code));
		case 'reword':
			return change(unit, edit.criterion, (criterion) => withText(criterion, edit.text));
		case 'require':
			return change(unit, edit.criterion, (criterion) =>
				isAmount(edit.requirements.needs) || edit.requirements.needs === criterion.needs
					? requiring(criterion, edit.requirements)
					: 'needs-out-of-range',
			);
		case 'withdraw':
			return change(unit, edit.criterion, (criterion) => {
				const reason = edit.reason.trim();
				if (criterion.withdrawn) return 'withdrawn';
				if (reason === '') return 'reason-missing';
				return reason.length > LONGEST_REASON
					? 'too-long'
					: { ...criterion, withdrawn: { on: edit.on, reason } };
			});
		case 'bring-back':
			return change(unit, edit.criterion, ({ withdrawn: _over, ...criterion }) =>
				withCode(unit, criterion, criterion.code),
			);
		case 'merge':
			return merged(unit, edit.criterion, edit.into, edit.text);
		case 'split':
			return split(unit, edit.criterion, edit.text, edit.added);
		case 'add': {
			const outcome = unit.outcomes[edit.outcome];
			return outcome ? added(unit, edit.outcome, outcome.criteria.length, edit.added) : no('not-there');
		}
		case 'add-outcome': {
			const named = outcomeNamed(edit.code, edit.title);
			if (typeof named === 'string') return no(named);
			const fresh = newCriterion(unit, edit.added);
			return typeof fresh === 'string'
				? no(fresh)
				: yes(unit, [...unit.outcomes, { ...named, criteria: [fresh] }]);
		}
		case 'rename-outcome': {
			const named = outcomeNamed(edit.code, edit.title);
			if (typeof named === 'string') return no(named);
			if (!unit.outcomes[edit.outcome]) return no('not-there');
			return yes(
				unit,
				unit.outcomes.map((outcome, at) => (at === edit.outcome ? { ...outcome, ...named } : outcome)),
			);
		}
		case 'move':
			return moved(unit, edit.criterion, edit.by);
		case 'move-outcome': {
			const [one, other] = [unit.outcomes[edit.outcome], unit.outcomes[edit.outcome + edit.by]];
			if (!one) return no('not-there');
			if (!other) return no('at-end');
			const swapped = new Map([
				[one, other],
				[other, one],
			]);
			return yes(
				unit,
				unit.outcomes.map((outcome) => swapped.get(outcome) ?? outcome),
			);
		}
		default:
			return unreachable(edit);
	}
}

function yes(unit: Unit, outcomes: readonly Outcome[]): Edited {
	return { ok: true, unit: { ...unit, outcomes: [...outcomes] } };
}

function no(code: EditProblem): Edited {
	return { ok: false, code };
}

function change(unit: Unit, id: CriterionId, how: (criterion: Criterion) => Criterion | EditProblem): Edited {
	const before = criteriaOf(unit).find((criterion) => criterion.id === id);
	if (!before) return no('not-there');
	const after = how(before);
	return typeof after === 'string' ? no(after) : yes(unit, replaced(unit, before, [after]));
}

/** The outcomes with others in one criterion's place. */
function replaced(unit: Unit, before: Criterion, after: readonly Criterion[]): readonly Outcome[] {
	return unit.outcomes.map((outcome) => ({
		...outcome,
		criteria: outcome.criteria.flatMap((criterion) => (criterion === before ? after : [criterion])),
	}));
}

function textProblem(text: string, longest: number): EditProblem | null {
	if (text.trim() === '') return 'empty';
	return text.trim().length > longest ? 'too-long' : null;
}

function withText(criterion: Criterion, text: string): Criterion | EditProblem {
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
function withCode(unit: Unit, criterion: Criterion, given: string): Criterion | EditProblem {
	const code = given.trim();
	if (isCodeTaken(unit, code, criterion.id) && !criterion.withdrawn) return 'code-taken';
	return textProblem(code, UNIT_LIMITS.code) ?? { ...criterion, code };
}

function requiring(criterion: Criterion, { needs, needsKinds, shows }: Requirements): Criterion {
	const { needsKinds: _kinds, shows: _shows, ...rest } = criterion;
	const kinds = [...new Set(needsKinds)];
	return {
		...rest,
		needs,
		...(kinds.length > 0 && { needsKinds: kinds }),
		...(shows && { shows }),
	};
}

function newCriterion(
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

function added(unit: Unit, outcome: number, place: number, given: NewCriterion, like?: Criterion): Edited {
	const fresh = newCriterion(unit, given, like);
	if (typeof fresh === 'string') return no(fresh);
	return yes(
		unit,
		unit.outcomes.map((each, at) =>
			at === outcome ? { ...each, criteria: each.criteria.toSpliced(place, 0, fresh) } : each,
		),
	);
}

function split(unit: Unit, id: CriterionId, text: string, given: NewCriterion): Edited {
	const first = change(unit, id, (criterion) =>
		criterion.withdrawn ? 'withdrawn' : withText(criterion, text),
	);
	if (!first.ok) return first;
	const outcome = first.unit.outcomes.findIndex(({ criteria }) => criteria.some((each) => each.id === id));
	const criteria = first.unit.outcomes[outcome]?.criteria ?? [];
	const place = criteria.findIndex((each) => each.id === id);
	return added(first.unit, outcome, place + 1, given, criteria[place]);
}

function merged(unit: Unit, id: CriterionId, intoId: CriterionId, text: string): Edited {
	const all = criteriaOf(unit);
	const [gone, into] = [all.find((each) => each.id === id), all.find((each) => each.id === intoId)];
	if (!gone || !into || gone === into) return no('not-there');
	if (gone.withdrawn || into.withdrawn) return no('withdrawn');
	const shows = showsOfBoth(gone, into);
	const needsKinds = [...(into.needsKinds ?? []), ...(gone.needsKinds ?? [])];
	const both = withText(
		requiring(into, { needs: Math.max(into.needs, gone.needs), needsKinds, shows }),
		text,
	);
	if (typeof both === 'string') return no(both);
	const whole: Criterion = {
		...both,
		fits: [...new Set([...into.fits, ...gone.fits])],
		replaces: [...new Set([...(into.replaces ?? []), id, ...(gone.replaces ?? [])])],
	};
	const outcomes = unit.outcomes
		.map((outcome) => ({
			...outcome,
			criteria: outcome.criteria
				.filter((criterion) => criterion !== gone)
				.map((criterion) => (criterion === into ? whole : criterion)),
		}))
		.filter(({ criteria }) => criteria.length > 0);
	const guidance = unit.guidance.map((entry) => ({
		...entry,
		criteria: [...new Set(entry.criteria.map((each) => (each === id ? intoId : each)))],
	}));
	return yes({ ...unit, guidance }, outcomes);
}

/** What two criteria ask for together: the stricter. To explain a thing does not show that it is done at work. */
export function showsOfBoth(one: Criterion, other: Criterion): Criterion['shows'] {
	return one.shows === 'performance' ? one.shows : (other.shows ?? one.shows);
}

function moved(unit: Unit, id: CriterionId, by: -1 | 1): Edited {
	const from = unit.outcomes.findIndex(({ criteria }) => criteria.some((criterion) => criterion.id === id));
	const outcome = unit.outcomes[from];
	const place = outcome?.criteria.findIndex((criterion) => criterion.id === id) ?? -1;
	const criterion = outcome?.criteria[place];
	if (!outcome || !criterion) return no('not-there');
	const rest = outcome.criteria.toSpliced(place, 1);
	const isInside = by < 0 ? place > 0 : place < rest.length;
	const to = isInside ? from : from + by;
	const target = unit.outcomes[to];
	if (!target) return no('at-end');
	if (!isInside && rest.length === 0) return no('only-one');
	const others = isInside ? rest : target.criteria;
	const at = isInside ? place + by : by < 0 ? others.length : 0;
	return yes(
		unit,
		unit.outcomes.map((each, position) => {
			if (position === to) return { ...each, criteria: others.toSpliced(at, 0, criterion) };
			return position === from ? { ...each, criteria: rest } : each;
		}),
	);
}

function outcomeNamed(code: string, title: string): Pick<Outcome, 'code' | 'title'> | EditProblem {
	return (
		textProblem(code, UNIT_LIMITS.code) ??
		textProblem(title, UNIT_LIMITS.title) ?? { code: code.trim(), title: title.trim() }
	);
}

/**
 * What is kept after edits: the next version of the copy, and of every criterion that was reworded or merged the
 * wording it had, because a decision may have been made on that.
 */
export function savedEdits(before: Unit, after: Unit, at: Instant): Unit {
	return {
		...withEarlier(before, after, at),
		version: before.version + 1,
		edited: { from: publishedVersion(before), at },
	};
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** `after` with what its criteria said before. */
export function withEarlier(before: Unit, after: Unit, until: Instant): Unit {
	const known = new Map(criteriaOf(before).map((criterion) => [criterion.id, criterion]));
	const earlierOf = (criterion: Criterion): NonNullable<Criterion['earlier']> => {
		const own = known.get(criterion.id);
		const kept = own?.earlier ?? criterion.earlier ?? [];
		const reworded = own && plain(own.text) !== plain(criterion.text) ? [{ until, text: own.text }] : [];
		const mergedNow = (criterion.replaces ?? []).flatMap((id) => {
			const gone = own?.replaces?.includes(id) ? undefined : known.get(id);
			return gone
				? [...(gone.earlier ?? []).map((wording) => ({ id, ...wording })), { until, text: gone.text, id }]
				: [];
		});
		return [...kept, ...reworded, ...mergedNow];
	};
	return {
		...after,
		outcomes: after.outcomes.map((outcome) => ({
			...outcome,
			criteria: outcome.criteria.map((criterion) => {
				const earlier = earlierOf(criterion);
				return earlier.length === 0 ? criterion : { ...criterion, earlier };
			}),
		})),
	};
}
