import type { HeldRecord } from '#domain/assessment-record.ts';
import { dayText } from '#wording/en/dates.ts';
import { onRecordWords } from '#wording/en/on-record.ts';
import { reviewWords } from '#wording/en/review.ts';
import '#styles/screens/record.css';

const words = reviewWords.feedback;

/** What an assessor asked, observed or was shown, to be read. */
export function HeldText({ record }: { readonly record: HeldRecord }) {
	const { kind, assessor, at, where, date, text, rows } = record;
	return (
		<div className="held">
			<p className="held__title">
				{[onRecordWords.held[kind], where, date && dayText(date)].filter(Boolean).join(' · ')}
			</p>
			{rows.map((row) => (
				<p key={row.id}>
					<strong>{words.question}</strong> {row.question}
					<br />
					<strong>{words.answer}</strong> {row.answer}
				</p>
			))}
			{text !== '' && <p>{text}</p>}
			<p className="small">{reviewWords.held.by(assessor, dayText(at.slice(0, 10)))}</p>
		</div>
	);
}
