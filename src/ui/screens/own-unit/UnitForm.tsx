import { type ReactNode, useMemo, useState } from 'react';
import type { UnitProblem } from '#domain/own-unit.ts';
import { EMPTY_DRAFT, type SpecificationDraft, unitOf } from '#domain/specification/draft.ts';
import { usePortfolio } from '#ui/hooks/use-portfolio.ts';
import { Button } from '#ui/kit/Button.tsx';
import { ConfirmDialog } from '#ui/kit/ConfirmDialog.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { SelectField } from '#ui/kit/SelectField.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { unitLink } from '#ui/links.ts';
import { StandingNotice } from '#ui/screens/units/StandingNotice.tsx';
import { failureWords } from '#wording/en/failure.ts';
import { ownUnitFormWords } from '#wording/en/own-unit-form.ts';
import { unitStandingWords } from '#wording/en/unit-standing.ts';
import { type Brought, bringUnit } from '#workflows/bring-unit.ts';
import { standingAmong } from '#workflows/standing-of-unit.ts';
import { DraftUnit } from './DraftUnit.tsx';

const words = ownUnitFormWords;

type Refusal = Exclude<Brought, { readonly ok: true }>;

type UnitFormProps = {
	/** Units that are being put right, one of which is shown. */
	readonly drafts: readonly SpecificationDraft[];
	readonly at: number;
	readonly onChoose: (at: number) => void;
	readonly onCorrect: (draft: SpecificationDraft) => void;
	/** The one that is shown is in the portfolio, or waits for one. */
	readonly onBrought: () => void;
	readonly onDiscard: () => void;
	readonly whichHint: string;
	readonly discard: { readonly title: string; readonly text: string };
	/** How many lines of the text were not used; null for a unit that came from no text. */
	readonly left: number | null;
	/** Below the rows: what was not used. */
	readonly children: ReactNode;
};

/** A unit that was pasted or read from a file, every part of it a field, and the ways to end. */
export function UnitForm(props: UnitFormProps) {
	const { drafts, at, onChoose, onCorrect, onBrought, onDiscard, whichHint, discard, left, children } = props;
	const draft = drafts[at] ?? EMPTY_DRAFT;
	const announce = useAnnounce();
	const portfolio = usePortfolio();
	const [refusal, setRefusal] = useState<Refusal | null>(null);
	const [attempt, setAttempt] = useState(0);
	const [busy, setBusy] = useState(false);
	const [isDiscarding, setDiscarding] = useState(false);
	const units = portfolio.state === 'ready' ? portfolio.value?.units : undefined;
	const standing = useMemo(() => standingAmong(unitOf(draft), units ?? []), [draft, units]);

	async function bring(): Promise<void> {
		setBusy(true);
		const outcome = await bringUnit(unitOf(draft));
		setBusy(false);
		setAttempt(attempt + 1);
		if (!outcome.ok) {
			setRefusal(outcome);
			return;
		}
		setRefusal(null);
		const { title, id } = outcome.value;
		announce(outcome.waits ? unitStandingWords.waits(title) : words.adopted(title));
		onBrought();
		if (drafts.length > 1) return;
		location.hash = outcome.waits ? '' : (unitLink(id).split('#')[1] ?? '');
	}

	const problems: readonly UnitProblem[] = refusal?.code === 'invalid' ? refusal.problems : [];
	return (
		<>
			{drafts.length > 1 && (
				<SelectField
					id="which-unit"
					label={words.which}
					hint={whichHint}
					value={String(at)}
					onChange={(chosen) => {
						setRefusal(null);
						onChoose(Number(chosen));
					}}
					options={drafts.map(({ title }, place) => ({
						value: String(place),
						label: title || words.untitled(place + 1),
					}))}
				/>
			)}
			<DraftUnit
				draft={draft}
				onChange={(next) => {
					setRefusal(null);
					onCorrect(next);
				}}
				problems={problems}
				attempt={attempt}
				left={left}
			/>
			{children}
			<StandingNotice standing={standing} />
			{refusal && <NotBrought refusal={refusal} />}
			<div className="buttons add-unit__end">
				<Button
					variant={standing.kind === 'new' ? 'primary' : 'quiet'}
					busy={busy}
					onClick={() => void bring()}
				>
					{standing.kind === 'new' ? words.adopt : unitStandingWords.addAnother}
				</Button>
				<Button variant="bare" onClick={() => setDiscarding(true)}>
					{words.discard}
				</Button>
			</div>
			<ConfirmDialog
				open={isDiscarding}
				onClose={() => setDiscarding(false)}
				title={discard.title}
				confirm={words.discard}
				onConfirm={() => {
					setDiscarding(false);
					setRefusal(null);
					onDiscard();
				}}
			>
				{discard.text}
			</ConfirmDialog>
		</>
	);
}

function NotBrought({ refusal }: { readonly refusal: Refusal }) {
	if (refusal.code === 'invalid') return null;
	return (
		<Notice tone="danger" title={words.notAdopted} alert>
			{refusal.code === 'no-portfolio' ? words.noPortfolio : failureWords.saving[refusal.code]}
		</Notice>
	);
}
