import type { ComponentType } from 'react';
import type { CriterionState } from '#domain/coverage.ts';
import { stateWords } from '#wording/state.ts';
import {
	ChangedIcon,
	CheckIcon,
	ClaimedIcon,
	GapIcon,
	NotYetIcon,
	QuestionIcon,
	StartedIcon,
} from './Icon.tsx';

const signs: Readonly<Record<CriterionState, ComponentType>> = {
	gap: GapIcon,
	started: StartedIcon,
	claimed: ClaimedIcon,
	question: QuestionIcon,
	'not-yet': NotYetIcon,
	changed: ChangedIcon,
	accepted: CheckIcon,
};

/** The sign alone: only where the word stands right beside it or is given to screen readers. */
export function StateSign({ state }: { readonly state: CriterionState }) {
	const Sign = signs[state];
	return <Sign />;
}

type StateBadgeProps = { readonly state: CriterionState; readonly count?: number | undefined };

/** Where a criterion stands, by sign and word; the colour only repeats it. */
export function StateBadge({ state, count }: StateBadgeProps) {
	return (
		<span className={`state state--${state}`}>
			<StateSign state={state} />
			{stateWords.names[state]}
			{count === undefined ? null : ` ${count}`}
		</span>
	);
}
