import { useEffect, useMemo, useState } from 'react';
import { draftOf, EMPTY_DRAFT, type SpecificationDraft } from '#domain/specification/draft.ts';
import { LINE_BREAK } from '#domain/specification/lines.ts';
import { readSpecification } from '#domain/specification/read.ts';
import { textMark } from '#domain/specification/text-mark.ts';
import { heldBy, unusedNow } from '#domain/specification/unused-now.ts';
import { useUnitText } from '#ui/hooks/use-unit-text.ts';
import { Button } from '#ui/kit/Button.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { PageHeading } from '#ui/kit/PageHeading.tsx';
import { link } from '#ui/links.ts';
import { ownUnitFormWords } from '#wording/en/own-unit-form.ts';
import { SourceText } from './SourceText.tsx';
import { UnitForm } from './UnitForm.tsx';
import { UnusedLines } from './UnusedLines.tsx';
import '#styles/screens/own-unit.css';

const words = ownUnitFormWords;

/** UTF-16 units that are read between two keys without being felt. */
const LONG = 20_000;

/** From the text of a specification to a unit of the portfolio: paste, compare, put right, add. */
export function AddUnit() {
	const { value, setValue, isNotKept } = useUnitText();
	const text = useSettled(value.text);
	const reading = useMemo(() => readSpecification(text), [text]);
	const read = useMemo(() => (reading.ok ? reading.units.map(draftOf) : []), [reading]);
	const drafts = value.drafts.length > 0 ? value.drafts : read;
	const at = Math.min(value.at, Math.max(0, drafts.length - 1));
	const draft = drafts[at] ?? EMPTY_DRAFT;
	const isCorrected = value.drafts.length > 0;
	// Kept with the corrections: the text may have been changed since, and the page loaded again.
	const mark = useMemo(() => textMark(value.text), [value.text]);
	const of = isCorrected ? (value.of ?? mark) : mark;
	const isOther = of !== mark;

	function correct(next: SpecificationDraft): void {
		setValue({
			...value,
			of,
			at,
			drafts: drafts.length === 0 ? [next] : drafts.map((each, place) => (place === at ? next : each)),
		});
	}

	function readAgain(): void {
		setValue({ text: value.text, drafts: [], at: 0 });
	}

	/** The others of the same text stay. */
	function takeOut(): void {
		const others = drafts.filter((_, place) => place !== at);
		const brought = heldBy(draft, value.brought);
		setValue(
			others.length > 0 ? { ...value, of, brought, drafts: others, at: 0 } : { text: '', drafts: [], at: 0 },
		);
	}

	const left = useMemo(() => {
		if (!reading.ok) return [];
		const lines = text.split(LINE_BREAK);
		return unusedNow(reading, drafts, (line) => (lines[line - 1] ?? '').trim(), value.brought);
	}, [reading, drafts, text, value.brought]);
	const isEmpty = value.text.trim() === '' && !isCorrected;
	return (
		<div className="add-unit">
			<p className="crumb">
				<a href={link('/units/')}>{words.back}</a>
			</p>
			<PageHeading title={words.title} lead={words.lead} isFocused />
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
						<UnitForm
							drafts={drafts}
							at={at}
							onChoose={(chosen) => setValue({ ...value, at: chosen })}
							onCorrect={correct}
							onBrought={takeOut}
							onDiscard={() => setValue({ text: '', drafts: [], at: 0 })}
							whichHint={words.whichHint(drafts.length)}
							discard={{ title: words.discardTitle, text: words.discardText }}
							left={left.length}
						>
							<UnusedLines lines={left} draft={draft} onChange={correct} />
						</UnitForm>
					</div>
				)}
			</div>
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
