import { useId, useMemo } from 'react';
import type { RecordedComplaint } from '#domain/records/recorded.ts';
import type { CountBy, Counted } from '#domain/records/recurring.ts';
import { countComplaints } from '#domain/records/recurring.ts';
import { ButtonLink } from '#ui/kit/ButtonLink.tsx';
import { AddIcon } from '#ui/kit/Icon.tsx';
import { Table } from '#ui/kit/Table.tsx';
import { itemLink, newItemLink } from '#ui/links.ts';
import { recordsWords } from '#wording/en/records.ts';

const words = recordsWords.complaints;
const WAYS: readonly CountBy[] = ['kind', 'cause', 'product'];
/** As often as this, a matter is worth an improvement. */
const OFTEN = 3;
const LINKS = 3;
const ROWS = 12;

/** Minor ones too: five small complaints about one thing show a real problem. */
export function Complaints({ complaints }: { readonly complaints: readonly RecordedComplaint[] }) {
	const id = useId();
	const counted = useMemo(
		() => WAYS.map((by) => ({ by, all: countComplaints(complaints, by) })),
		[complaints],
	);
	const isOften = counted.some(({ all }) => all.some(({ complaints: same }) => same.length >= OFTEN));
	return (
		<section className="records__part" aria-labelledby={id}>
			<h3 id={id}>{words.title}</h3>
			<p>{words.total(complaints.length, complaints.filter(({ isMinor }) => isMinor).length)}</p>
			{counted.map(({ by, all }) => all.length > 0 && <By key={by} by={by} all={all} />)}
			{isOften && (
				<>
					<p>{words.act}</p>
					<ButtonLink variant="quiet" href={newItemLink('improvement-record')} icon={<AddIcon />}>
						{words.start}
					</ButtonLink>
				</>
			)}
		</section>
	);
}

function By({ by, all }: { readonly by: CountBy; readonly all: readonly Counted[] }) {
	const recurring = all.filter(({ complaints }) => complaints.length > 1);
	const once = all.length - recurring.length;
	return (
		<>
			{recurring.length === 0 ? (
				<p>
					{words.by[by]}: {words.allOnce}
				</p>
			) : (
				<Table caption={words.by[by]} className="records">
					<thead>
						<tr>
							<th scope="col">{words.columns.value}</th>
							<th scope="col">{words.columns.count}</th>
							<th scope="col">{words.columns.minor}</th>
							<th scope="col">{words.columns.items}</th>
						</tr>
					</thead>
					<tbody>
						{recurring.slice(0, ROWS).map(({ value, complaints, minor }) => (
							<tr key={value}>
								<th scope="row">{value}</th>
								<td>{complaints.length}</td>
								<td>{minor}</td>
								<td>
									{complaints.slice(-LINKS).map(({ item, reference }) => (
										<a key={item} className="records__link" href={itemLink(item)}>
											{reference}
										</a>
									))}
									{complaints.length > LINKS && words.more(complaints.length - LINKS)}
								</td>
							</tr>
						))}
					</tbody>
				</Table>
			)}
			{recurring.length > 0 && once > 0 && <p className="small">{words.once(once)}</p>}
		</>
	);
}
