import { useId, useState } from 'react';
import { isSameData } from '#domain/canonical-json.ts';
import type { EditProblem } from '#domain/criterion-edits.ts';
import type { Unit } from '#domain/unit.ts';
import { factsOf, UNIT_FACTS } from '#domain/unit-facts.ts';
import { Button } from '#ui/kit/Button.tsx';
import { TextField } from '#ui/kit/TextField.tsx';
import { unitEditWords as words } from '#wording/en/unit-edit.ts';
import type { Edit } from './CriterionPanels.tsx';
import { Panel, usePanels } from './TypedPanels.tsx';

/** The unit's title, level, numbers and awarding body, behind a button: they are right more often than its criteria. */
export function FactsEditor({ unit, edit }: { readonly unit: Unit; readonly edit: Edit }) {
	const { box, name, open, toggle, leave } = usePanels<HTMLDivElement, 'facts'>();
	return (
		<div ref={box}>
			<Button variant="bare" aria-expanded={open !== null} onClick={() => toggle('facts')}>
				{words.changeFacts}
			</Button>
			{open && <FactsPanel name={name} unit={unit} edit={edit} onDone={leave} />}
		</div>
	);
}

type FactsPanelProps = {
	readonly name: string;
	readonly unit: Unit;
	readonly edit: Edit;
	readonly onDone: () => void;
};

function FactsPanel({ name: panel, unit, edit, onDone }: FactsPanelProps) {
	const at = useId();
	const [facts, setFacts] = useState(() => factsOf(unit));
	const [problem, setProblem] = useState<EditProblem | null>(null);
	function apply() {
		const found = edit({ kind: 'describe', facts });
		setProblem(found);
		if (found === null) onDone();
	}
	return (
		<Panel name={panel} isTyped={!isSameData(facts, factsOf(unit))} onApply={apply} onLeave={onDone} isCard>
			{UNIT_FACTS.map((name) => (
				<TextField
					key={name}
					id={`${at}-${name}`}
					label={words.compare.facts[name]}
					hint={name === 'title' ? undefined : words.factHint}
					error={name === 'title' && problem ? words.problems[problem] : undefined}
					autoComplete="off"
					value={facts[name]}
					onChange={(text) => setFacts({ ...facts, [name]: text })}
				/>
			))}
		</Panel>
	);
}
