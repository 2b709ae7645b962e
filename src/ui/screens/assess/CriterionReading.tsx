import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import type { Decision } from '#domain/assessment.ts';
import type { Working } from '#domain/assessment-record.ts';
import type { CriterionCoverage } from '#domain/coverage.ts';
import { isMissing } from '#domain/coverage.ts';
import { decisionScope } from '#domain/working-decision.ts';
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

	const scope = decisionScope(items, open.entries);

	/** By a key: on what waits, and on nothing else. Whoever does not see the choice move hears what the key did. */
	function decide(decision: Decision): void {
		const { waiting } = scope;
		if (waiting.length === 0) {
			setSaid(words.noneWaits);
			toDecision();
			return;
		}
		kept.change(decidedAs(kept.row, waiting, decision, new Date().toISOString()), 'now');
		const references = waiting.length === items.length ? [] : waiting.map(({ item }) => item.reference);
		setSaid(words.decided(assessWords.decide.decisions[decision], references));
	}

	/** Past long evidence, to the choice that was made, or the first there is. */
	function toDecision(): void {
		const form = box.current?.querySelector<HTMLElement>('.assess-decide');
		// The first group: what stands below it may be folded away.
		const group = form?.querySelector('fieldset');
		const choice =
			group?.querySelector<HTMLElement>('input:checked') ?? group?.querySelector<HTMLElement>('input');
		choice?.focus({ preventScroll: true });
		form?.scrollIntoView({ block: 'start' });
	}

	/** Out of a text field, to where letters are keys again, and no arrow chooses anything. */
	function outOfField(): void {
		const heading = box.current?.querySelector<HTMLElement>('.assess-decide h3') ?? box.current;
		heading?.focus();
	}

	function onKeyDown(event: KeyboardEvent): void {
		if (assessor.keys === false || event.ctrlKey || event.metaKey || event.altKey) return;
		const key = event.key.toLowerCase();
		const isWay = key === 'n' || key === 'p';
		if (isTypedInto(event.target)) {
			// Escape within an input method takes back what is being composed.
			if (key === 'escape' && !event.nativeEvent.isComposing) outOfField();
			// A closed list would take the letter for the beginning of one of its choices.
			if (!(isWay && event.target instanceof HTMLSelectElement)) return;
			event.preventDefault();
		}
		const decision = keys[key];
		const beside = key === 'n' ? next : key === 'p' ? previous : undefined;
		if (decision && items.length > 0) {
			event.preventDefault();
			decide(decision);
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
			{(items.length > 0 || kept.row.decided.length > 0) && (
				<DecisionForm kept={kept} items={items} scope={scope} criterion={criterion.id} />
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

function isTypedInto(target: EventTarget): boolean {
	return (
		target instanceof HTMLElement &&
		target.matches('textarea, select, input:not([type=radio]):not([type=checkbox])')
	);
}
