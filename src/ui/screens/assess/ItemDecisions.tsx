import type { Decision } from '#domain/assessment.ts';
import type { Working } from '#domain/assessment-record.ts';
import type { CoveringItem } from '#domain/coverage.ts';
import { type DecisionScope, decidedHere } from '#domain/working-decision.ts';
import { RadioGroup } from '#ui/kit/RadioGroup.tsx';
import { assessWords } from '#wording/en/assess.ts';
import { staysText } from './stays-text.ts';

const words = assessWords.decide;
const decisions: readonly Decision[] = ['accepted', 'not-yet', 'question'];
const NONE = 'none';

type ItemDecisionsProps = {
	readonly row: Working;
	readonly items: readonly CoveringItem[];
	readonly scope: DecisionScope;
	readonly onDecide: (covering: CoveringItem, decision: Decision | null) => void;
};

/** A choice for each item. Never a list to open: there a letter would choose, and here letters are keys. */
export function ItemDecisions({ row, items, scope, onDecide }: ItemDecisionsProps) {
	return (
		<div className="assess-decide__each">
			{items.map((covering) => {
				const here = decidedHere(row, covering);
				const settled = scope.settled.find((each) => each.covering === covering);
				const { reference } = covering.item;
				return (
					<RadioGroup
						key={covering.item.id}
						name={`decision-${row.criterion}-${covering.item.id}`}
						legend={words.forItem(reference)}
						hint={settled && words.unless(staysText([settled])[0] ?? '')}
						inline
						value={here.kind === 'present' ? here.decision : NONE}
						onChange={(value) => onDecide(covering, decisions.find((each) => each === value) ?? null)}
						options={[
							...decisions.map((value) => ({ value, label: words.decisions[value] })),
							{ value: NONE, label: settled ? words.noChange : words.noDecision },
						]}
					/>
				);
			})}
		</div>
	);
}
