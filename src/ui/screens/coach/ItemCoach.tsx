import { type ReactNode, useEffect, useMemo, useState } from 'react';
import type { Answer } from '#domain/answer.ts';
import type { CoachFinding } from '#domain/coach/coach.ts';
import { itemFindings } from '#domain/coach/coach.ts';
import type { OtherItem } from '#domain/coach/looked-at.ts';
import type { Suggestion } from '#domain/coach/suggest.ts';
import { accountOf, indexCriteria, suggestCriteria } from '#domain/coach/suggest.ts';
import type { EvidenceContent } from '#domain/evidence.ts';
import type { LeftAlone } from '#domain/left-alone.ts';
import { sortedOut } from '#domain/left-alone.ts';
import type { Template } from '#domain/template.ts';
import type { Unit } from '#domain/unit.ts';
import { today } from '#ui/hooks/today.ts';
import { usePortfolio } from '#ui/hooks/use-portfolio.ts';
import { Disclosure } from '#ui/kit/Disclosure.tsx';
import { TipIcon } from '#ui/kit/Icon.tsx';
import type { Slots } from '#ui/screens/item/slots.ts';
import { useLate } from '#ui/use-late.ts';
import { coachWords } from '#wording/en/coach.ts';
import { readOtherItems } from '#workflows/look-over.ts';
import { FindingList } from './FindingList.tsx';
import { LateStaffTool } from './LateStaffTool.tsx';
import { SampleTool } from './SampleTool.tsx';
import { Suggestions } from './Suggestions.tsx';

/** So long after the last key the coach looks again, in milliseconds: never in the middle of a sentence. */
const PAUSE = 1200;

const NONE: readonly LeftAlone[] = [];

/** The place before the criteria. */
const SUGGESTIONS = 'criteria suggested';

/** Below everything that the draw reads. */
const SAMPLE_PLACE = 'sample-planned';

/** By kind of evidence, the field under which a tool stands: a plan's sample, the staff that another one needs. */
const toolPlaces: Readonly<Record<string, string>> = {
	'monitoring-plan': SAMPLE_PLACE,
	'resource-plan': 'staff-needed',
};

/** Only a hint: where its file is out of reach, it stays away. */
const importAlike = () => import('./AlikeCriteria.tsx');

export type ItemCoachProps = {
	readonly id: string;
	readonly template: Template;
	readonly content: EvidenceContent;
	readonly slots: Slots;
	readonly units: readonly Unit[];
	/** The learner takes a suggestion: the same function for the life of the form. */
	readonly onTick: (criterion: string) => void;
	/** The same, for what a tool of the coach writes into a field. */
	readonly onAnswer: (field: string, answer: Answer) => void;
};

/** What the coach says of the open item: a count at the end of the form that opens a list, and a line beside each field. */
export function ItemCoach({ id, template, content, slots, units, onTick, onAnswer }: ItemCoachProps) {
	const others = useOthers(template.id);
	const findings = useFindings(id, template, content, others);
	const suggestions = useSuggestions(units, template, content);
	const { value: alike, load } = useLate(importAlike);
	const hasSeveral = units.length > 1;
	useEffect(() => {
		if (hasSeveral) load();
	}, [hasSeveral, load]);
	const portfolio = usePortfolio();
	const toolPlace = toolPlaces[template.id] ?? '';
	const planned = toolPlace === '' ? null : content.answers;
	const leftAlone = (portfolio.state === 'ready' && portfolio.value?.portfolio.leftAlone) || NONE;
	useEffect(() => {
		const beside = besideFields(sortedOut(findings, leftAlone).open);
		const filled = new Map<string, ReactNode>([
			...beside,
			[
				SUGGESTIONS,
				<div key={SUGGESTIONS}>
					<Suggestions suggestions={suggestions} onTick={onTick} />
					{alike && <alike.AlikeCriteria units={units} claims={content.claims} onTick={onTick} />}
				</div>,
			],
		]);
		if (planned !== null) {
			const Tool = toolPlace === SAMPLE_PLACE ? SampleTool : LateStaffTool;
			filled.set(
				toolPlace,
				<>
					<Tool answers={planned} onAnswer={onAnswer} />
					{beside.get(toolPlace)}
				</>,
			);
		}
		slots.fill(filled);
	}, [
		slots,
		findings,
		leftAlone,
		suggestions,
		onTick,
		toolPlace,
		planned,
		onAnswer,
		units,
		content.claims,
		alike,
	]);
	useEffect(() => () => slots.fill(new Map()), [slots]);
	return useMemo(() => <Panel findings={findings} leftAlone={leftAlone} />, [findings, leftAlone]);
}

type PanelProps = { readonly findings: readonly CoachFinding[]; readonly leftAlone: readonly LeftAlone[] };

function Panel({ findings, leftAlone }: PanelProps) {
	const { open } = sortedOut(findings, leftAlone);
	return (
		<div className="coach">
			<Disclosure summary={coachWords.summary(open.length)}>
				<p className="small">{open.length === 0 ? coachWords.nothing : coachWords.intro}</p>
				<FindingList findings={findings} leftAlone={leftAlone} isHere />
			</Disclosure>
		</div>
	);
}

/** By field id: a quiet line that opens. */
function besideFields(findings: readonly CoachFinding[]): ReadonlyMap<string, ReactNode> {
	const fields = new Map<string, CoachFinding[]>();
	for (const finding of findings) {
		if (finding.place.kind !== 'field') continue;
		const known = fields.get(finding.place.field);
		if (known) known.push(finding);
		else fields.set(finding.place.field, [finding]);
	}
	return new Map(
		[...fields].map(([field, found]) => [
			field,
			<details key={field} className="tips coach-here">
				<summary className="tips__summary">
					<TipIcon />
					<span>{coachWords.here(found.length)}</span>
				</summary>
				<FindingList findings={found} leftAlone={NONE} isHere={false} />
			</details>,
		]),
	);
}

/** The findings as they were at the last pause. The same list while nothing has changed, so that nothing is drawn anew. */
function useFindings(
	id: string,
	template: Template,
	content: EvidenceContent,
	others: readonly OtherItem[],
): readonly CoachFinding[] {
	const [findings, setFindings] = useState<readonly CoachFinding[]>([]);
	useEffect(() => {
		const timer = setTimeout(() => {
			const found = itemFindings(
				{ id, template, content, others: others.filter((other) => other.id !== id) },
				today(),
			);
			setFindings((before) => (JSON.stringify(before) === JSON.stringify(found) ? before : found));
		}, PAUSE);
		return () => clearTimeout(timer);
	}, [id, template, content, others]);
	return findings;
}

/** What the words fit, as it was at the last pause. */
function useSuggestions(
	units: readonly Unit[],
	template: Template,
	{ title, answers, claims }: EvidenceContent,
): readonly Suggestion[] {
	const index = useMemo(() => indexCriteria(units), [units]);
	const [suggestions, setSuggestions] = useState<readonly Suggestion[]>([]);
	useEffect(() => {
		const timer = setTimeout(() => {
			const text = [title, accountOf(template, answers)].join('\n');
			setSuggestions(
				suggestCriteria(index, text, {
					ticked: new Set(claims.map(({ criterion }) => criterion)),
					template: template.id,
				}),
			);
		}, PAUSE);
		return () => clearTimeout(timer);
	}, [index, template, title, answers, claims]);
	return suggestions;
}

/** Plans and checks among the other items: what a checklist or a compliance check is held against. */
function useOthers(template: string): readonly OtherItem[] {
	const [others, setOthers] = useState<readonly OtherItem[]>([]);
	useEffect(() => {
		let isShown = true;
		void readOtherItems(template).then((outcome) => {
			if (isShown && outcome.ok) setOthers(outcome.value);
		});
		return () => {
			isShown = false;
		};
	}, [template]);
	return others;
}
