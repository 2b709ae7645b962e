import { useId, useState } from 'react';
import { showsOfBoth } from '#domain/criteria-joined.ts';
import type { EditProblem } from '#domain/criterion-edits.ts';
import { isCodeTaken, LONGEST_REASON } from '#domain/criterion-edits.ts';
import { freeCodeAfter } from '#domain/free-criterion-code.ts';
import { askedCriteria, type Criterion, criteriaOf, type Unit } from '#domain/unit.ts';
import type { UnitEdit } from '#domain/unit-edits.ts';
import { UNIT_LIMITS } from '#domain/unit-limits.ts';
import { today } from '#ui/hooks/today.ts';
import { CheckboxGroup } from '#ui/kit/CheckboxGroup.tsx';
import { SelectField } from '#ui/kit/SelectField.tsx';
import { TextArea } from '#ui/kit/TextArea.tsx';
import { TextField } from '#ui/kit/TextField.tsx';
import { requirementsWords } from '#wording/en/requirements.ts';
import { unitEditWords as words } from '#wording/en/unit-edit.ts';
import { amountError, codeError, errorIn } from './field-errors.ts';
import { Panel } from './TypedPanels.tsx';

/** Makes edits as one step, all or none, and says what keeps them from being made. */
export type Edit = (...edits: readonly UnitEdit[]) => EditProblem | null;

/** A criterion in its unit, and what making edits of it takes. */
export type EditedCriterion = {
	readonly unit: Unit;
	readonly criterion: Criterion;
	/** How many items claim it. */
	readonly claims: number;
	readonly edit: Edit;
	readonly newId: () => string;
	/** A criterion was split: its evidence is offered to the new one after saving. */
	readonly onSplit: (from: string, to: string) => void;
};

/** Makes the edits of a panel; whether they were made, and then the panel is closed. */
export type Run = (...edits: readonly UnitEdit[]) => boolean;
/** What every panel is given; `problem` is what kept its edits from being made. */
export type PanelProps = EditedCriterion & {
	readonly name: string;
	readonly run: Run;
	readonly leave: () => void;
	readonly problem: EditProblem | null;
};

const CODES = ['PS', 'RA', 'WP', 'O', 'WT', 'PD', 'Q', 'ED'] as const;
const SHOWS = ['knowledge', 'performance'] as const;
const capital = (value: string): string => `${value.charAt(0).toUpperCase()}${value.slice(1)}`;

/** Another code, wording, or another amount and kind of evidence. */
export function ChangePanel({ unit, criterion, name, run, leave, problem }: PanelProps) {
	const at = useId();
	const [code, setCode] = useState(criterion.code);
	const [text, setText] = useState(criterion.text);
	const [needs, setNeeds] = useState(String(criterion.needs));
	const [kinds, setKinds] = useState<readonly string[]>(criterion.needsKinds ?? []);
	const [shows, setShows] = useState<string>(criterion.shows ?? '');
	const codes = [...CODES, ...kinds.filter((kind) => !CODES.some((known) => known === kind))];
	const requirements = {
		needs: Number.parseInt(needs, 10),
		needsKinds: [...kinds],
		shows: SHOWS.find((value) => value === shows),
	};
	const isTyped = code !== criterion.code || text !== criterion.text || !isSame(criterion, requirements);
	function apply() {
		const { id } = criterion;
		run(
			...(code.trim() === criterion.code ? [] : [{ kind: 'renumber', criterion: id, code } as const]),
			...(text.trim() === criterion.text ? [] : [{ kind: 'reword', criterion: id, text } as const]),
			...(isSame(criterion, requirements) ? [] : [{ kind: 'require', criterion: id, requirements } as const]),
		);
	}
	return (
		<Panel name={name} isTyped={isTyped} onApply={apply} onLeave={leave}>
			<TextField
				id={`${at}-code`}
				label={words.code}
				error={codeError(problem, code, isCodeTaken(unit, code, criterion.id))}
				value={code}
				onChange={setCode}
			/>
			<TextArea
				id={`${at}-text`}
				label={words.text}
				error={errorIn(problem, text, UNIT_LIMITS.text)}
				value={text}
				onChange={setText}
			/>
			<TextField
				id={`${at}-needs`}
				label={words.needs}
				hint={words.needsHint}
				error={amountError(problem, requirements.needs)}
				inputMode="numeric"
				value={needs}
				onChange={(value) => setNeeds(value.replace(/\D/g, ''))}
			/>
			<CheckboxGroup
				name={`${at}-kinds`}
				legend={words.kinds}
				hint={words.kindsHint}
				options={codes.map((value) => ({ value, label: capital(requirementsWords.kind(value)) }))}
				value={kinds}
				onChange={setKinds}
			/>
			<SelectField
				id={`${at}-shows`}
				label={words.shows}
				value={shows}
				onChange={setShows}
				options={Object.entries(words.showsOptions).map(([value, label]) => ({ value, label }))}
			/>
		</Panel>
	);
}

function isSame(criterion: Criterion, asked: Pick<Criterion, 'needs' | 'needsKinds' | 'shows'>): boolean {
	return (
		criterion.needs === asked.needs &&
		criterion.shows === asked.shows &&
		[...(criterion.needsKinds ?? [])].sort().join() === [...(asked.needsKinds ?? [])].sort().join()
	);
}

/** Goes into another criterion, with its evidence. */
export function MergePanel({ unit, criterion, claims, name, run, leave, problem }: PanelProps) {
	const at = useId();
	const others = askedCriteria(unit).filter(({ id }) => id !== criterion.id);
	const [into, setInto] = useState(others[0]?.id ?? '');
	const joined = (id: string) =>
		[others.find((other) => other.id === id)?.text ?? '', criterion.text].filter(Boolean).join('\n');
	// What is typed is kept, whichever criterion is chosen after that.
	const [typed, setTyped] = useState<string | null>(null);
	const text = typed ?? joined(into);
	const other = others.find(({ id }) => id === into);
	const shows = other && other.shows !== criterion.shows ? showsOfBoth(criterion, other) : undefined;
	const isAlone = unit.outcomes.some(
		({ criteria }) => criteria.length === 1 && criteria[0]?.id === criterion.id,
	);
	return (
		<Panel
			name={name}
			isTyped={typed !== null}
			onApply={() => run({ kind: 'merge', criterion: criterion.id, into, text })}
			onLeave={leave}
		>
			<SelectField
				id={`${at}-into`}
				label={words.mergeInto}
				value={into}
				onChange={setInto}
				options={others.map(({ id, code, text: asks }) => ({ value: id, label: `${code} ${asks}` }))}
			/>
			<TextArea
				id={`${at}-text`}
				label={words.mergeText}
				error={errorIn(problem, text, UNIT_LIMITS.text)}
				value={text}
				onChange={(value) => setTyped(value === joined(into) ? null : value)}
			/>
			<p className="small">
				{words.mergeHint(claims)} {shows && words.mergeShows[shows]} {isAlone && words.emptiesOutcome}
			</p>
		</Panel>
	);
}

/** Becomes two; the evidence stays with the first. */
export function SplitPanel({ unit, criterion, newId, name, run, leave, problem, onSplit }: PanelProps) {
	const at = useId();
	const [text, setText] = useState(criterion.text);
	const [offered] = useState(() =>
		freeCodeAfter(
			criteriaOf(unit).map((each) => each.code),
			criterion.code,
		),
	);
	const [code, setCode] = useState(offered);
	const [second, setSecond] = useState('');
	function apply() {
		const added = { id: newId(), code, text: second };
		if (run({ kind: 'split', criterion: criterion.id, text, added })) onSplit(criterion.id, added.id);
	}
	return (
		<Panel
			name={name}
			isTyped={text !== criterion.text || code !== offered || second !== ''}
			onApply={apply}
			onLeave={leave}
		>
			<TextArea
				id={`${at}-text`}
				label={words.splitFirst}
				error={errorIn(problem, text, UNIT_LIMITS.text)}
				value={text}
				onChange={setText}
			/>
			<TextField
				id={`${at}-code`}
				label={words.splitCode}
				error={codeError(problem, code, isCodeTaken(unit, code))}
				value={code}
				onChange={setCode}
			/>
			<TextArea
				id={`${at}-second`}
				label={words.splitText}
				error={errorIn(problem, second, UNIT_LIMITS.text)}
				value={second}
				onChange={setSecond}
			/>
			<p className="small">{words.splitHint}</p>
		</Panel>
	);
}

/** Is asked for no more, with a reason. */
export function WithdrawPanel({ criterion, claims, name, run, leave, problem }: PanelProps) {
	const at = useId();
	const [reason, setReason] = useState('');
	return (
		<Panel
			name={name}
			isTyped={reason !== ''}
			onApply={() => run({ kind: 'withdraw', criterion: criterion.id, on: today(), reason })}
			onLeave={leave}
		>
			<TextField
				id={`${at}-reason`}
				label={words.reason}
				hint={words.reasonHint}
				error={errorIn(problem, reason, LONGEST_REASON)}
				value={reason}
				onChange={setReason}
			/>
			<p className="small">{words.withdrawHint(claims)}</p>
		</Panel>
	);
}
