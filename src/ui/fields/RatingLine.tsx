import { memo, useLayoutEffect, useRef, useState } from 'react';
import type { Rating } from '#domain/answer.ts';
import type { Scale } from '#domain/template.ts';
import { Button } from '#ui/kit/Button.tsx';
import { TextArea } from '#ui/kit/TextArea.tsx';
import { fieldsWords } from '#wording/en/fields.ts';

type RatingLineProps = {
	/** DOM id. */
	readonly id: string;
	readonly lineId: string;
	readonly text: string;
	/** "" where none is named. */
	readonly standard: string;
	/** "" where it is shown elsewhere. */
	readonly weight: string;
	readonly isCritical: boolean;
	readonly allowsNotApplicable: boolean;
	readonly scale: Scale;
	readonly rating: Rating;
	readonly onRate: (line: string, edit: Partial<Rating>) => void;
};

/** One line of a scorecard: what is rated and for which standard, its radio buttons, its comment. */
export const RatingLine = memo(function RatingLine(props: RatingLineProps) {
	const { id, lineId, text, standard, weight, isCritical, allowsNotApplicable, scale, rating, onRate } =
		props;
	const words = fieldsWords.rating;
	const firstLevel = useRef<HTMLInputElement>(null);
	const levels: readonly { readonly value: Rating['rating']; readonly label: string }[] = [
		...scale.levels,
		...(allowsNotApplicable ? [{ value: 'not-applicable' as const, label: words.notApplicable }] : []),
	];
	return (
		<div
			className="rating-line"
			id={id}
			role="radiogroup"
			aria-labelledby={`${id}-text`}
			aria-describedby={`${id}-facts`}
		>
			<div className="rating-line__what">
				<p id={`${id}-text`} className="rating-line__text">
					{text}
				</p>
				<p id={`${id}-facts`} className="rating-line__facts">
					{standard !== '' && <span>{words.standard(standard)}</span>}
					{weight !== '' && <span>{words.weight(weight)}</span>}
					{isCritical && <span className="rating-line__critical">{words.critical}</span>}
				</p>
			</div>
			<div className="rating-line__levels">
				{levels.map((level, index) => (
					<label key={String(level.value)} className="rate">
						<input
							ref={index === 0 ? firstLevel : undefined}
							type="radio"
							className="rate__input"
							name={`${id}-level`}
							value={String(level.value)}
							checked={rating.rating === level.value}
							onChange={() => onRate(lineId, { rating: level.value })}
						/>
						<span className="rate__label">{level.label}</span>
					</label>
				))}
			</div>
			<RatingComment
				id={id}
				text={text}
				comment={rating.comment}
				onComment={(comment) => onRate(lineId, { comment })}
				onClear={
					rating.rating === null
						? null
						: () => {
								onRate(lineId, { rating: null });
								// The button goes away with the rating; the focus stays on the line.
								firstLevel.current?.focus();
							}
				}
			/>
		</div>
	);
});

type RatingCommentProps = {
	readonly id: string;
	readonly text: string;
	readonly comment: string;
	readonly onComment: (comment: string) => void;
	/** null while there is nothing to clear. */
	readonly onClear: (() => void) | null;
};

function RatingComment({ id, text, comment, onComment, onClear }: RatingCommentProps) {
	const words = fieldsWords.rating;
	const [isOpen, setIsOpen] = useState(false);
	const box = useRef<HTMLDivElement>(null);
	const isShown = isOpen || comment !== '';
	useLayoutEffect(() => {
		if (isOpen) box.current?.querySelector('textarea')?.focus();
	}, [isOpen]);
	return (
		<>
			{isShown && (
				<div className="rating-line__comment" ref={box}>
					<TextArea
						id={`${id}-comment`}
						label={words.comment}
						aria-label={words.commentFor(text)}
						rows={2}
						value={comment}
						onChange={onComment}
					/>
				</div>
			)}
			{(!isShown || onClear) && (
				<div className="rating-line__more">
					{!isShown && (
						<Button variant="bare" aria-label={words.addCommentFor(text)} onClick={() => setIsOpen(true)}>
							{words.addComment}
						</Button>
					)}
					{onClear && (
						<Button
							variant="bare"
							className="rating-line__clear"
							aria-label={words.clearFor(text)}
							onClick={onClear}
						>
							{words.clear}
						</Button>
					)}
				</div>
			)}
		</>
	);
}
