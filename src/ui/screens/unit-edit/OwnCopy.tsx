import { useEffect, useRef, useState } from 'react';
import { loadUnits } from '#content/catalogue.ts';
import type { UnitCoverage } from '#domain/coverage.ts';
import type { Unit } from '#domain/unit.ts';
import { factsOf } from '#domain/unit-facts.ts';
import { isNewerVersion, publishedVersion } from '#domain/unit-versions.ts';
import { hasUnitEdits } from '#ui/hooks/kept-unit-edits.ts';
import { useOfferedVersion } from '#ui/hooks/offered-version.ts';
import { Button } from '#ui/kit/Button.tsx';
import { NoteIcon } from '#ui/kit/Icon.tsx';
import { Loading } from '#ui/kit/Loading.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { CriterionState } from '#ui/screens/units/CriterionState.tsx';
import { useHash } from '#ui/use-hash.ts';
import { useLate } from '#ui/use-late.ts';
import { dayText } from '#wording/en/dates.ts';
import { requirementsWords } from '#wording/en/requirements.ts';
import { unitCopyWords as words } from '#wording/en/unit-copy.ts';
import { unitInFull } from '#wording/en/unit-registered.ts';
import { unitsWords } from '#wording/en/units.ts';
import { WithdrawnEvidence } from './WithdrawnEvidence.tsx';
import '#styles/screens/unit-edit.css';

const importEditing = () => import('./EditCopy.tsx');

type OwnCopyProps = {
	readonly portfolio: string;
	readonly unit: Unit;
	readonly coverage: UnitCoverage | undefined;
};

/** The portfolio's copy of a unit: what it says, its editor, and the comparison with the published text. */
export function OwnCopy({ portfolio, unit, coverage }: OwnCopyProps) {
	const { offered, putAway } = useOfferedVersion(unit.id);
	const hash = useHash();
	const published = usePublished(unit.id);
	const hasEdits = hasUnitEdits(portfolio, unit.id);
	const [mode, setMode] = useState<'copy' | 'edit' | 'compare'>(
		// A version was offered with a press of "Compare".
		offered ? 'compare' : hasEdits || hash === 'edit' ? 'edit' : 'copy',
	);
	const [isBack, setBack] = useState(false);
	const { value: editing, state, load } = useLate(importEditing);
	useEffect(() => {
		if (mode !== 'copy') load();
	}, [mode, load]);
	const other = offered ?? published;
	const isNewer = other !== null && isNewerVersion(unit, other);
	const closeComparison = () => {
		putAway();
		close();
	};
	const differs = unit.edited !== undefined;
	useEffect(() => {
		// The page below has the published text, which is not what counts here.
		if (mode === 'copy' && !differs) return;
		document.documentElement.dataset['ownCopy'] = '';
		return () => {
			delete document.documentElement.dataset['ownCopy'];
		};
	}, [mode, differs]);
	const close = () => {
		if (location.hash === '#edit') history.replaceState(null, '', location.pathname + location.search);
		setMode('copy');
		setBack(true);
	};
	const box = useRef<HTMLDivElement>(null);
	useEffect(() => {
		// What was pressed to close went with it.
		if (mode === 'copy' && isBack) box.current?.querySelector<HTMLElement>('.buttons button')?.focus();
	}, [mode, isBack]);
	if (mode !== 'copy' && !editing) {
		return state === 'failed' ? (
			<Notice
				tone="warning"
				alert
				action={
					<>
						<Button onClick={load}>{words.tryAgain}</Button>
						<Button variant="quiet" onClick={close}>
							{words.close}
						</Button>
					</>
				}
			>
				{words.notLoaded}
			</Notice>
		) : (
			<Loading />
		);
	}
	if (mode === 'edit' && editing) {
		return (
			<editing.UnitEditor
				portfolio={portfolio}
				unit={unit}
				coverage={coverage}
				isBuiltIn={published !== null}
				onClose={close}
			/>
		);
	}
	if (mode === 'compare' && editing && other !== null) {
		return (
			<editing.CompareVersions
				own={unit}
				other={other}
				coverage={coverage}
				hasEdits={hasEdits}
				onClose={closeComparison}
			/>
		);
	}
	return (
		<div ref={box} className="own-copy">
			{isNewer && (
				<Notice
					tone="info"
					title={words.compare.newer(other.version)}
					action={<Button onClick={() => setMode('compare')}>{words.compare.open}</Button>}
				>
					{words.compare.newerText}
				</Notice>
			)}
			{unit.edited && (
				<Notice tone="info" title={words.own.title}>
					{words.own.text(unit.version, dayText(unit.edited.at.slice(0, 10)))}
				</Notice>
			)}
			<div className="buttons">
				<Button variant="quiet" icon={<NoteIcon />} onClick={() => setMode('edit')}>
					{words.edit}
				</Button>
				{differs && !isNewer && other !== null && publishedVersion(unit) <= other.version && (
					<Button variant="bare" onClick={() => setMode('compare')}>
						{words.compare.published}
					</Button>
				)}
			</div>
			{differs && <CopyOf unit={unit} published={published} />}
			{coverage && <WithdrawnEvidence coverage={coverage} />}
		</div>
	);
}

type CopyOfProps = {
	readonly unit: Unit;
	/** Its name stands at the top of the page; null for a unit of one's own, whose page has the copy's. */
	readonly published: Unit | null;
};

/** What the copy is called and asks for, where it is not what the page shows. */
function CopyOf({ unit, published }: CopyOfProps) {
	const isRenamed =
		published !== null && JSON.stringify(factsOf(unit)) !== JSON.stringify(factsOf(published));
	return (
		<section className="section" aria-labelledby="own-criteria">
			{isRenamed && (
				<>
					<p>
						<strong>{unit.title}</strong>
					</p>
					<p className="small">{unitInFull(unit)}</p>
				</>
			)}
			<h2 id="own-criteria">{unitsWords.criteria}</h2>
			{unit.outcomes.map(({ code, title, criteria }) => (
				<div className="outcome" key={criteria[0]?.id ?? code}>
					<h3>{unitsWords.outcome(code, title)}</h3>
					<ul className="outcome__criteria">
						{criteria.map((criterion) => (
							<li className="card" key={criterion.id}>
								<div className="outcome__head">
									<strong className="numbers">{criterion.code}</strong>
									<CriterionState criterion={criterion.id} />
								</div>
								<p>{criterion.text}</p>
								{criterion.withdrawn ? (
									<p className="small">
										{words.withdrawn(dayText(criterion.withdrawn.on), criterion.withdrawn.reason)}
									</p>
								) : (
									<p className="small">
										{[
											requirementsWords.asks(criterion.needs, criterion.needsKinds ?? []),
											criterion.shows ? `${requirementsWords.shows[criterion.shows]}.` : '',
										]
											.filter(Boolean)
											.join(' ')}
									</p>
								)}
							</li>
						))}
					</ul>
				</div>
			))}
		</section>
	);
}

/** The app's own text of a unit; null while it is loading, and for one that the learner brought. */
function usePublished(id: string): Unit | null {
	const [published, setPublished] = useState<Unit | null>(null);
	useEffect(() => {
		let isCurrent = true;
		loadUnits().then(
			(units) => isCurrent && setPublished(units.find((unit) => unit.id === id) ?? null),
			// Out of reach: the copy is there all the same.
			() => undefined,
		);
		return () => {
			isCurrent = false;
		};
	}, [id]);
	return published;
}
