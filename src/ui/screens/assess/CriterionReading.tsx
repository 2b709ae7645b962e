import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Decision } from '#domain/assessment.ts';
import type { Working } from '#domain/assessment-record.ts';
import type { CriterionCoverage } from '#domain/coverage.ts';
import { isMissing } from '#domain/coverage.ts';
import type { ReceivedPortfolio } from '#ui/hooks/use-received.ts';
import { Button } from '#ui/kit/Button.tsx';
import { ButtonLink } from '#ui/kit/ButtonLink.tsx';
import { BackIcon, DownIcon, ForwardIcon } from '#ui/kit/Icon.tsx';
import { StateBadge } from '#ui/kit/StateBadge.tsx';
import { assessWords } from '#wording/en/assess.ts';
import { criteriaWords } from '#wording/en/criteria.ts';
import { requirementsWords } from '#wording/en/requirements.ts';
import { placeHref } from './assess-address.ts';
import { DecisionForm } from './DecisionForm.tsx';
import { decidedAs, emptyWorking } from './decided.ts';
import { EvidenceReading } from './EvidenceReading.tsx';
import { HeldRecords } from './HeldRecords.tsx';
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
	const at = neighbours.indexOf(covered);
	const next = neighbours[at + 1];
	const previous = neighbours[at - 1];
	const stored = open.working.find((each) => each.criterion === criterion.id);
	const kept = useKeptRow<Working>(open, stored, emptyWorking(criterion.id), isWorthKeeping);
	useEffect(() => {
		// The page stays and its content changes: whoever listens or types starts at the top of it.
		box.current?.focus({ preventScroll: true });
		box.current?.scrollIntoView({ block: 'start' });
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
		if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
		const key = event.key.toLowerCase();
		const decision = keys[key];
		const target2 = key === 'n' ? next : key === 'p' ? previous : undefined;
		if (decision && items.length > 0) {
			event.preventDefault();
			decide(decision);
		} else if (target2) {
			event.preventDefault();
			location.hash = placeHref(portfolio, target2.criterion.id);
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
				<p className="small assess-reading__keys">{words.keys}</p>
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
			{items.length > 0 && (
				<DecisionForm kept={kept} items={items} criterion={criterion.id} onDecide={decide} />
			)}
			<HeldRecords open={open} criterion={criterion.id} />
		</section>
	);
}

function isWorthKeeping({ decided, feedback, strengths, rules, actions }: Working): boolean {
	return decided.length + rules.length + actions.length > 0 || `${feedback}${strengths}`.trim() !== '';
}
