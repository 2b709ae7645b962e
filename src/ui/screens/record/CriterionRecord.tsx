import type { HeldRecord, RecordOfKind } from '#domain/assessment-record.ts';
import type { CriterionId } from '#domain/identity.ts';
import { useEntries } from '#ui/hooks/use-entries.ts';
import { reviewWords } from '#wording/en/review.ts';
import { HeldText } from './HeldText.tsx';

/** What an assessor put on record beside the evidence for one criterion. */
export function CriterionRecord({ criterion }: { readonly criterion: CriterionId }) {
	const entries = useEntries();
	if (entries.state !== 'ready') return null;
	const held = entries.value.filter(
		(entry): entry is HeldRecord =>
			'kind' in entry &&
			(entry.kind === 'questions' || entry.kind === 'observation' || entry.kind === 'seen') &&
			entry.criterion === criterion,
	);
	const typed = entries.value.filter(
		(entry): entry is RecordOfKind<'typed'> =>
			'kind' in entry && entry.kind === 'typed' && entry.criterion === criterion,
	);
	return (
		<>
			{typed.map(({ id, decision, feedback, assessor }) => (
				<div key={id} className="held">
					<p className="held__title">{reviewWords.typed(assessor)}</p>
					{[decision, feedback]
						.filter((text) => text !== '')
						.map((text) => (
							<p key={text} dir="auto">
								{text}
							</p>
						))}
				</div>
			))}
			{held.map((record) => (
				<HeldText key={record.id} record={record} />
			))}
		</>
	);
}
