import type { UnitCoverage } from '#domain/coverage.ts';
import type { CriterionId, PortfolioId } from '#domain/identity.ts';
import { StateBadge } from '#ui/kit/StateBadge.tsx';
import { assessWords } from '#wording/en/assess.ts';
import { placeHref } from './assess-address.ts';

type CriterionListProps = {
	readonly coverage: UnitCoverage;
	readonly portfolio: PortfolioId;
	readonly current: CriterionId;
};

/** The criteria of a unit, each a link to its evidence. */
export function CriterionList({ coverage, portfolio, current }: CriterionListProps) {
	return (
		<ul className="assess-list">
			{coverage.criteria.map(({ criterion, state, items }) => (
				<li key={criterion.id}>
					<a
						href={placeHref(portfolio, criterion.id)}
						aria-current={criterion.id === current ? 'true' : undefined}
					>
						<span className="assess-list__code numbers">{criterion.code}</span>
						<span className="assess-list__text">
							{criterion.text}
							<span className="small">
								{assessWords.learner.items(
									items.length,
									state === 'changed' ? 0 : items.filter((each) => each.state === 'changed').length,
								)}
							</span>
						</span>
						<StateBadge state={state} />
					</a>
				</li>
			))}
		</ul>
	);
}
