import type { UnitCoverage } from '#domain/coverage.ts';
import type { PortfolioId } from '#domain/identity.ts';
import { StateBadge, StateSign } from '#ui/kit/StateBadge.tsx';
import { Table } from '#ui/kit/Table.tsx';
import { Tag } from '#ui/kit/Tag.tsx';
import { itemsOf } from '#ui/screens/criteria/items-of.ts';
import { criteriaWords } from '#wording/en/criteria.ts';
import { stateWords } from '#wording/en/state.ts';
import { placeHref } from './assess-address.ts';

/** Criteria by evidence as a table; each mark leads to the reading view of its criterion. */
export function UnitMatrix({
	coverage,
	portfolio,
}: {
	readonly coverage: UnitCoverage;
	readonly portfolio: PortfolioId;
}) {
	const items = itemsOf(coverage);
	return (
		<Table className="matrix" caption={criteriaWords.caption(coverage.unit.shortTitle)} captionHidden>
			<thead>
				<tr>
					<th scope="col">{criteriaWords.criterion}</th>
					{items.map((item) => (
						<th key={item.id} scope="col" className="matrix__item" title={item.title}>
							<Tag>{item.reference}</Tag>
						</th>
					))}
					<th scope="col" className="matrix__state">
						{criteriaWords.state}
					</th>
				</tr>
			</thead>
			<tbody>
				{coverage.criteria.map((covered) => (
					<tr key={covered.criterion.id}>
						<th scope="row" className="matrix__criterion">
							<a href={placeHref(portfolio, covered.criterion.id)}>
								<span className="numbers">{covered.criterion.code}</span> {covered.criterion.text}
							</a>
						</th>
						{items.map((item) => {
							const covering = covered.items.find((each) => each.item.id === item.id);
							return (
								<td key={item.id} className="matrix__cell">
									{covering && (
										<a
											href={placeHref(portfolio, covered.criterion.id)}
											className={`matrix__claim state--${covering.state}`}
										>
											<StateSign state={covering.state} />
											<span className="visually-hidden">
												{criteriaWords.cell(
													item.reference,
													stateWords.names[covering.state],
													covered.criterion.code,
												)}
											</span>
										</a>
									)}
								</td>
							);
						})}
						<td className="matrix__state">
							<StateBadge state={covered.state} />
						</td>
					</tr>
				))}
			</tbody>
		</Table>
	);
}
