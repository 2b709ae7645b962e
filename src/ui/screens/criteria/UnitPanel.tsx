import { lazy, Suspense, useEffect, useState } from 'react';
import { STATES_BY_NEED, type UnitCoverage } from '#domain/coverage.ts';
import type { Criterion } from '#domain/unit.ts';
import { EnglishPart } from '#ui/kit/InEnglish.tsx';
import { Loading } from '#ui/kit/Loading.tsx';
import { StateBadge } from '#ui/kit/StateBadge.tsx';
import { unitLink } from '#ui/links.ts';
import { UnitSigned } from '#ui/screens/record/UnitSigned.tsx';
import { criteriaWords } from '#wording/criteria.ts';
import { unitsWords } from '#wording/en/units.ts';
import { inEnglish } from '#wording/language.ts';
import { CoverageList } from './CoverageList.tsx';
import { itemsOf } from './items-of.ts';
import { LateUnitCoach } from './LateCoach.tsx';
import { type View, ViewSwitch } from './ViewSwitch.tsx';
import { keepViewInAddress, viewInAddress } from './view-address.ts';

// A phone never shows the table, and the dialog comes with the first press.
const CoverageMatrix = lazy(async () => ({ default: (await import('./CoverageMatrix.tsx')).CoverageMatrix }));
const WithdrawnEvidence = lazy(async () => ({
	default: (await import('#ui/screens/unit-edit/WithdrawnEvidence.tsx')).WithdrawnEvidence,
}));
const AddDialog = lazy(async () => ({ default: (await import('./AddDialog.tsx')).AddDialog }));

/** With more items than this a table is no overview any more, and the list opens first. */
const TABLE_OPENS_UP_TO = 48;

type UnitPanelProps = {
	readonly coverage: UnitCoverage;
	/** The hash: a criterion to show, when it is one of this unit. */
	readonly target: string;
	/** Room for a table. */
	readonly isWide: boolean;
};

/** One unit: its counts, then list or table. */
export function UnitPanel({ coverage, target, isWide }: UnitPanelProps) {
	const { unit, counts, criteria } = coverage;
	const [chosen, setChosen] = useState(viewInAddress);
	const choose = (view: View) => {
		keepViewInAddress(view);
		setChosen(view);
	};
	const [adding, setAdding] = useState<Criterion | null>(null);
	const [asked, setAsked] = useState(false);
	const add = (criterion: Criterion) => {
		setAsked(true);
		setAdding(criterion);
	};
	const items = itemsOf(coverage);
	const view = !isWide ? 'list' : (chosen ?? (items.length <= TABLE_OPENS_UP_TO ? 'table' : 'list'));
	const isTarget = criteria.some(({ criterion }) => criterion.id === target);
	useEffect(() => {
		if (!isTarget) return;
		const place = document.getElementById(target);
		place?.scrollIntoView({ block: 'center' });
		place?.focus({ preventScroll: true });
	}, [isTarget, target]);
	return (
		<div className="coverage">
			<div className="coverage__head">
				<h2 className="coverage__title" lang={inEnglish()}>
					{unit.title}
				</h2>
				<p className="small">
					<span lang={inEnglish()}>{unitsWords.by(unit)}</span> ·{' '}
					<a className="lone-link" href={unitLink(unit.id)}>
						{criteriaWords.openUnit}
					</a>
				</p>
				<div className="coverage__tools">
					<ul className="states" aria-label={criteriaWords.states}>
						{STATES_BY_NEED.filter((state) => counts[state] > 0).map((state) => (
							<li key={state}>
								<StateBadge state={state} count={counts[state]} />
							</li>
						))}
					</ul>
					{isWide && <ViewSwitch view={view} onChange={choose} />}
				</div>
			</div>
			<EnglishPart>
				<UnitSigned coverage={coverage} />
				<LateUnitCoach coverage={coverage} />
			</EnglishPart>
			{view === 'table' ? (
				<Suspense fallback={<Loading />}>
					<CoverageMatrix coverage={coverage} items={items} onAdd={add} />
				</Suspense>
			) : (
				<CoverageList coverage={coverage} onAdd={add} />
			)}
			<EnglishPart>
				<Suspense>{coverage.withdrawn.length > 0 && <WithdrawnEvidence coverage={coverage} />}</Suspense>
			</EnglishPart>
			<Suspense>{asked && <AddDialog criterion={adding} onClose={() => setAdding(null)} />}</Suspense>
		</div>
	);
}
