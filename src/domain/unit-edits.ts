import { merged, split } from './criteria-joined.ts';
import {
	added,
	change,
	type Edited,
	type EditProblem,
	edited,
	isAmount,
	LONGEST_REASON,
	type NewCriterion,
	newCriterion,
	notEdited,
	type Requirements,
	requiring,
	textProblem,
	withCode,
	withText,
} from './criterion-edits.ts';
import type { CalendarDate, CriterionId } from './identity.ts';
import { unreachable } from './identity.ts';
import type { Outcome, Unit } from './unit.ts';
import { type UnitFacts, withFacts } from './unit-facts.ts';
import { UNIT_LIMITS } from './unit-limits.ts';

/*
 * Changes to a portfolio's copy of a unit. Claims name criteria by id, so no edit ever touches evidence: an id stays
 * with its criterion for ever, a merged one is remembered by the criterion it went into, and one that is no longer
 * asked for stays in the unit as withdrawn. Nothing is taken out and no id is given twice.
 */

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
			return typeof described === 'string' ? notEdited(described) : edited(described, unit.outcomes);
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
			return outcome
				? added(unit, edit.outcome, outcome.criteria.length, edit.added)
				: notEdited('not-there');
		}
		case 'add-outcome': {
			const named = outcomeNamed(edit.code, edit.title);
			if (typeof named === 'string') return notEdited(named);
			const fresh = newCriterion(unit, edit.added);
			return typeof fresh === 'string'
				? notEdited(fresh)
				: edited(unit, [...unit.outcomes, { ...named, criteria: [fresh] }]);
		}
		case 'rename-outcome': {
			const named = outcomeNamed(edit.code, edit.title);
			if (typeof named === 'string') return notEdited(named);
			if (!unit.outcomes[edit.outcome]) return notEdited('not-there');
			return edited(
				unit,
				unit.outcomes.map((outcome, at) => (at === edit.outcome ? { ...outcome, ...named } : outcome)),
			);
		}
		case 'move':
			return moved(unit, edit.criterion, edit.by);
		case 'move-outcome': {
			const [one, other] = [unit.outcomes[edit.outcome], unit.outcomes[edit.outcome + edit.by]];
			if (!one) return notEdited('not-there');
			if (!other) return notEdited('at-end');
			const swapped = new Map([
				[one, other],
				[other, one],
			]);
			return edited(
				unit,
				unit.outcomes.map((outcome) => swapped.get(outcome) ?? outcome),
			);
		}
		default:
			return unreachable(edit);
	}
}

function moved(unit: Unit, id: CriterionId, by: -1 | 1): Edited {
	const from = unit.outcomes.findIndex(({ criteria }) => criteria.some((criterion) => criterion.id === id));
	const outcome = unit.outcomes[from];
	const place = outcome?.criteria.findIndex((criterion) => criterion.id === id) ?? -1;
	const criterion = outcome?.criteria[place];
	if (!outcome || !criterion) return notEdited('not-there');
	const rest = outcome.criteria.toSpliced(place, 1);
	const isInside = by < 0 ? place > 0 : place < rest.length;
	const to = isInside ? from : from + by;
	const target = unit.outcomes[to];
	if (!target) return notEdited('at-end');
	if (!isInside && rest.length === 0) return notEdited('only-one');
	const others = isInside ? rest : target.criteria;
	const at = isInside ? place + by : by < 0 ? others.length : 0;
	return edited(
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
