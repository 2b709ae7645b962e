import { useEffect, useState } from 'react';
import { originOf } from '#domain/copied-evidence.ts';
import type { Outcome, StorageFailure } from '#domain/failure.ts';
import type { CriterionId } from '#domain/identity.ts';
import type { Unit } from '#domain/unit.ts';
import { usePortfolio } from '#ui/hooks/use-portfolio.ts';
import { Button } from '#ui/kit/Button.tsx';
import { Dialog } from '#ui/kit/Dialog.tsx';
import { Failed } from '#ui/kit/Failed.tsx';
import { Loading } from '#ui/kit/Loading.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { SelectField } from '#ui/kit/SelectField.tsx';
import { failureWords } from '#wording/en/failure.ts';
import { openPortfolioWords } from '#wording/en/open-portfolio.ts';
import { portfoliosWords } from '#wording/en/portfolios.ts';
import { type Copied, type CopyTarget, copyEvidence, copyTargets } from '#workflows/copy-evidence.ts';
import { newEvidenceId } from '#workflows/log-evidence.ts';

const words = portfoliosWords.copy;

export type CopyPanelProps = {
	readonly id: string;
	readonly units: readonly Unit[];
	readonly hasLinks: boolean;
	/** Saves what has been typed; false when that failed. */
	readonly onSave: () => Promise<boolean>;
	readonly onClose: () => void;
};

/** Copies an item to another portfolio of this device, knowingly: what goes along and what stays is said before. */
export function CopyPanel({ id, units, hasLinks, onSave, onClose }: CopyPanelProps) {
	const [loaded, setLoaded] = useState<Outcome<readonly CopyTarget[]> | 'not-saved' | null>(null);
	const open = usePortfolio();
	const [chosen, setChosen] = useState('');
	const [copyId] = useState(newEvidenceId);
	const [busy, setBusy] = useState(false);
	const [failure, setFailure] = useState<StorageFailure | null>(null);
	const [copied, setCopied] = useState<Copied | null>(null);

	// Once: what is copied is what stood in the form when it was asked for.
	const [save] = useState(() => onSave);
	useEffect(() => {
		let isCurrent = true;
		void save().then(async (isSaved) => {
			const outcome = isSaved ? await copyTargets(id) : 'not-saved';
			if (isCurrent) setLoaded(outcome);
		});
		return () => {
			isCurrent = false;
		};
	}, [id, save]);

	const targets = loaded !== null && loaded !== 'not-saved' && loaded.ok ? loaded.value : [];
	const target = targets.find(({ portfolio }) => portfolio.id === chosen) ?? targets[0];
	const codes = (ids: readonly CriterionId[]) => ids.map((criterion) => codeOf(units, criterion));

	async function copy(to: CopyTarget) {
		setBusy(true);
		const outcome = await copyEvidence(id, to.portfolio.id, copyId);
		setBusy(false);
		setFailure(outcome.ok ? null : outcome.code);
		if (outcome.ok) setCopied(outcome.value);
	}

	return (
		<Dialog open onClose={onClose} title={words.title}>
			<div className="stack">
				{loaded === null && <Loading />}
				{loaded === 'not-saved' && (
					<Notice tone="danger" alert>
						{words.notSaved}
					</Notice>
				)}
				{loaded !== null && loaded !== 'not-saved' && !loaded.ok && <Failed code={loaded.code} />}
				{failure && (
					<Notice tone="danger" title={words.failedTitle} alert>
						{failureWords.saving[failure]}
					</Notice>
				)}
				{target && copied && (
					<>
						<Notice tone="success" alert>
							{words.done(copied.reference, nameOf(target))}
						</Notice>
						{target.isReopened && <Notice tone="info">{words.reopenedDone(codes(target.left))}</Notice>}
						{copied.missing > 0 && <Notice tone="warning">{words.missing(copied.missing)}</Notice>}
						<div className="dialog__actions">
							<Button variant="quiet" onClick={onClose}>
								{words.close}
							</Button>
						</div>
					</>
				)}
				{target && !copied && (
					<>
						<p>{words.lead}</p>
						<SelectField
							id="copy-to"
							label={words.where}
							value={target.portfolio.id}
							onChange={setChosen}
							options={targets.map((each) => ({ value: each.portfolio.id, label: optionOf(each, targets) }))}
						/>
						{open.state === 'ready' && open.value && (
							<p className="small">{words.origin(originOf(open.value.portfolio))}</p>
						)}
						<p className="small">{words.kept(codes(target.kept))}</p>
						{target.left.length > 0 && <p className="small">{words.left(codes(target.left))}</p>}
						{target.isReopened && <p className="small">{words.reopened}</p>}
						{hasLinks && <p className="small">{words.links}</p>}
						<div className="dialog__actions">
							<Button busy={busy} onClick={() => void copy(target)}>
								{words.confirm}
							</Button>
						</div>
					</>
				)}
			</div>
		</Dialog>
	);
}

function nameOf({ portfolio }: CopyTarget): string {
	return openPortfolioWords.name(portfolio.learner, portfolio.qualification);
}

/** Two of one name are told apart by the day they were begun, and by their units. */
function optionOf(target: CopyTarget, all: readonly CopyTarget[]): string {
	const name = nameOf(target);
	if (all.filter((each) => nameOf(each) === name).length === 1) return name;
	return [name, openPortfolioWords.begun(target.portfolio.createdAt), ...target.unitTitles].join(', ');
}

/** A criterion of a unit that is gone from the portfolio is named by its id. */
function codeOf(units: readonly Unit[], criterion: CriterionId): string {
	const all = units.flatMap((unit) => unit.outcomes.flatMap((outcome) => outcome.criteria));
	return all.find(({ id }) => id === criterion)?.code ?? criterion;
}
