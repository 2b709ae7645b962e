import { useState } from 'react';
import type { CriterionCoverage } from '#domain/coverage.ts';
import { wordingDecidedOn } from '#domain/judged-wording.ts';
import type { Criterion, Guidance } from '#domain/unit.ts';
import { Button } from '#ui/kit/Button.tsx';
import { Disclosure } from '#ui/kit/Disclosure.tsx';
import { AddIcon } from '#ui/kit/Icon.tsx';
import { EnglishPart } from '#ui/kit/InEnglish.tsx';
import { StateBadge } from '#ui/kit/StateBadge.tsx';
import { CriterionRecord } from '#ui/screens/record/CriterionRecord.tsx';
import { criteriaWords } from '#wording/criteria.ts';
import { inEnglish } from '#wording/language.ts';
import { requirementsWords } from '#wording/requirements.ts';
import { AssessorsSaid } from './AssessorsSaid.tsx';
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

/** That a gap needs a piece of evidence, its state says. */
function isSaid({ criterion, missing, items }: CriterionCoverage): boolean {
	return missing.kinds.length > 0 || (criterion.needs > 1 && missing.pieces > 0 && items.length > 0);
}

/** One criterion: where it stands, what claims it, and the way to add to it. */
export function CriterionCard({ covered, guidance, onAdd }: CriterionCardProps) {
	const { criterion, state, items, accepted, missing } = covered;
	const [shown, setShown] = useState(FIRST_SHOWN);
	const helps = guidance.filter(
		(entry) => HELPS.includes(entry.kind) && entry.criteria.includes(criterion.id),
	);
	// The criterion itself says it: the items that do may be behind "Show more".
	const wording = wordingDecidedOn(covered);
	return (
		<article className="card criterion" id={criterion.id} tabIndex={-1} aria-label={criterion.code}>
			<div className="criterion__head">
				<span className="criterion__code numbers">{criterion.code}</span>
				{criterion.needs > 1 && (
					<span className="small">{criteriaWords.accepted(accepted, criterion.needs)}</span>
				)}
				<StateBadge state={state} />
			</div>
			<p className="criterion__text" lang={inEnglish()}>
				{criterion.text}
			</p>
			{wording !== null && <p className="small">{requirementsWords.judgedOn(wording)}</p>}
			{state !== 'accepted' && isSaid(covered) && (
				<p className="small">{requirementsWords.missing(missing.pieces, missing.kinds)}</p>
			)}
			<AssessorsSaid items={items} />
			<EnglishPart>
				<CriterionRecord criterion={criterion.id} />
			</EnglishPart>
			<CoveringItems items={items.slice(0, shown)} state={state} criterion={criterion} />
			{items.length > shown && (
				<Button variant="bare" onClick={() => setShown(shown + SHOWN_MORE)}>
					{criteriaWords.showMore(Math.min(SHOWN_MORE, items.length - shown))}
				</Button>
			)}
			{helps.length > 0 && state !== 'accepted' && (
				<Disclosure summary={criteriaWords.lookFor}>
					<ul className="criterion__helps" lang={inEnglish()}>
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
