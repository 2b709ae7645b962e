import { useEffect, useRef, useState } from 'react';
import { Button } from '#ui/kit/Button.tsx';
import { ButtonLink } from '#ui/kit/ButtonLink.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { link } from '#ui/links.ts';
import { LateNewKeys } from '#ui/screens/record/LateNewKeys.tsx';
import { reviewLines } from '#ui/screens/record/review-lines.ts';
import { dateTimeText } from '#wording/en/dates.ts';
import { failureWords } from '#wording/en/failure.ts';
import { reviewWords as words } from '#wording/en/review.ts';
import type { Review } from '#workflows/open-review.ts';
import { mergeReview, type ReviewPreview } from '#workflows/receive-review.ts';

type ReviewArrivalProps = {
	readonly review: Review;
	readonly preview: ReviewPreview;
	readonly onAdded: () => void;
};

/** A review that was opened: what it would add, who signed it, and the button that adds it. */
export function ReviewArrival({ review, preview, onAdded }: ReviewArrivalProps) {
	const [result, setResult] = useState<Awaited<ReturnType<typeof mergeReview>> | null>(null);
	const [isBusy, setBusy] = useState(false);
	const box = useRef<HTMLDivElement>(null);
	useEffect(() => {
		// What had the focus went away; what took its place says what happened.
		if (result) box.current?.focus();
	}, [result]);

	async function add(): Promise<void> {
		setBusy(true);
		const outcome = await mergeReview(review, 'own');
		if (outcome.ok) onAdded();
		setResult(outcome);
		setBusy(false);
	}

	if (preview.kind === 'somebody-else') {
		return <Refused>{words.somebodyElse(preview.learner, preview.here)}</Refused>;
	}
	if (preview.kind === 'no-portfolio') return <Refused>{words.noPortfolio(preview.learner)}</Refused>;
	const { summary } = preview;
	if (summary.merged.clashes) return <Refused>{words.clashes}</Refused>;
	if (result) {
		return (
			<div ref={box} tabIndex={-1} data-result="" className="stack">
				{result.ok ? (
					<Notice
						tone="success"
						title={words.addedTitle}
						alert
						action={<ButtonLink href={link('/criteria/')}>{words.see}</ButtonLink>}
					>
						{words.added(result.value.added)}
					</Notice>
				) : (
					<Notice tone="danger" title={words.refusedTitle} alert>
						{failureWords.saving[result.code]}
					</Notice>
				)}
				{result.ok && <LateNewKeys />}
			</div>
		);
	}
	const { name, role } = review.by;
	const lines = reviewLines(summary);
	return (
		<div className="stack" data-summary="" tabIndex={-1}>
			<h3>{words.title}</h3>
			<p>{words.from(name, role, dateTimeText(review.madeAt))}</p>
			{lines.length === 0 ? (
				<p>{words.same}</p>
			) : (
				<ul className="restore-list">
					{lines.map((line) => (
						<li key={line}>{line}</li>
					))}
				</ul>
			)}
			<Notice tone={summary.key === 'known' ? 'info' : 'warning'}>{words.keys[summary.key]}</Notice>
			{summary.missing > 0 && <p>{words.missing(summary.missing)}</p>}
			<p className="small">{words.untouched}</p>
			{lines.length > 0 && (
				<div className="buttons">
					<Button busy={isBusy} onClick={() => void add()}>
						{words.add}
					</Button>
				</div>
			)}
		</div>
	);
}

function Refused({ children }: { readonly children: string }) {
	return (
		<Notice tone="danger" title={words.refusedTitle} alert>
			{children}
		</Notice>
	);
}
