import type { UnitCoverage } from '#domain/coverage.ts';
import type { Criterion } from '#domain/unit.ts';
import { unitsWords } from '#wording/en/units.ts';
import { inEnglish } from '#wording/language.ts';
import { outcomesByNeed } from './by-need.ts';
import { CriterionCard } from './CriterionCard.tsx';

type CoverageListProps = {
	readonly coverage: UnitCoverage;
	readonly onAdd: (criterion: Criterion) => void;
};

/** Coverage as cards under their outcomes, gaps first. */
export function CoverageList({ coverage, onAdd }: CoverageListProps) {
	return (
		<div className="coverage__list">
			{outcomesByNeed(coverage).map((outcome) => (
				<section key={outcome.code} aria-labelledby={`outcome-${outcome.code}`}>
					<h3 id={`outcome-${outcome.code}`} className="coverage__outcome" lang={inEnglish()}>
						{unitsWords.outcome(outcome.code, outcome.title)}
					</h3>
					<div className="cards">
						{outcome.criteria.map((covered) => (
							<CriterionCard
								key={covered.criterion.id}
								covered={covered}
								guidance={coverage.unit.guidance}
								onAdd={onAdd}
							/>
						))}
					</div>
				</section>
			))}
		</div>
	);
}
