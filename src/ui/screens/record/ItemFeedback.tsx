import { useEffect, useState } from 'react';
import { type Judgement, standingFingerprint } from '#domain/assessment.ts';
import type { EvidenceContent } from '#domain/evidence.ts';
import { newestJudgements } from '#domain/newest-judgements.ts';
import { revisionChanges } from '#domain/revision-changes.ts';
import { saidBefore, saysAnything } from '#domain/said-before.ts';
import type { Template } from '#domain/template.ts';
import { fieldsOf } from '#domain/template.ts';
import type { Unit } from '#domain/unit.ts';
import { today } from '#ui/hooks/today.ts';
import { useEntries } from '#ui/hooks/use-entries.ts';
import { useEvidenceHeads } from '#ui/hooks/use-evidence-heads.ts';
import { Card } from '#ui/kit/Card.tsx';
import { Disclosure } from '#ui/kit/Disclosure.tsx';
import { StateBadge } from '#ui/kit/StateBadge.tsx';
import { ChangeList } from '#ui/screens/history/ChangeList.tsx';
import { useNames } from '#ui/screens/history/use-names.ts';
import { dayText } from '#wording/en/dates.ts';
import { reviewWords } from '#wording/en/review.ts';
import { judgedContent } from '#workflows/judged-state.ts';
import '#styles/screens/history.css';
import '#styles/screens/record.css';

const words = reviewWords.feedback;

type ItemFeedbackProps = {
	readonly id: string;
	readonly template: Template;
	readonly units: readonly Unit[];
	/** The item as it stands on the screen. */
	readonly content: EvidenceContent;
};

/** What assessors said about one item, the newest on each criterion; and what was changed since they did. */
export function ItemFeedback({ id, template, units, content }: ItemFeedbackProps) {
	const entries = useEntries();
	const heads = useEvidenceHeads();
	const names = useNames(template, units);
	if (entries.state !== 'ready' || heads.state !== 'ready') return null;
	const about = entries.value.filter(
		(entry): entry is Judgement => !('kind' in entry) && entry.evidence === id,
	);
	if (about.length === 0) return null;
	const claims = heads.value.find((head) => head.id === id)?.claims ?? [];
	const standsAsJudged = ({ criterion, fingerprint }: Judgement): boolean => {
		const claim = claims.find((each) => each.criterion === criterion);
		return claim !== undefined && standingFingerprint(claim, fingerprint, today()) === fingerprint;
	};
	const codeOf = ({ criterion }: Judgement) => names.codes.get(criterion) ?? criterion;
	return (
		<Card className="feedback">
			<h2>{words.title}</h2>
			<ul className="feedback__list">
				{[...newestJudgements(about).values()].map((judgement) => {
					const isChanged = !standsAsJudged(judgement);
					return (
						<li key={judgement.id}>
							<Said judgement={judgement} code={codeOf(judgement)} isChanged={isChanged} />
							{isChanged && <Changed judgement={judgement} content={content} names={names} />}
							<Before said={saidBefore(about, judgement)} isOpen={!saysAnything(judgement)} />
						</li>
					);
				})}
			</ul>
		</Card>
	);
}

type BeforeProps = {
	readonly said: readonly Judgement[];
	/** The newest decision says nothing itself: what was said before is all there is to read. */
	readonly isOpen: boolean;
};

function Before({ said, isOpen }: BeforeProps) {
	if (said.length === 0) return null;
	return (
		<Disclosure summary={words.before} open={isOpen ? true : undefined}>
			<ul className="feedback__list">
				{said.map((judgement) => (
					<li key={judgement.id}>
						<Said judgement={judgement} isChanged={false} />
					</li>
				))}
			</ul>
		</Disclosure>
	);
}

type SaidProps = {
	readonly judgement: Judgement;
	/** Where it does not stand under its criterion already. */
	readonly code?: string;
	readonly isChanged: boolean;
};

function Said({ judgement, code, isChanged }: SaidProps) {
	const { decision, feedback, strengths = '', actions = [], assessor, at, seal } = judgement;
	return (
		<>
			<p className="row row--wrap">
				{code && <strong className="numbers">{code}</strong>}
				<StateBadge state={isChanged && decision === 'accepted' ? 'changed' : decision} />
				<span className="small">
					{words.by(assessor, dayText(at.slice(0, 10)))}
					{seal ? '' : ` (${words.notSigned})`}
				</span>
			</p>
			{feedback !== '' && <p className="feedback__text">{feedback}</p>}
			{strengths !== '' && (
				<p className="feedback__text">
					<strong>{words.strengths}</strong> {strengths}
				</p>
			)}
			{actions.map((action) => (
				<p key={action.id} className="feedback__text">
					<strong>{words.actions}</strong>{' '}
					{action.due === '' ? action.text : words.due(action.text, dayText(action.due))}
				</p>
			))}
		</>
	);
}

type ChangedProps = {
	readonly judgement: Judgement;
	readonly content: EvidenceContent;
	readonly names: ReturnType<typeof useNames>;
};

/** How the item stood then, against how it stands. Read from the kept states once somebody looks. */
function Changed({ judgement, content, names }: ChangedProps) {
	const [isOpen, setOpen] = useState(false);
	const [then, setThen] = useState<EvidenceContent | 'gone' | null>(null);
	useEffect(() => {
		if (!isOpen) return;
		let isCurrent = true;
		void judgedContent(judgement).then((found) => isCurrent && setThen(found ?? 'gone'));
		return () => {
			isCurrent = false;
		};
	}, [isOpen, judgement]);
	return (
		<Disclosure summary={words.changed} onToggle={setOpen}>
			{then === 'gone' && <p>{words.earlierGone}</p>}
			{then !== null && then !== 'gone' && (
				<ChangeList
					changes={revisionChanges(
						then,
						content,
						fieldsOf(names.template).map((field) => field.id),
					)}
					names={names}
					before={words.asDecided}
					after={words.now}
				/>
			)}
		</Disclosure>
	);
}
