import { useState } from 'react';
import type { CoverageItem, CriterionCoverage, UnitCoverage } from '#domain/coverage.ts';
import { wordingDecidedOn } from '#domain/judged-wording.ts';
import type { Criterion } from '#domain/unit.ts';
import { Button } from '#ui/kit/Button.tsx';
import { AddIcon } from '#ui/kit/Icon.tsx';
import { StateBadge, StateSign } from '#ui/kit/StateBadge.tsx';
import { Table } from '#ui/kit/Table.tsx';
import { Tag } from '#ui/kit/Tag.tsx';
import { itemLink } from '#ui/links.ts';
import { criteriaWords } from '#wording/criteria.ts';
import { unitsWords } from '#wording/en/units.ts';
import { inEnglish } from '#wording/language.ts';
import { requirementsWords } from '#wording/requirements.ts';
import { stateWords } from '#wording/state.ts';
import { criteriaByNeed } from './by-need.ts';

/** Columns per view: what a laptop shows without scrolling. A few more are shown at once rather than held back. */
const COLUMNS = 12;
const FEW_MORE = 6;

type CoverageMatrixProps = {
	readonly coverage: UnitCoverage;
	/** Newest first. */
	readonly items: readonly CoverageItem[];
	readonly onAdd: (criterion: Criterion) => void;
};

function Cell({ covered, item }: { readonly covered: CriterionCoverage; readonly item: CoverageItem }) {
	const covering = covered.items.find((candidate) => candidate.item.id === item.id);
	if (!covering) return <td className="matrix__cell" />;
	const reference = item.reference || criteriaWords.noReference;
	return (
		<td className="matrix__cell">
			<a href={itemLink(item.id)} className={`matrix__claim state--${covering.state}`}>
				<StateSign state={covering.state} />
				<span className="visually-hidden">
					{criteriaWords.cell(reference, stateWords.names[covering.state], covered.criterion.code)}
				</span>
			</a>
		</td>
	);
}

/** Coverage as a real table: a criterion a row, what is missing first; an item a column, the newest first. */
export function CoverageMatrix({ coverage, items, onAdd }: CoverageMatrixProps) {
	const [more, setMore] = useState(0);
	// From what is there now: items come while the table is open.
	const first = items.length <= COLUMNS + FEW_MORE ? items.length : COLUMNS;
	const shown = items.slice(0, first + more);
	const left = items.length - shown.length;
	return (
		<>
			<Table
				className="matrix"
				caption={criteriaWords.caption(unitsWords.shortName(coverage.unit))}
				captionHidden
			>
				<thead>
					<tr>
						<th scope="col">{criteriaWords.criterion}</th>
						{shown.map((item) => (
							<th key={item.id} scope="col" className="matrix__item">
								<a href={itemLink(item.id)} title={item.title}>
									<Tag>{item.reference || criteriaWords.noReference}</Tag>
								</a>
							</th>
						))}
						<th scope="col" className="matrix__state">
							{criteriaWords.state}
						</th>
					</tr>
				</thead>
				<tbody>
					{criteriaByNeed(coverage).map((covered) => (
						<tr key={covered.criterion.id} id={covered.criterion.id} tabIndex={-1}>
							<th scope="row" className="matrix__criterion">
								<span className="numbers">{covered.criterion.code}</span>{' '}
								<span lang={inEnglish()}>{covered.criterion.text}</span>
								<Button
									variant="bare"
									className="matrix__add"
									icon={<AddIcon />}
									onClick={() => onAdd(covered.criterion)}
								>
									{criteriaWords.add(covered.criterion.code)}
								</Button>
							</th>
							{shown.map((item) => (
								<Cell key={item.id} covered={covered} item={item} />
							))}
							<td className="matrix__state">
								<StateBadge state={covered.state} />{' '}
								{wordingDecidedOn(covered) !== null && (
									<span className="small">{requirementsWords.judgedEarlier}</span>
								)}{' '}
								{covered.state !== 'accepted' && covered.missing.kinds.length > 0 && (
									<span className="small">
										{requirementsWords.missing(covered.missing.pieces, covered.missing.kinds)}
									</span>
								)}
							</td>
						</tr>
					))}
				</tbody>
			</Table>
			{items.length === 0 && <p className="small matrix__below">{criteriaWords.noItems}</p>}
			{left > 0 && (
				<p className="matrix__below small">
					<span>{criteriaWords.columns(shown.length, items.length)}</span>{' '}
					<Button variant="bare" onClick={() => setMore(more + COLUMNS)}>
						{criteriaWords.moreColumns(Math.min(COLUMNS, left))}
					</Button>
				</p>
			)}
		</>
	);
}
