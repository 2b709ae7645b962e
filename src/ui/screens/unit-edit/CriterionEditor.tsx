import { useState } from 'react';
import type { EditProblem } from '#domain/criterion-edits.ts';
import { Button } from '#ui/kit/Button.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { dayText } from '#wording/en/dates.ts';
import { requirementsWords } from '#wording/en/requirements.ts';
import { unitCopyWords } from '#wording/en/unit-copy.ts';
import { unitEditWords as words } from '#wording/en/unit-edit.ts';
import {
	ChangePanel,
	type EditedCriterion,
	MergePanel,
	type PanelProps,
	type Run,
	SplitPanel,
	WithdrawPanel,
} from './CriterionPanels.tsx';
import { IN_FIELDS } from './field-errors.ts';
import { usePanels } from './TypedPanels.tsx';

type Which = 'change' | 'merge' | 'split' | 'withdraw';

/** One criterion with what can be done to it; one panel at a time. */
export function CriterionEditor(props: EditedCriterion) {
	const { criterion, claims, edit } = props;
	const { id, code, text, needs, needsKinds = [], shows, withdrawn } = criterion;
	const panels = usePanels<HTMLLIElement, Which>();
	const { box, name, open: panel } = panels;
	const [problem, setProblem] = useState<EditProblem | null>(null);
	const leave = () => {
		setProblem(null);
		panels.leave();
	};
	const run: Run = (...edits) => {
		const found = edit(...edits);
		setProblem(found);
		if (found === null && panel !== null) leave();
		return found === null;
	};
	const toggle = (asked: Which) => {
		if (panels.toggle(asked)) setProblem(null);
	};
	const given: PanelProps = { ...props, name, run, leave, problem };
	const asks = requirementsWords.asks(needs, needsKinds);
	const facts = [asks, shows ? `${requirementsWords.shows[shows]}.` : '', `${words.evidenceFor(claims)}.`];
	return (
		<li ref={box} className="card unit-edit__criterion">
			<p>
				<b className="numbers">{code}</b> {text}
			</p>
			<p className="small">{facts.filter(Boolean).join(' ')}</p>
			{withdrawn && (
				<p className="small">{unitCopyWords.withdrawn(dayText(withdrawn.on), withdrawn.reason)}</p>
			)}
			<div className="unit-edit__ways">
				{withdrawn ? (
					<Button
						variant="bare"
						aria-label={words.bringBackOf(code)}
						onClick={() => run({ kind: 'bring-back', criterion: id })}
					>
						{words.bringBack}
					</Button>
				) : (
					<>
						<Way panel="change" open={panel} name={words.changeOf(code)} onToggle={toggle} />
						<Button
							variant="bare"
							aria-label={words.upOf(code)}
							onClick={() => run({ kind: 'move', criterion: id, by: -1 })}
						>
							{words.up}
						</Button>
						<Button
							variant="bare"
							aria-label={words.downOf(code)}
							onClick={() => run({ kind: 'move', criterion: id, by: 1 })}
						>
							{words.down}
						</Button>
						<Way panel="merge" open={panel} name={words.mergeOf(code)} onToggle={toggle} />
						<Way panel="split" open={panel} name={words.splitOf(code)} onToggle={toggle} />
						<Way panel="withdraw" open={panel} name={words.withdrawOf(code)} onToggle={toggle} />
					</>
				)}
			</div>
			{panel === 'change' && <ChangePanel {...given} />}
			{panel === 'merge' && <MergePanel {...given} />}
			{panel === 'split' && <SplitPanel {...given} />}
			{panel === 'withdraw' && <WithdrawPanel {...given} />}
			{problem && !(panel && IN_FIELDS.includes(problem)) && (
				<Notice tone="warning" alert>
					{words.problems[problem]}
				</Notice>
			)}
		</li>
	);
}

type WayProps = {
	readonly panel: Which;
	readonly open: Which | null;
	readonly name: string;
	readonly onToggle: (panel: Which) => void;
};

function Way({ panel, open, name, onToggle }: WayProps) {
	return (
		<Button variant="bare" aria-label={name} aria-expanded={open === panel} onClick={() => onToggle(panel)}>
			{words[panel]}
		</Button>
	);
}
