import { useId, useMemo } from 'react';
import type { RecordedMeasure } from '#domain/records/recorded.ts';
import type { FollowedMeasure } from '#domain/records/recurring.ts';
import { followMeasures } from '#domain/records/recurring.ts';
import { Disclosure } from '#ui/kit/Disclosure.tsx';
import { Table } from '#ui/kit/Table.tsx';
import { itemLink } from '#ui/links.ts';
import { dayText } from '#wording/en/dates.ts';
import { recordsWords } from '#wording/en/records.ts';
import { Bars } from './Bars.tsx';

const words = recordsWords.measures;
/** Figures with a name of their own that are shown, and how often each was taken: the newest. */
const SHOWN = 12;
const TAKEN = 30;
/** Pairs of bars that can be read on a phone. */
const BARS = 4;

/** The same figure before and after, over all items that give it. */
export function Measures({ measures }: { readonly measures: readonly RecordedMeasure[] }) {
	const id = useId();
	const followed = useMemo(() => followMeasures(measures), [measures]);
	return (
		<section className="records__part" aria-labelledby={id}>
			<h3 id={id}>{words.title}</h3>
			{followed.slice(0, SHOWN).map((measure) => (
				<One key={`${measure.name} ${measure.unit} ${measure.better}`} measure={measure} />
			))}
		</section>
	);
}

function One({ measure }: { readonly measure: FollowedMeasure }) {
	const { name, unit, items, improved, worse } = measure;
	const taken = measure.taken.slice(-TAKEN);
	const drawn = taken.slice(-BARS);
	const title = words.name(name, unit);
	const figures = drawn.flatMap(({ before, after }) => [before, after]);
	const highest = Math.max(...figures);
	return (
		<Disclosure
			summary={
				<span>
					{title}. {words.summary(measure.taken.length, items, improved, worse)}
				</span>
			}
		>
			<div className="stack">
				{highest > 0 && Math.min(...figures) >= 0 && (
					<>
						<Bars
							name={words.chart(title)}
							bars={drawn.map(({ before, after, records }) => ({
								key: `${before} ${after}`,
								label: records[0]?.reference ?? '',
								before: { said: String(before), height: before / highest },
								said: String(after),
								height: after / highest,
								isMain: true,
							}))}
						/>
						<p className="small">{words.sides}</p>
					</>
				)}
				{taken.some(({ records }) => records.length > 1) && <p className="small">{words.once}</p>}
				<Table caption={title} captionHidden className="records">
					<thead>
						<tr>
							<th scope="col">{words.columns.item}</th>
							<th scope="col">{words.columns.on}</th>
							<th scope="col">{words.columns.before}</th>
							<th scope="col">{words.columns.after}</th>
							<th scope="col">{words.columns.change}</th>
						</tr>
					</thead>
					<tbody>
						{taken
							.flatMap(({ records }) => records)
							.map(({ item, reference, on, before, after }, index) => (
								<tr key={`${item} ${String(index)}`}>
									<th scope="row">
										<a className="records__link" href={itemLink(item)}>
											{reference}
										</a>
									</th>
									<td>{on === '' ? words.undated : dayText(on)}</td>
									<td>{before}</td>
									<td>{after}</td>
									<td>{words.change(after - before)}</td>
								</tr>
							))}
					</tbody>
				</Table>
			</div>
		</Disclosure>
	);
}
