import {
	added,
	change,
	type Edited,
	edited,
	type NewCriterion,
	notEdited,
	requiring,
	withText,
} from './criterion-edits.ts';
import type { CriterionId } from './identity.ts';
import type { Criterion, Unit } from './unit.ts';
import { criteriaOf } from './unit.ts';

/* Two criteria that become one, and one that becomes two. */

/** The unit with a criterion in two parts. Its id stays with the first. */
export function split(unit: Unit, id: CriterionId, text: string, given: NewCriterion): Edited {
	const first = change(unit, id, (criterion) =>
		criterion.withdrawn ? 'withdrawn' : withText(criterion, text),
	);
	if (!first.ok) return first;
	const outcome = first.unit.outcomes.findIndex(({ criteria }) => criteria.some((each) => each.id === id));
	const criteria = first.unit.outcomes[outcome]?.criteria ?? [];
	const place = criteria.findIndex((each) => each.id === id);
	return added(first.unit, outcome, place + 1, given, criteria[place]);
}

/** The unit with a criterion gone into another, which takes over what it asks for and what concerned it. */
export function merged(unit: Unit, id: CriterionId, intoId: CriterionId, text: string): Edited {
	const all = criteriaOf(unit);
	const [gone, into] = [all.find((each) => each.id === id), all.find((each) => each.id === intoId)];
	if (!gone || !into || gone === into) return notEdited('not-there');
	if (gone.withdrawn || into.withdrawn) return notEdited('withdrawn');
	const shows = showsOfBoth(gone, into);
	const needsKinds = [...(into.needsKinds ?? []), ...(gone.needsKinds ?? [])];
	const both = withText(
		requiring(into, { needs: Math.max(into.needs, gone.needs), needsKinds, shows }),
		text,
	);
	if (typeof both === 'string') return notEdited(both);
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
	return edited({ ...unit, guidance }, outcomes);
}

/** What two criteria ask for together: the stricter. To explain a thing does not show that it is done at work. */
export function showsOfBoth(one: Criterion, other: Criterion): Criterion['shows'] {
	return one.shows === 'performance' ? one.shows : (other.shows ?? one.shows);
}
