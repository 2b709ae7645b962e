import { useCallback, useRef } from 'react';
import type { AnswerOf, OwnLine, Rating } from '#domain/answer.ts';
import { linesOf } from '#domain/rating.ts';
import type { FieldOf } from '#domain/template.ts';
import { Button } from '#ui/kit/Button.tsx';
import { Disclosure } from '#ui/kit/Disclosure.tsx';
import { AddIcon } from '#ui/kit/Icon.tsx';
import { fieldsWords } from '#wording/en/fields.ts';
import '#styles/fields/rating-table.css';
import { EMPTY_RATING, taggedOf } from './answer-shapes.ts';
import { EntryList } from './EntryList.tsx';
import { FieldGroup } from './FieldGroup.tsx';
import type { FieldProps } from './field-props.ts';
import { OwnLineFields } from './OwnLineFields.tsx';
import { newPartId } from './part-id.ts';
import { RatingLine } from './RatingLine.tsx';
import { RatingResult } from './RatingResult.tsx';
import { useListEditing } from './use-list-editing.ts';

const NOT_RATED: Rating = { rating: null, comment: '' };

/** A scorecard: every line rated on its scale, with comments, weights, own lines and a live score. */
export function RatingTableAnswer({ field, answer, onAnswer, id }: FieldProps<'rating-table'>) {
	const table = taggedOf(answer, 'rating-table', EMPTY_RATING);
	// Kept in a ref so that one rating does not draw the other lines again.
	const latest = useRef({ table, onAnswer });
	latest.current = { table, onAnswer };
	const rate = useCallback((line: string, edit: Partial<Rating>) => {
		const current = latest.current;
		const before = current.table.ratings[line] ?? NOT_RATED;
		current.onAnswer({
			...current.table,
			ratings: { ...current.table.ratings, [line]: { ...before, ...edit } },
		});
	}, []);
	return (
		<FieldGroup id={id} legend={field.label} hint={field.hint} className="rating-table">
			<ScaleHelp field={field} />
			{field.groups.map((group, index) => (
				<section key={group.title} className="rating-group" aria-labelledby={`${id}-group-${index}`}>
					<h3 id={`${id}-group-${index}`} className="rating-group__title">
						{group.title}
					</h3>
					{group.lines.map((line) => {
						const scale = field.scales.find((candidate) => candidate.id === line.scale);
						return (
							scale && (
								<RatingLine
									key={line.id}
									id={`${id}-${line.id}`}
									lineId={line.id}
									text={line.text}
									standard={line.standard}
									weight={String(line.weight)}
									isCritical={line.critical}
									allowsNotApplicable={line.optional}
									scale={scale}
									rating={table.ratings[line.id] ?? NOT_RATED}
									onRate={rate}
								/>
							)
						);
					})}
				</section>
			))}
			{field.ownLines && <OwnLines field={field} table={table} id={id} onAnswer={onAnswer} onRate={rate} />}
			<RatingResult field={field} answer={table} lines={linesOf(field, table.ownLines)} />
		</FieldGroup>
	);
}

function ScaleHelp({ field }: { readonly field: FieldOf<'rating-table'> }) {
	const words = fieldsWords.rating;
	const levels = field.scales.flatMap((scale) => scale.levels).filter((level) => level.hint !== undefined);
	if (levels.length === 0) return null;
	return (
		<Disclosure summary={words.scaleHelp}>
			<dl className="facts">
				{levels.map((level) => (
					<ScaleLevel key={`${level.label} ${level.hint}`} label={level.label} hint={level.hint ?? ''} />
				))}
				<ScaleLevel label={words.notApplicable} hint={words.notApplicableHint} />
			</dl>
		</Disclosure>
	);
}

function ScaleLevel({ label, hint }: { readonly label: string; readonly hint: string }) {
	return (
		<>
			<dt>{label}</dt>
			<dd>{hint}</dd>
		</>
	);
}

type OwnLinesProps = {
	readonly field: FieldOf<'rating-table'>;
	readonly table: AnswerOf<'rating-table'>;
	readonly id: string;
	readonly onAnswer: (answer: AnswerOf<'rating-table'>) => void;
	readonly onRate: (line: string, edit: Partial<Rating>) => void;
};

function OwnLines({ field, table, id, onAnswer, onRate }: OwnLinesProps) {
	const words = fieldsWords.rating;
	const setLines = (ownLines: OwnLine[]) => onAnswer({ ...table, ownLines });
	const editing = useListEditing(table.ownLines, setLines);
	const scale = field.scales[0];
	if (!scale) return null;
	return (
		<section className="rating-group" aria-labelledby={`${id}-own`}>
			<h3 id={`${id}-own`} className="rating-group__title">
				{words.ownTitle}
			</h3>
			<p className="small">{words.ownHint}</p>
			<EntryList
				items={table.ownLines}
				editing={editing}
				legendOf={(line, index) => line.text.trim() || fieldsWords.rows.legend(words.ownLine, index + 1)}
				nameOf={(line, index) => words.ownName(index + 1, line.text.trim())}
			>
				{(line, index) => (
					<>
						<OwnLineFields
							id={`${id}-${line.id}`}
							line={line}
							onChange={(edit) =>
								setLines(table.ownLines.map((other) => (other.id === line.id ? { ...line, ...edit } : other)))
							}
						/>
						<RatingLine
							id={`${id}-${line.id}-rating`}
							lineId={line.id}
							text={words.ownHeading(index + 1, line.text.trim())}
							standard=""
							weight=""
							isCritical={line.critical}
							allowsNotApplicable
							scale={scale}
							rating={table.ratings[line.id] ?? NOT_RATED}
							onRate={onRate}
						/>
					</>
				)}
			</EntryList>
			<Button
				variant="quiet"
				icon={<AddIcon />}
				onClick={() => editing.add({ id: newPartId(), text: '', standard: '', weight: '', critical: false })}
			>
				{words.addOwn}
			</Button>
		</section>
	);
}
