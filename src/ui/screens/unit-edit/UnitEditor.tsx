import { useEffect, useRef, useState } from 'react';
import type { UnitCoverage } from '#domain/coverage.ts';
import type { StorageFailure } from '#domain/failure.ts';
import type { Unit } from '#domain/unit.ts';
import { criterionIds } from '#domain/unit.ts';
import { useUnitEdits } from '#ui/hooks/use-unit-edits.ts';
import { Button } from '#ui/kit/Button.tsx';
import { ConfirmDialog } from '#ui/kit/ConfirmDialog.tsx';
import { classNames } from '#ui/kit/class-names.ts';
import { UndoIcon } from '#ui/kit/Icon.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { failureWords } from '#wording/en/failure.ts';
import { unitEditWords as words } from '#wording/en/unit-edit.ts';
import { unitsWords } from '#wording/en/units.ts';
import { freshCriterionId, saveEdits } from '#workflows/edit-unit.ts';
import { FactsEditor } from './FactsEditor.tsx';
import { AddOutcome, OutcomeEditor } from './OutcomeEditor.tsx';
import { type Split, SplitEvidence } from './SplitEvidence.tsx';
import { TypedPanels, useMayClose } from './TypedPanels.tsx';

type UnitEditorProps = {
	readonly portfolio: string;
	/** The copy as it is stored now. */
	readonly unit: Unit;
	readonly coverage: UnitCoverage | undefined;
	readonly isBuiltIn: boolean;
	readonly onClose: () => void;
};

/** The portfolio's copy of a unit, to be changed; nothing is kept before "Save changes". */
export function UnitEditor(props: UnitEditorProps) {
	const [typed] = useState(() => new Set<HTMLElement>());
	return (
		<TypedPanels.Provider value={typed}>
			<Editor {...props} />
		</TypedPanels.Provider>
	);
}

function Editor({ portfolio, unit, coverage, isBuiltIn, onClose }: UnitEditorProps) {
	const edits = useUnitEdits(portfolio, unit);
	const { draft, before, count } = edits;
	const [splits, setSplits] = useState<readonly Split[]>([]);
	const [offered, setOffered] = useState<readonly Split[]>([]);
	const [busy, setBusy] = useState(false);
	const [failure, setFailure] = useState<StorageFailure | null>(null);
	const [discarding, setDiscarding] = useState(false);
	const announce = useAnnounce();
	const mayClose = useMayClose();
	const bar = useRef<HTMLDivElement>(null);
	useEffect(() => {
		// What was pressed there gave way to other buttons.
		const buttons = count > 0 ? '.buttons button' : '.buttons button:only-child';
		if (document.activeElement === document.body) bar.current?.querySelector<HTMLElement>(buttons)?.focus();
	}, [count]);
	const head = useRef<HTMLHeadingElement>(null);
	useEffect(() => {
		head.current?.focus({ preventScroll: true });
		head.current?.scrollIntoView({ block: 'start' });
	}, []);
	const isStale = count > 0 && JSON.stringify(before) !== JSON.stringify(unit);
	// Another tab's change is simply shown while nothing has been edited here.
	const shown = count === 0 ? unit : draft;
	const claims = claimCounts(shown, coverage);
	const edit: typeof edits.edit = (...wanted) => {
		if (count === 0 && before !== unit) edits.startFrom(unit);
		return edits.edit(...wanted);
	};
	async function save() {
		if (!mayClose()) return;
		setBusy(true);
		setFailure(null);
		const outcome = await saveEdits(before, draft);
		setBusy(false);
		if (!outcome.ok) {
			setFailure(outcome.code);
			return;
		}
		edits.startFrom(outcome.value);
		const known = new Set(criterionIds(outcome.value).keys());
		setOffered(splits.filter(({ to }) => known.has(to)));
		setSplits([]);
		announce(words.saved(outcome.value.version));
	}
	return (
		<section className="unit-edit" aria-labelledby="unit-edit">
			<h2 id="unit-edit" ref={head} tabIndex={-1}>
				{words.title(unitsWords.shortName(unit))}
			</h2>
			<p>
				{words.meaning} {isBuiltIn && words.meaningBuiltIn}
			</p>
			{edits.isBroughtBack && <Notice tone="info">{words.broughtBack}</Notice>}
			{isStale && <Notice tone="warning">{words.stale}</Notice>}
			{offered.length > 0 && coverage && <SplitEvidence splits={offered} unit={unit} coverage={coverage} />}
			<FactsEditor unit={shown} edit={edit} />
			{shown.outcomes.map((outcome, place) => (
				<OutcomeEditor
					// Outcomes have no ids; their criteria never change outcome and place at once.
					key={outcome.criteria[0]?.id ?? outcome.code}
					unit={shown}
					outcome={outcome}
					place={place}
					claims={claims}
					edit={edit}
					newId={() => freshCriterionId(shown)}
					onSplit={(from, to) => setSplits((known) => [...known, { from, to }])}
				/>
			))}
			<AddOutcome edit={edit} newId={() => freshCriterionId(shown)} />
			<div ref={bar} className={classNames('unit-edit__bar', count > 0 && 'unit-edit__bar--open')}>
				{failure && (
					<Notice tone="danger" title={words.notSaved} alert>
						{failureWords.saving[failure]}
					</Notice>
				)}
				<p className="small numbers" role="status">
					{words.changes(count)}
				</p>
				<div className="buttons">
					{count > 0 ? (
						<>
							<Button busy={busy} onClick={() => void save()}>
								{words.save}
							</Button>
							<Button variant="quiet" icon={<UndoIcon />} onClick={edits.undo}>
								{words.undo}
							</Button>
							<Button variant="bare" onClick={() => setDiscarding(true)}>
								{words.discard}
							</Button>
						</>
					) : (
						<Button variant="quiet" onClick={() => mayClose() && onClose()}>
							{words.close}
						</Button>
					)}
				</div>
			</div>
			<ConfirmDialog
				open={discarding}
				onClose={() => setDiscarding(false)}
				title={words.discardTitle}
				confirm={words.discard}
				danger
				onConfirm={() => {
					edits.startFrom(unit);
					setSplits([]);
					setDiscarding(false);
					announce(words.discarded);
				}}
			>
				{words.discardText}
			</ConfirmDialog>
		</section>
	);
}

/** By criterion: how many items claim it, or one that it replaces, in the draft. */
function claimCounts(unit: Unit, coverage: UnitCoverage | undefined): ReadonlyMap<string, number> {
	const counts = criterionIds(unit);
	const items = new Map<string, Set<string>>();
	for (const { items: covering } of [...(coverage?.criteria ?? []), ...(coverage?.withdrawn ?? [])]) {
		for (const { item, claims } of covering) {
			for (const { criterion } of claims) {
				const id = counts.get(criterion)?.id ?? criterion;
				items.set(id, (items.get(id) ?? new Set()).add(item.id));
			}
		}
	}
	return new Map([...items].map(([id, known]) => [id, known.size]));
}
