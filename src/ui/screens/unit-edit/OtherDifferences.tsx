import type { Unit } from '#domain/unit.ts';
import {
	type FactDifference,
	factDifferences,
	guidanceDifference,
	type OutcomeDifference,
	outcomeDifferences,
} from '#domain/unit-differences.ts';
import { Disclosure } from '#ui/kit/Disclosure.tsx';
import { Tag } from '#ui/kit/Tag.tsx';
import { Versus } from '#ui/screens/history/ChangeList.tsx';
import { unitEditWords } from '#wording/en/unit-edit.ts';
import { unitsWords } from '#wording/en/units.ts';

const words = unitEditWords.compare;

/** What differs between the copy and another version besides the criteria, and how much of it there is. */
export function differencesBesides(own: Unit, other: Unit) {
	const outcomes = outcomeDifferences(own, other);
	const facts = factDifferences(own, other);
	const guidance = guidanceDifference(own, other);
	const { added, changed, gone } = guidance;
	const guidanceCount = added.length + changed.length + gone.length;
	return {
		outcomes,
		facts,
		guidance,
		guidanceCount,
		count: outcomes.length + facts.length + guidanceCount,
		said: [
			...(outcomes.length > 0 ? [words.outcomeCount(outcomes.length)] : []),
			...(facts.length > 0 ? [words.factsDiffer] : []),
		],
	};
}

type OtherDifferencesProps = { readonly differences: ReturnType<typeof differencesBesides> };

/** Titles of outcomes, facts of the unit and its guidance, in the copy and in the other version. */
export function OtherDifferences({ differences }: OtherDifferencesProps) {
	const { outcomes, facts, guidance, guidanceCount } = differences;
	if (differences.count === 0) return null;
	return (
		<>
			<h3>{words.besides}</h3>
			<ul className="outcome__criteria">
				{outcomes.map((each) => (
					<OutcomeCard key={`${each.kind} ${codeOf(each)}`} difference={each} />
				))}
				{facts.map((each) => (
					<FactCard key={each.field} difference={each} />
				))}
			</ul>
			{guidanceCount > 0 && (
				<Disclosure
					summary={`${words.guidanceTitle}: ${words.guidance(guidance.added.length, guidance.changed.length, guidance.gone.length)}`}
				>
					<ul className="unit-edit__guidance">
						{(['added', 'changed', 'gone'] as const).flatMap((kind) =>
							guidance[kind].map(({ id, text }) => (
								<li key={`${kind} ${id}`}>
									<Tag plain>{words.guidanceKinds[kind]}</Tag> {text}
								</li>
							)),
						)}
					</ul>
				</Disclosure>
			)}
		</>
	);
}

function codeOf(difference: OutcomeDifference): string {
	return 'after' in difference ? difference.after.code : difference.before.code;
}

function OutcomeCard({ difference }: { readonly difference: OutcomeDifference }) {
	const { kind } = difference;
	const name = kind === 'reworded' ? words.outcomes.reworded(difference.before.code) : words.outcomes[kind];
	return (
		<li className="card">
			<div className="outcome__head">
				<Tag plain>{name}</Tag>
			</div>
			{kind === 'reworded' ? (
				<Versus
					before={difference.before.title}
					after={difference.after.title}
					titles={[`${words.yours}: ${difference.before.code}`, `${words.theirs}: ${difference.after.code}`]}
				/>
			) : (
				<p>
					{'after' in difference
						? unitsWords.outcome(difference.after.code, difference.after.title)
						: unitsWords.outcome(difference.before.code, difference.before.title)}
				</p>
			)}
			{kind === 'renumbered' && (
				<p className="small">{words.renumbered(difference.before.code, difference.after.code)}</p>
			)}
		</li>
	);
}

function FactCard({ difference: { field, before, after } }: { readonly difference: FactDifference }) {
	return (
		<li className="card">
			<div className="outcome__head">
				<Tag plain>{words.facts[field]}</Tag>
			</div>
			<Versus
				before={before || words.notSaid}
				after={after || words.notSaid}
				titles={[words.yours, words.theirs]}
			/>
		</li>
	);
}
