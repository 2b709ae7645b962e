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
const BARS = 8;

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
	const { name, unit, improved, worse } = measure;
	const taken = measure.taken.slice(-TAKEN);
	const title = words.name(name, unit);
	const highest = Math.max(...taken.map(({ after }) => after), 0);
	return (
		<Disclosure
			summary={
				<span>
					{title}. {words.summary(measure.taken.length, improved, worse)}
				</span>
			}
		>
			<div className="stack">
				{taken.length > 1 && highest > 0 && taken.every(({ after }) => after >= 0) && (
					<Bars
						name={words.chart(title)}
						bars={taken.slice(-BARS).map(({ item, reference, after }, index, shown) => ({
							key: `${item} ${index}`,
							label: reference,
							said: String(after),
							height: after / highest,
							isMain: index === shown.length - 1,
						}))}
					/>
				)}
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
						{taken.map(({ item, reference, on, before, after }, index) => (
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
