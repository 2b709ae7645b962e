import type { HeldRecord } from '#domain/assessment-record.ts';
import type { CriterionId } from '#domain/identity.ts';
import { useEntries } from '#ui/hooks/use-entries.ts';
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
	return (
		<>
			{held.map((record) => (
				<HeldText key={record.id} record={record} />
			))}
		</>
	);
}
