import type { CriterionId } from '#domain/identity.ts';
import { useCoverage } from '#ui/hooks/use-coverage.ts';
import { StateBadge } from '#ui/kit/StateBadge.tsx';
import { criterionLink } from '#ui/links.ts';

/** Beside a criterion on a unit's page: where it stands, as a link to its coverage. Nothing while the unit is not adopted. */
export function CriterionState({ criterion }: { readonly criterion: CriterionId }) {
	const coverage = useCoverage();
	if (coverage.state !== 'ready') return null;
	const covered = coverage.value.units
		.flatMap((unit) => unit.criteria)
		.find((candidate) => candidate.criterion.id === criterion);
	if (!covered) return null;
	return (
		<a className="criterion-state" href={criterionLink(criterion)}>
			<StateBadge state={covered.state} />
		</a>
	);
}
