import { unreachable } from '#domain/identity.ts';
import type { Recorded } from '#domain/records/recorded.ts';
import { Button } from '#ui/kit/Button.tsx';
import { Progress } from '#ui/kit/Progress.tsx';
import { link } from '#ui/links.ts';
import { recordsWords as words } from '#wording/en/records.ts';
import '#styles/screens/records.css';
import { Calibrations } from './Calibrations.tsx';
import { Complaints } from './Complaints.tsx';
import { Measures } from './Measures.tsx';
import { Trend } from './Trend.tsx';
import { useRecords } from './use-records.ts';

/** What scorecards, complaints and figures of the whole portfolio show together. */
export function Records() {
	const { reading, start, stop } = useRecords();
	switch (reading.state) {
		case 'reading':
			return (
				<div className="stack">
					<Progress
						label={words.reading}
						value={reading.total > 0 ? reading.done : null}
						max={Math.max(reading.total, 1)}
					/>
					<div className="buttons">
						<Button variant="quiet" onClick={stop}>
							{words.stop}
						</Button>
					</div>
				</div>
			);
		case 'failed':
		case 'stopped':
			return (
				<div className="stack">
					<p>{words[reading.state]}</p>
					<div className="buttons">
						<Button variant="quiet" onClick={start}>
							{words.again}
						</Button>
					</div>
				</div>
			);
		case 'ready':
			return <Shown records={reading.value} />;
		default:
			return unreachable(reading);
	}
}

function Shown({ records: { contacts, complaints, measures } }: { readonly records: Recorded }) {
	return (
		<div className="stack">
			{contacts.length + complaints.length + measures.length === 0 ? (
				<p>{words.nothing}</p>
			) : (
				<p className="small">{words.intro}</p>
			)}
			{contacts.length > 0 && (
				<>
					<Trend contacts={contacts} />
					<Calibrations contacts={contacts} />
				</>
			)}
			{complaints.length > 0 && <Complaints complaints={complaints} />}
			{measures.length > 0 && <Measures measures={measures} />}
			<p className="records__part">
				{words.due} <a href={link('/')}>{words.toHome}</a>
			</p>
		</div>
	);
}
