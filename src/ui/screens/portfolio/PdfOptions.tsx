import { useEffect, useState } from 'react';
import type { StorageFailure } from '#domain/failure.ts';
import type { PdfChoice } from '#domain/pdf-choice.ts';
import {
	hasUsualParts,
	isLeftOut,
	orderedParts,
	PAPERS,
	SIZE_LIMITS,
	USUAL_CHOICE,
	withUsualParts,
} from '#domain/pdf-choice.ts';
import type { Portfolio } from '#domain/portfolio.ts';
import { Button } from '#ui/kit/Button.tsx';
import { UndoIcon } from '#ui/kit/Icon.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { RadioGroup } from '#ui/kit/RadioGroup.tsx';
import { SelectField } from '#ui/kit/SelectField.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { failureWords } from '#wording/en/failure.ts';
import { pdfOptionWords } from '#wording/en/pdf-options.ts';
import { choosePdf } from '#workflows/change-pdf.ts';
import '#styles/screens/pdf-options.css';
import { PartList } from './PartList.tsx';

const words = pdfOptionWords;
const NO_LIMIT = '';

/** Which parts the PDF has and in which order, its paper and its largest size. Every change is kept at once. */
export function PdfOptions({ portfolio }: { readonly portfolio: Portfolio }) {
	const { choice, change, failure } = useChoice(portfolio.pdf ?? USUAL_CHOICE);
	const announce = useAnnounce();
	return (
		<div className="pdf-options">
			<p className="small">{words.text}</p>
			<PartList
				legend={words.parts}
				first="cover"
				parts={orderedParts(choice)}
				choice={choice}
				onChange={change}
			/>
			<div role="status">
				{isLeftOut(choice, 'items') && <Notice tone="warning">{words.withoutItems}</Notice>}
			</div>
			{!hasUsualParts(choice) && (
				<Button
					variant="quiet"
					icon={<UndoIcon />}
					onClick={() => {
						change(withUsualParts(choice));
						announce(words.usualDone);
					}}
				>
					{words.usual}
				</Button>
			)}
			<RadioGroup
				name="pdf-paper"
				legend={words.paper}
				inline
				options={PAPERS.map((paper) => ({ value: paper, label: words.papers[paper] }))}
				value={choice.paper}
				onChange={(value) => {
					const paper = PAPERS.find((each) => each === value);
					if (paper) change({ ...choice, paper });
				}}
			/>
			<SelectField
				id="pdf-limit"
				label={words.limit}
				hint={words.limitHint}
				value={choice.limit === null ? NO_LIMIT : String(choice.limit)}
				onChange={(value) => change({ ...choice, limit: value === NO_LIMIT ? null : Number(value) })}
				options={SIZE_LIMITS.map((limit) => ({
					value: limit === null ? NO_LIMIT : String(limit),
					label: words.limits(limit),
				}))}
			/>
			{failure && (
				<Notice tone="danger" title={words.notKept} alert>
					{failureWords.saving[failure]}
				</Notice>
			)}
		</div>
	);
}

/** The choice as it is being changed: shown at once, and written behind it. */
function useChoice(kept: PdfChoice) {
	const [pending, setPending] = useState<PdfChoice | null>(null);
	const [failure, setFailure] = useState<StorageFailure | null>(null);
	const isKept = pending !== null && JSON.stringify(pending) === JSON.stringify(kept);
	useEffect(() => {
		if (isKept) setPending(null);
	}, [isKept]);

	async function write(next: PdfChoice): Promise<void> {
		const outcome = await choosePdf(next);
		setFailure(outcome.ok ? null : outcome.code);
		if (!outcome.ok) setPending(null);
	}

	return {
		choice: pending ?? kept,
		failure,
		change(next: PdfChoice) {
			setPending(next);
			void write(next);
		},
	};
}
