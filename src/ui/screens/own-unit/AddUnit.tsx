import { useEffect, useMemo, useRef, useState } from 'react';
import type { UnitProblem } from '#domain/own-unit.ts';
import {
	draftOf,
	EMPTY_DRAFT,
	type SpecificationDraft,
	unitOf,
	unusedNow,
} from '#domain/specification/draft.ts';
import { LINE_BREAK } from '#domain/specification/lines.ts';
import { readSpecification } from '#domain/specification/read.ts';
import { useUnitText } from '#ui/hooks/use-unit-text.ts';
import { Button } from '#ui/kit/Button.tsx';
import { ButtonLink } from '#ui/kit/ButtonLink.tsx';
import { ConfirmDialog } from '#ui/kit/ConfirmDialog.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { SelectField } from '#ui/kit/SelectField.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { link, unitLink } from '#ui/links.ts';
import { failureWords } from '#wording/en/failure.ts';
import { ownUnitFormWords } from '#wording/en/own-unit-form.ts';
import { type Adoption, adoptUnit } from '#workflows/adopt-unit.ts';
import { DraftUnit } from './DraftUnit.tsx';
import { SourceText } from './SourceText.tsx';
import { UnusedLines } from './UnusedLines.tsx';
import '#styles/screens/own-unit.css';

const words = ownUnitFormWords;

/** UTF-16 units that are read between two keys without being felt. */
const LONG = 20_000;

type Refusal = Exclude<Adoption, { readonly ok: true }>;

/** From the text of a specification to a unit of the portfolio: paste, compare, put right, add. */
export function AddUnit() {
	const { value, setValue, isNotKept } = useUnitText();
	const announce = useAnnounce();
	const [refusal, setRefusal] = useState<Refusal | null>(null);
	const [attempt, setAttempt] = useState(0);
	const [busy, setBusy] = useState(false);
	const [isDiscarding, setDiscarding] = useState(false);
	const heading = useRef<HTMLHeadingElement>(null);
	useEffect(() => heading.current?.focus(), []);
	const text = useSettled(value.text);
	const reading = useMemo(() => readSpecification(text), [text]);
	const read = useMemo(() => (reading.ok ? reading.units.map(draftOf) : []), [reading]);
	const drafts = value.drafts.length > 0 ? value.drafts : read;
	const at = Math.min(value.at, Math.max(0, drafts.length - 1));
	const draft = drafts[at] ?? EMPTY_DRAFT;
	const isCorrected = value.drafts.length > 0;
	// Which text the corrections belong to; after a reload it is the one that was kept with them.
	const corrected = useRef(value.text);
	const isOther = isCorrected && corrected.current !== value.text;

	function correct(next: SpecificationDraft): void {
		if (!isCorrected) corrected.current = value.text;
		setRefusal(null);
		setValue({ ...value, at, drafts: drafts.length === 0 ? [next] : drafts.map((each, place) => (place === at ? next : each)) });
	}

	function readAgain(): void {
		corrected.current = value.text;
		setRefusal(null);
		setValue({ text: value.text, drafts: [], at: 0 });
	}

	async function adopt(): Promise<void> {
		setBusy(true);
		const outcome = await adoptUnit(unitOf(draft));
		setBusy(false);
		setAttempt(attempt + 1);
		if (!outcome.ok) {
			setRefusal(outcome);
			return;
		}
		setRefusal(null);
		announce(words.adopted(outcome.value.title));
		const others = drafts.filter((_, place) => place !== at);
		if (others.length > 0) {
			corrected.current = value.text;
			setValue({ ...value, drafts: others, at: 0 });
		} else {
			setValue({ text: '', drafts: [], at: 0 });
			location.hash = unitLink(outcome.value.id).split('#')[1] ?? '';
		}
	}

	const left = useMemo(() => {
		if (!reading.ok) return [];
		const used = new Set(drafts.flatMap(({ rows }) => rows.flatMap(({ lines }) => lines)));
		const lines = text.split(LINE_BREAK);
		return unusedNow(reading, used, (line) => (lines[line - 1] ?? '').trim());
	}, [reading, drafts, text]);
	const isEmpty = value.text.trim() === '' && !isCorrected;
	const problems: readonly UnitProblem[] = refusal?.code === 'invalid' ? refusal.problems : [];
	return (
		<div className="add-unit">
			<p className="crumb">
				<a href={link('/units/')}>{words.back}</a>
			</p>
			<div className="heading">
				<div className="heading__words">
					<h1 tabIndex={-1} ref={heading}>
						{words.title}
					</h1>
					<p className="heading__lead">{words.lead}</p>
				</div>
			</div>
			<div className={isEmpty ? undefined : 'add-unit__sides'}>
				<SourceText
					value={value.text}
					onChange={(next) => setValue({ ...value, text: next })}
					error={reading.ok ? undefined : words.tooLong}
				/>
				{!isEmpty && (
					<div className="add-unit__result">
						{isNotKept && <Notice tone="warning">{words.notKept}</Notice>}
						{isOther && (
							<Notice
								tone="warning"
								title={words.changed}
								action={
									<Button variant="quiet" onClick={readAgain}>
										{words.again}
									</Button>
								}
							>
								{words.changedText}
							</Notice>
						)}
						{(reading.ok || isCorrected) && (
							<>
								{drafts.length > 1 && (
									<SelectField
										id="which-unit"
										label={words.which}
										hint={words.whichHint(drafts.length)}
										value={String(at)}
										onChange={(chosen) => {
											setRefusal(null);
											setValue({ ...value, at: Number(chosen) });
										}}
										options={drafts.map(({ title }, place) => ({
											value: String(place),
											label: title || words.untitled(place + 1),
										}))}
									/>
								)}
								<DraftUnit
									draft={draft}
									onChange={correct}
									problems={problems}
									attempt={attempt}
									left={left.length}
								/>
								<UnusedLines lines={left} draft={draft} onChange={correct} />
							</>
						)}
						{refusal && <NotAdopted refusal={refusal} />}
						<div className="buttons add-unit__end">
							<Button busy={busy} onClick={() => void adopt()}>
								{words.adopt}
							</Button>
							<Button variant="bare" onClick={() => setDiscarding(true)}>
								{words.discard}
							</Button>
						</div>
					</div>
				)}
			</div>
			<ConfirmDialog
				open={isDiscarding}
				onClose={() => setDiscarding(false)}
				title={words.discardTitle}
				confirm={words.discard}
				onConfirm={() => {
					setDiscarding(false);
					setRefusal(null);
					setValue({ text: '', drafts: [], at: 0 });
				}}
			>
				{words.discardText}
			</ConfirmDialog>
		</div>
	);
}

/** A long text is read again when typing rests. */
function useSettled(text: string): string {
	const [settled, setSettled] = useState(text);
	useEffect(() => {
		const timer = setTimeout(() => setSettled(text), text.length > LONG ? 400 : 0);
		return () => clearTimeout(timer);
	}, [text]);
	return settled;
}

function NotAdopted({ refusal }: { readonly refusal: Refusal }) {
	switch (refusal.code) {
		case 'invalid':
			return null;
		case 'no-portfolio':
			return (
				<Notice
					tone="warning"
					title={words.notAdopted}
					alert
					action={<ButtonLink href={link('/#start')}>{words.start}</ButtonLink>}
				>
					{words.noPortfolio}
				</Notice>
			);
		default:
			return (
				<Notice tone="danger" title={words.notAdopted} alert>
					{failureWords.saving[refusal.code]}
				</Notice>
			);
	}
}
