import { useState } from 'react';
import type { CriterionCoverage } from '#domain/coverage.ts';
import type { Criterion, Guidance } from '#domain/unit.ts';
import { Button } from '#ui/kit/Button.tsx';
import { Disclosure } from '#ui/kit/Disclosure.tsx';
import { AddIcon } from '#ui/kit/Icon.tsx';
import { StateBadge } from '#ui/kit/StateBadge.tsx';
import { criteriaWords } from '#wording/en/criteria.ts';
import { CoveringItems } from './CoveringItems.tsx';

/** How many items a card shows at first, and with every "Show more". */
const FIRST_SHOWN = 4;
const SHOWN_MORE = 20;

type CriterionCardProps = {
	readonly covered: CriterionCoverage;
	readonly guidance: readonly Guidance[];
	readonly onAdd: (criterion: Criterion) => void;
};

const HELPS: readonly Guidance['kind'][] = ['assessor-looks-for', 'tip', 'common-mistake'];

/** One criterion: where it stands, what claims it, and the way to add to it. */
export function CriterionCard({ covered, guidance, onAdd }: CriterionCardProps) {
	const { criterion, state, items, accepted } = covered;
	const [shown, setShown] = useState(FIRST_SHOWN);
	const helps = guidance.filter(
		(entry) => HELPS.includes(entry.kind) && entry.criteria.includes(criterion.id),
	);
	const answers = items.filter((covering) => covering.judgement && covering.judgement.feedback !== '');
	return (
		<article className="card criterion" id={criterion.id} tabIndex={-1} aria-label={criterion.code}>
			<div className="criterion__head">
				<span className="criterion__code numbers">{criterion.code}</span>
				{criterion.needs > 1 && (
					<span className="small">{criteriaWords.accepted(accepted, criterion.needs)}</span>
				)}
				<StateBadge state={state} />
			</div>
			<p className="criterion__text">{criterion.text}</p>
			{answers.slice(0, 1).map(({ judgement }) => (
				<p key={judgement?.id} className="criterion__feedback">
					<strong>{criteriaWords.feedback}</strong> {judgement?.feedback}
				</p>
			))}
			<CoveringItems items={items.slice(0, shown)} state={state} />
			{items.length > shown && (
				<Button variant="bare" onClick={() => setShown(shown + SHOWN_MORE)}>
					{criteriaWords.showMore(Math.min(SHOWN_MORE, items.length - shown))}
				</Button>
			)}
			{helps.length > 0 && state !== 'accepted' && (
				<Disclosure summary={criteriaWords.lookFor}>
					<ul className="criterion__helps">
						{helps.map((entry) => (
							<li key={entry.id}>{entry.text}</li>
						))}
					</ul>
				</Disclosure>
			)}
			<Button
				variant={state === 'gap' ? 'quiet' : 'bare'}
				className={state === 'gap' ? 'button--block' : 'criterion__add'}
				icon={<AddIcon />}
				onClick={() => onAdd(criterion)}
			>
				{criteriaWords.add(criterion.code)}
			</Button>
		</article>
	);
}
