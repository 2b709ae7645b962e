import { useId, useState } from 'react';
import type { EditProblem } from '#domain/criterion-edits.ts';
import type { Outcome, Unit } from '#domain/unit.ts';
import { Button } from '#ui/kit/Button.tsx';
import { AddIcon } from '#ui/kit/Icon.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { TextArea } from '#ui/kit/TextArea.tsx';
import { TextField } from '#ui/kit/TextField.tsx';
import { unitEditWords as words } from '#wording/en/unit-edit.ts';
import { unitsWords } from '#wording/en/units.ts';
import { CriterionEditor } from './CriterionEditor.tsx';
import type { Edit, EditedCriterion } from './CriterionPanels.tsx';
import { Panel, usePanels } from './TypedPanels.tsx';

type OutcomeEditorProps = Pick<EditedCriterion, 'edit' | 'newId' | 'onSplit'> & {
	readonly unit: Unit;
	readonly outcome: Outcome;
	/** Its place in the unit, from 0. */
	readonly place: number;
	/** Items that claim it, by criterion. */
	readonly claims: ReadonlyMap<string, number>;
};

/** One outcome: its name, its criteria, and a way to add one. */
export function OutcomeEditor({ unit, outcome, place, claims, edit, newId, onSplit }: OutcomeEditorProps) {
	const at = useId();
	const panels = usePanels<HTMLElement, 'name' | 'add'>();
	const { box, name, open, toggle } = panels;
	const [problem, setProblem] = useState<EditProblem | null>(null);
	const { code, title, criteria } = outcome;
	const leave = () => {
		setProblem(null);
		panels.leave();
	};
	const run: Edit = (...edits) => {
		const found = edit(...edits);
		setProblem(found);
		if (found === null && open !== null) leave();
		return found;
	};
	return (
		<section ref={box} className="unit-edit__outcome" aria-labelledby={`${at}-title`}>
			<h3 id={`${at}-title`}>{unitsWords.outcome(code, title)}</h3>
			<div className="unit-edit__ways">
				<Button
					variant="bare"
					aria-label={words.renameOutcome(code)}
					aria-expanded={open === 'name'}
					onClick={() => toggle('name')}
				>
					{words.change}
				</Button>
				<Button
					variant="bare"
					aria-label={words.outcomeUp(code)}
					onClick={() => run({ kind: 'move-outcome', outcome: place, by: -1 })}
				>
					{words.up}
				</Button>
				<Button
					variant="bare"
					aria-label={words.outcomeDown(code)}
					onClick={() => run({ kind: 'move-outcome', outcome: place, by: 1 })}
				>
					{words.down}
				</Button>
			</div>
			{open === 'name' && <NamePanel name={name} outcome={outcome} place={place} run={run} leave={leave} />}
			{problem && (
				<Notice tone="warning" alert>
					{words.problems[problem]}
				</Notice>
			)}
			<ul className="outcome__criteria">
				{criteria.map((criterion) => (
					<CriterionEditor
						key={criterion.id}
						unit={unit}
						criterion={criterion}
						claims={claims.get(criterion.id) ?? 0}
						edit={edit}
						newId={newId}
						onSplit={onSplit}
					/>
				))}
			</ul>
			<Button variant="bare" icon={<AddIcon />} aria-expanded={open === 'add'} onClick={() => toggle('add')}>
				{words.addCriterion(code)}
			</Button>
			{open === 'add' && (
				<NewCriterionPanel
					name={name}
					leave={leave}
					onAdd={(given) => run({ kind: 'add', outcome: place, added: { ...given, id: newId() } })}
				/>
			)}
		</section>
	);
}

type NamePanelProps = {
	readonly name: string;
	readonly outcome: Outcome;
	readonly place: number;
	readonly run: Edit;
	readonly leave: () => void;
};

function NamePanel({ name, outcome, place, run, leave }: NamePanelProps) {
	const at = useId();
	const [code, setCode] = useState(outcome.code);
	const [title, setTitle] = useState(outcome.title);
	return (
		<Panel
			name={name}
			isTyped={code !== outcome.code || title !== outcome.title}
			onApply={() => run({ kind: 'rename-outcome', outcome: place, code, title })}
			onLeave={leave}
			isCard
		>
			<TextField id={`${at}-code`} label={words.outcomeCode} value={code} onChange={setCode} />
			<TextField id={`${at}-title`} label={words.outcomeTitle} value={title} onChange={setTitle} />
		</Panel>
	);
}

type NewCriterionPanelProps = {
	readonly name: string;
	/** Something was typed above it that belongs to it. */
	readonly isBegun?: boolean;
	readonly leave: () => void;
	readonly onAdd: (given: { readonly code: string; readonly text: string }) => void;
};

function NewCriterionPanel({ name, isBegun = false, leave, onAdd }: NewCriterionPanelProps) {
	const at = useId();
	const [code, setCode] = useState('');
	const [text, setText] = useState('');
	return (
		<Panel
			name={name}
			isTyped={isBegun || `${code}${text}` !== ''}
			onApply={() => onAdd({ code, text })}
			onLeave={leave}
			isCard
		>
			<TextField id={`${at}-code`} label={words.code} value={code} onChange={setCode} />
			<TextArea id={`${at}-text`} label={words.text} value={text} onChange={setText} />
		</Panel>
	);
}

type AddOutcomeProps = { readonly edit: Edit; readonly newId: () => string };

/** A new outcome; it begins with one criterion, because none is ever empty. */
export function AddOutcome({ edit, newId }: AddOutcomeProps) {
	const at = useId();
	const panels = usePanels<HTMLDivElement, 'add'>();
	const { box, name } = panels;
	const isOpen = panels.open !== null;
	const [code, setCode] = useState('');
	const [title, setTitle] = useState('');
	const [problem, setProblem] = useState<EditProblem | null>(null);
	const leave = () => {
		setProblem(null);
		setCode('');
		setTitle('');
		panels.leave();
	};
	const add = (criterion: { readonly code: string; readonly text: string }) => {
		const found = edit({ kind: 'add-outcome', code, title, added: { ...criterion, id: newId() } });
		setProblem(found);
		if (found === null) leave();
	};
	return (
		<div ref={box} className="unit-edit__outcome">
			<Button variant="quiet" icon={<AddIcon />} aria-expanded={isOpen} onClick={() => panels.toggle('add')}>
				{words.addOutcome}
			</Button>
			{isOpen && (
				<>
					<div className="form unit-edit__panel card">
						<TextField id={`${at}-code`} label={words.outcomeCode} value={code} onChange={setCode} />
						<TextField id={`${at}-title`} label={words.outcomeTitle} value={title} onChange={setTitle} />
						<p className="small">{words.firstCriterion}</p>
					</div>
					<NewCriterionPanel name={name} isBegun={`${code}${title}` !== ''} leave={leave} onAdd={add} />
				</>
			)}
			{problem && (
				<Notice tone="warning" alert>
					{words.problems[problem]}
				</Notice>
			)}
		</div>
	);
}
