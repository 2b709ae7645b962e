import { useId, useMemo, useState } from 'react';
import * as z from 'zod/mini';
import type { ScoredContact } from '#domain/records/recorded.ts';
import type { TrendOf, TrendPoint } from '#domain/records/trends.ts';
import { FEW_CONTACTS, trendChoices, trendOf, weakestLines } from '#domain/records/trends.ts';
import { SelectField } from '#ui/kit/SelectField.tsx';
import { Table } from '#ui/kit/Table.tsx';
import { recordsWords } from '#wording/en/records.ts';
import { Bars } from './Bars.tsx';

const words = recordsWords.trend;
const period = z.enum(['month', 'quarter']);
/** Bars that stand side by side on a phone; the table has all. */
const SHOWN = 8;
const WEAKEST = 3;

/** Mean scores by colleague, line of the scorecard and period: as a chart, a sentence and a table. */
export function Trend({ contacts }: { readonly contacts: readonly ScoredContact[] }) {
	const id = useId();
	const [of, setOf] = useState<TrendOf>({ colleague: '', line: '', period: 'month' });
	const choices = useMemo(() => trendChoices(contacts), [contacts]);
	const points = useMemo(() => trendOf(contacts, of), [contacts, of]);
	const weakest = useMemo(
		() =>
			weakestLines(
				of.colleague === '' ? contacts : contacts.filter(({ colleague }) => colleague === of.colleague),
				WEAKEST,
			),
		[contacts, of.colleague],
	);
	const asOptions = (first: string, values: readonly string[]) => [
		{ value: '', label: first },
		...values.map((value) => ({ value, label: value })),
	];
	return (
		<section className="records__part" aria-labelledby={`${id}-title`}>
			<h3 id={`${id}-title`}>{words.title}</h3>
			<div className="staff__fields">
				<SelectField
					id={`${id}-whose`}
					label={words.whose}
					value={of.colleague}
					options={asOptions(words.everybody, choices.colleagues)}
					onChange={(colleague) => setOf({ ...of, colleague })}
				/>
				<SelectField
					id={`${id}-line`}
					label={words.line}
					value={of.line}
					options={asOptions(words.wholeCard, choices.lines)}
					onChange={(line) => setOf({ ...of, line })}
				/>
				<SelectField
					id={`${id}-by`}
					label={words.by}
					value={of.period}
					options={period.options.map((value) => ({ value, label: words.periods[value] }))}
					onChange={(value) => setOf({ ...of, period: period.parse(value) })}
				/>
			</div>
			{points.length === 0 ? <p>{words.none}</p> : <Points points={points} />}
			{of.line === '' && weakest.length > 0 && (
				<>
					<h4>{words.weakest}</h4>
					<ul>
						{weakest.map(({ text, score, contacts: count }) => (
							<li key={text}>{words.weakestLine(text, score, count)}</li>
						))}
					</ul>
				</>
			)}
		</section>
	);
}

function Points({ points }: { readonly points: readonly TrendPoint[] }) {
	const shown = points.slice(-SHOWN);
	const [first, last] = [shown[0], shown.at(-1)];
	if (!first || !last) return null;
	const [from, to] = [recordsWords.period(first.period), recordsWords.period(last.period)];
	return (
		<div className="stack">
			{first !== last && (
				<>
					<p>{words.change(from, first.score, to, last.score)}</p>
					<Bars
						name={words.chart(from, to)}
						bars={shown.map(({ period: key, score }) => ({
							key,
							label: recordsWords.shortPeriod(key),
							said: recordsWords.percent(score),
							height: score / 100,
							isMain: key === last.period,
						}))}
					/>
				</>
			)}
			{points.length > SHOWN && <p className="small">{words.older(points.length - SHOWN)}</p>}
			<Table caption={words.table} captionHidden className="records">
				<thead>
					<tr>
						<th scope="col">{words.columns.period}</th>
						<th scope="col">{words.columns.score}</th>
						<th scope="col">{words.columns.contacts}</th>
					</tr>
				</thead>
				<tbody>
					{points.map(({ period: key, score, contacts }) => (
						<tr key={key}>
							<th scope="row">{recordsWords.period(key)}</th>
							<td>{recordsWords.percent(score)}</td>
							<td>{contacts}</td>
						</tr>
					))}
				</tbody>
			</Table>
			{points.some(({ contacts }) => contacts < FEW_CONTACTS) && <p className="small">{words.few}</p>}
		</div>
	);
}
