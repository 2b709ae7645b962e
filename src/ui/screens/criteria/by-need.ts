import { type CriterionCoverage, STATES_BY_NEED, type UnitCoverage } from '#domain/coverage.ts';

export type OutcomeCoverage = {
	readonly code: string;
	readonly title: string;
	readonly criteria: readonly CriterionCoverage[];
};

const need = (covered: CriterionCoverage) => STATES_BY_NEED.indexOf(covered.state);

/** All criteria of a unit, what is missing first; equals stay in the order of the unit. */
export function criteriaByNeed({ criteria }: UnitCoverage): readonly CriterionCoverage[] {
	return [...criteria].sort((a, b) => need(a) - need(b));
}

/** The unit's outcomes with their criteria, what is missing first; equals stay in the order of the unit. */
export function outcomesByNeed({ unit, criteria }: UnitCoverage): readonly OutcomeCoverage[] {
	const outcomes = unit.outcomes.map((outcome) => ({
		code: outcome.code,
		title: outcome.title,
		criteria: outcome.criteria
			.flatMap((criterion) => criteria.find((covered) => covered.criterion.id === criterion.id) ?? [])
			.sort((a, b) => need(a) - need(b)),
	}));
	const first = (outcome: OutcomeCoverage) =>
		outcome.criteria[0] ? need(outcome.criteria[0]) : STATES_BY_NEED.length;
	// One whose criteria are all withdrawn has nothing to show here.
	return outcomes.filter(({ criteria: shown }) => shown.length > 0).sort((a, b) => first(a) - first(b));
}
