import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import type { Decision } from '#domain/assessment.ts';
import type { Working } from '#domain/assessment-record.ts';
import type { CriterionCoverage } from '#domain/coverage.ts';
import { isMissing } from '#domain/coverage.ts';
import { type ReceivedPortfolio, useAssessor } from '#ui/hooks/use-received.ts';
import { Button } from '#ui/kit/Button.tsx';
import { ButtonLink } from '#ui/kit/ButtonLink.tsx';
import { BackIcon, DownIcon, ForwardIcon } from '#ui/kit/Icon.tsx';
import { StateBadge } from '#ui/kit/StateBadge.tsx';
import { assessWords } from '#wording/en/assess.ts';
import { criteriaWords } from '#wording/en/criteria.ts';
import { requirementsWords } from '#wording/en/requirements.ts';
import { AssessKeys } from './AssessKeys.tsx';
import { placeHref } from './assess-address.ts';
import { DecisionForm } from './DecisionForm.tsx';
import { decidedAs, emptyWorking } from './decided.ts';
import { EvidenceReading } from './EvidenceReading.tsx';
import { HeldRecords } from './HeldRecords.tsx';
import { SampledHere } from './SampledHere.tsx';
import { useKeptRow } from './use-kept-row.ts';

const words = assessWords.reading;

type CriterionReadingProps = {
	readonly open: ReceivedPortfolio;
	readonly covered: CriterionCoverage;
	/** The criteria that "next" and "previous" go through; this one among them. */
	readonly neighbours: readonly CriterionCoverage[];
};

const keys: Readonly<Record<string, Decision>> = { a: 'accepted', y: 'not-yet', q: 'question' };

/** One criterion: all its evidence in one view, and the decision. Keys work while the focus is inside. */
export function CriterionReading({ open, covered, neighbours }: CriterionReadingProps) {
	const { criterion, state, items, accepted, missing } = covered;
	const portfolio = open.portfolio.id;
	const box = useRef<HTMLElement>(null);
	const [assessor] = useAssessor();
	const [said, setSaid] = useState('');
	const at = neighbours.indexOf(covered);
	const next = neighbours[at + 1];
	const previous = neighbours[at - 1];
	const stored = open.working.find((each) => each.criterion === criterion.id);
	const kept = useKeptRow<Working>(open, stored, emptyWorking(criterion.id));
	// Before it is painted: a key pressed at the sight of it would else go to the page.
	useLayoutEffect(() => {
		// The page stays and its content changes: whoever listens or types starts at the top of it.
		box.current?.focus({ preventScroll: true });
		const top = box.current?.getBoundingClientRect().top ?? 0;
		if (top < 0 || top > innerHeight / 2) box.current?.scrollIntoView({ block: 'start' });
	}, []);

	function decide(decision: Decision | null): void {
		kept.change(decidedAs(kept.row, items, decision, new Date().toISOString()), 'now');
	}

	/** Past long evidence, to the first of the choices. */
	function toDecision(): void {
		const choice = box.current?.querySelector<HTMLElement>('.assess-decide input');
		choice?.focus({ preventScroll: true });
		choice?.closest('.assess-decide')?.scrollIntoView({ block: 'start' });
	}

	function onKeyDown(event: KeyboardEvent): void {
		const { target } = event;
		const isTyping =
			target instanceof HTMLElement &&
			target.matches('textarea, select, input:not([type=radio]):not([type=checkbox])');
		if (isTyping || assessor.keys === false) return;
		if (event.ctrlKey || event.metaKey || event.altKey) return;
		const key = event.key.toLowerCase();
		const decision = keys[key];
		const beside = key === 'n' ? next : key === 'p' ? previous : undefined;
		if (decision && items.length > 0) {
			event.preventDefault();
			decide(decision);
			// Whoever does not see the choice move hears what the key did.
			setSaid(words.decided(assessWords.decide.decisions[decision]));
		} else if (key === 'd' && items.length > 0) {
			event.preventDefault();
			toDecision();
		} else if (beside) {
			event.preventDefault();
			location.hash = placeHref(portfolio, beside.criterion.id);
		}
	}

	return (
		<section
			ref={box}
			className="assess-reading stack stack--wide"
			tabIndex={-1}
			aria-labelledby="reading-heading"
			onKeyDown={onKeyDown}
		>
			<header className="assess-reading__head">
				<div className="row row--wrap">
					<h2 id="reading-heading" className="row__grow">
						<span className="numbers">{criterion.code}</span> {criterion.text}
					</h2>
					<StateBadge state={state} />
				</div>
				{(criterion.needs > 1 || criterion.needsKinds !== undefined) && (
					<p className="small">
						{requirementsWords.asks(criterion.needs, criterion.needsKinds ?? [])}{' '}
						{criterion.needs > 1 && criteriaWords.accepted(accepted, criterion.needs)}{' '}
						{isMissing(missing) && requirementsWords.missing(missing.pieces, missing.kinds)}
					</p>
				)}
				<nav className="assess-reading__ways" aria-label={assessWords.learner.filter}>
					{previous && (
						<ButtonLink
							variant="quiet"
							icon={<BackIcon />}
							href={placeHref(portfolio, previous.criterion.id)}
							aria-label={words.previousOf(previous.criterion.code)}
							aria-keyshortcuts={assessor.keys === false ? undefined : 'P'}
						>
							{words.previous}
						</ButtonLink>
					)}
					<span className="small numbers">{words.position(at + 1, neighbours.length)}</span>
					{next && (
						<ButtonLink
							variant="quiet"
							icon={<ForwardIcon />}
							href={placeHref(portfolio, next.criterion.id)}
							aria-label={words.nextOf(next.criterion.code)}
							aria-keyshortcuts={assessor.keys === false ? undefined : 'N'}
						>
							{words.next}
						</ButtonLink>
					)}
				</nav>
				{items.length > 0 && (
					<div className="buttons">
						<Button variant="bare" icon={<DownIcon />} onClick={toDecision}>
							{words.toDecision}
						</Button>
					</div>
				)}
				<div className="assess-reading__keys">
					<AssessKeys />
				</div>
				<p className="visually-hidden" role="status">
					{said}
				</p>
			</header>
			{items.length === 0 ? (
				<p>{words.noEvidence}</p>
			) : (
				<div className="stack">
					{items.map((covering) => (
						<EvidenceReading key={covering.item.id} open={open} covering={covering} criterion={criterion} />
					))}
				</div>
			)}
			<SampledHere open={open} items={items} />
			{items.length > 0 && (
				<DecisionForm kept={kept} items={items} criterion={criterion.id} onDecide={decide} />
			)}
			<HeldRecords open={open} criterion={criterion.id} />
			{next && (
				<div className="buttons">
					<ButtonLink icon={<ForwardIcon />} variant="quiet" href={placeHref(portfolio, next.criterion.id)}>
						{words.onTo(next.criterion.code)}
					</ButtonLink>
				</div>
			)}
		</section>
	);
}
