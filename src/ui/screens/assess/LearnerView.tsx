import { useMemo, useState } from 'react';
import type { CriterionCoverage, UnitCoverage } from '#domain/coverage.ts';
import { type CriterionId, type PortfolioId, unreachable } from '#domain/identity.ts';
import { coverageWithWorking, isWaiting } from '#domain/received.ts';
import { usePainted } from '#ui/hooks/use-painted.ts';
import { type ReceivedPortfolio, useAssessor, useReceived } from '#ui/hooks/use-received.ts';
import { ButtonLink } from '#ui/kit/ButtonLink.tsx';
import { EmptyState } from '#ui/kit/EmptyState.tsx';
import { Failed } from '#ui/kit/Failed.tsx';
import { BackIcon } from '#ui/kit/Icon.tsx';
import { Loading } from '#ui/kit/Loading.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { PageHeading } from '#ui/kit/PageHeading.tsx';
import { link } from '#ui/links.ts';
import { ViewSwitch } from '#ui/screens/criteria/ViewSwitch.tsx';
import { NewKeys } from '#ui/screens/record/NewKeys.tsx';
import { useMedia } from '#ui/use-media.ts';
import { assessWords } from '#wording/en/assess.ts';
import { dayText } from '#wording/en/dates.ts';
import { handToAssessorWords } from '#wording/en/hand-to-assessor.ts';
import { unitsWords } from '#wording/en/units.ts';
import { AuditTrail } from './AuditTrail.tsx';
import { placeHref } from './assess-address.ts';
import { BackWithLearner } from './BackWithLearner.tsx';
import { CriterionList } from './CriterionList.tsx';
import { CriterionReading } from './CriterionReading.tsx';
import { HandBack, type HandedBack } from './HandBack.tsx';
import { RemoveLearner } from './RemoveLearner.tsx';
import { RoleHere } from './RoleHere.tsx';
import { Sampling } from './Sampling.tsx';
import { SaveReview } from './SaveReview.tsx';
import { TypedAnswers } from './TypedAnswers.tsx';
import { UnitFacts } from './UnitFacts.tsx';
import { UnitMatrix } from './UnitMatrix.tsx';
import { UnitSignOff } from './UnitSignOff.tsx';
import { useTakenUp } from './use-taken-up.ts';
import '#styles/screens/criteria.css';

const words = assessWords.learner;

type Filter = keyof typeof words.filters;
const filters: readonly Filter[] = ['all', 'waiting', 'gaps', 'changed'];

type LearnerViewProps = {
	readonly portfolio: PortfolioId;
	readonly criterion: CriterionId;
	/** On the learner's own phone, in the hands of the assessor. */
	readonly isHanded?: boolean;
};

/** One learner's portfolio: what is covered, and one criterion after the other to be read and decided. */
export function LearnerView({ portfolio, criterion, isHanded = false }: LearnerViewProps) {
	const open = useReceived(portfolio);
	switch (open.state) {
		case 'loading':
			return <Loading />;
		case 'failed':
			return <Failed code={open.code} />;
		case 'ready':
			return open.value ? (
				<Learner open={open.value} criterion={criterion} isHanded={isHanded} />
			) : (
				<>
					<PageHeading title={assessWords.title} />
					<EmptyState
						title={words.missing}
						action={
							isHanded ? (
								<ButtonLink href={link('/portfolio/')}>{handToAssessorWords.back}</ButtonLink>
							) : (
								<BackLink />
							)
						}
					/>
				</>
			);
		default:
			return unreachable(open);
	}
}

function BackLink() {
	return (
		<a className="assess-back" href="#/">
			<BackIcon />
			{words.back}
		</a>
	);
}

function isIn(filter: Filter, covered: CriterionCoverage): boolean {
	switch (filter) {
		case 'all':
			return true;
		case 'waiting':
			return isWaiting(covered);
		case 'gaps':
			return covered.state === 'gap' || covered.state === 'started';
		case 'changed':
			return covered.items.some(({ state }) => state === 'changed');
		default:
			return unreachable(filter);
	}
}

type LearnerProps = {
	readonly open: ReceivedPortfolio;
	readonly criterion: CriterionId;
	readonly isHanded: boolean;
};

function Learner({ open, criterion, isHanded }: LearnerProps) {
	const { portfolio, units, codes, heads, entries, working, summary } = open;
	const coverage = useMemo(
		() => coverageWithWorking(units, heads, entries, working, codes),
		[units, heads, entries, working, codes],
	);
	const [assessor] = useAssessor();
	useTakenUp(open);
	const [chosenFilter, setFilter] = useState<Filter | null>(null);
	const [handedBack, setHandedBack] = useState<HandedBack | null>(null);
	const isPainted = usePainted();
	const isWide = useMedia('(min-width: 60rem)');
	const [view, setView] = useState<'list' | 'table'>('list');
	const all = coverage.units.flatMap((unit) => unit.criteria);
	const isAnyWaiting = all.some(isWaiting);
	// Handed over, what waits comes first; where nothing does, an empty list would say that nothing was decided.
	const filter = chosenFilter ?? (isHanded && isAnyWaiting ? 'waiting' : 'all');
	const chosen = all.find((covered) => covered.criterion.id === criterion);
	// What is being read stays among its neighbours when the decision takes it out of the list.
	const listed = all.filter((covered) => covered === chosen || isIn(filter, covered));
	const isTable = view === 'table' && isWide && !chosen;
	const shown = (unit: UnitCoverage): UnitCoverage => ({
		...unit,
		criteria: unit.criteria.filter((covered) => listed.includes(covered)),
	});
	// A portfolio is opened with a tap: what fills the screen comes first.
	const drawn = isPainted || chosen ? coverage.units : coverage.units.slice(0, 1);
	if (handedBack) return <BackWithLearner learner={portfolio.learner} done={handedBack} />;
	return (
		<>
			{isHanded && !chosen && (
				<div className="assess-handed">
					<Notice tone="info">
						{isAnyWaiting ? handToAssessorWords.lead : handToAssessorWords.leadDone}
					</Notice>
				</div>
			)}
			{chosen && !isWide ? (
				<a className="assess-back" href={placeHref(portfolio.id)}>
					<BackIcon />
					{words.allCriteria}
				</a>
			) : (
				!isHanded && <BackLink />
			)}
			<PageHeading
				eyebrow={[portfolio.qualification, portfolio.centre].filter(Boolean).join(' · ')}
				title={portfolio.learner}
				lead={words.file(summary.exportNumber, dayText(summary.madeAt.slice(0, 10)), heads.length)}
			/>
			{/* Somebody new lands on what waits for an assessor, and has not been asked yet who she is. */}
			{!isHanded && (!chosen || assessor.name === '') && <RoleHere portfolio={portfolio.id} />}
			{/* They are for the learner: whoever holds her phone would read them away. */}
			{!isHanded && <NewKeys entries={open.entries} handed={portfolio.handedKeys} />}
			<TypedAnswers open={open} coverage={coverage} />
			<div className={chosen ? 'assess-desk assess-desk--reading' : 'assess-desk'}>
				{(!chosen || isWide) && (
					<div className="assess-desk__list stack">
						<div className="assess-tools">
							<fieldset className="switch assess-filter">
								<legend className="visually-hidden">{words.filter}</legend>
								{filters.map((each) => (
									<button
										key={each}
										type="button"
										aria-pressed={filter === each}
										onClick={() => setFilter(each)}
									>
										{words.filters[each]}
										<span className="numbers">{all.filter((covered) => isIn(each, covered)).length}</span>
									</button>
								))}
							</fieldset>
							{isWide && !chosen && <ViewSwitch view={view} onChange={setView} />}
						</div>
						{listed.length === 0 && <p>{words.none}</p>}
						{drawn.map((unit) => (
							<section key={unit.unit.id} className="assess-unit" aria-labelledby={`unit-${unit.unit.id}`}>
								<h2 id={`unit-${unit.unit.id}`}>{unit.unit.title}</h2>
								<p className="small">{unitsWords.by(unit.unit)}</p>
								{isTable ? (
									<UnitMatrix coverage={shown(unit)} portfolio={portfolio.id} />
								) : (
									<CriterionList coverage={shown(unit)} portfolio={portfolio.id} current={criterion} />
								)}
								{!chosen && isPainted && (
									<>
										<UnitFacts coverage={unit} heads={heads} />
										<UnitSignOff open={open} coverage={unit} />
									</>
								)}
							</section>
						))}
					</div>
				)}
				{chosen && (
					<CriterionReading key={chosen.criterion.id} open={open} covered={chosen} neighbours={listed} />
				)}
			</div>
			{/* Looking at a sample comes before returning it. */}
			{isPainted && !chosen && !isHanded && <Sampling open={open} coverage={coverage} />}
			{isPainted && (isHanded ? <HandBack open={open} onBack={setHandedBack} /> : <SaveReview open={open} />)}
			{isPainted && !chosen && !isHanded && (
				<>
					<AuditTrail open={open} />
					<RemoveLearner open={open} />
				</>
			)}
		</>
	);
}
