import type { Unit } from '#domain/unit.ts';
import { criteriaOf } from '#domain/unit.ts';
import type { OpenEvidence } from '#ui/hooks/use-evidence.ts';
import { itemWords } from '#wording/en/item.ts';

type StartedForProps = { readonly opened: OpenEvidence; readonly units: readonly Unit[] };

/** On an item begun for a gap: which one. Its tick stands at the very end of the form. */
export function StartedFor({ opened, units }: StartedForProps) {
	const asked = opened.head === null ? opened.content.claims[0]?.criterion : undefined;
	const criterion = units.flatMap(criteriaOf).find(({ id }) => id === asked);
	if (!criterion) return null;
	return (
		<div className="item-for">
			<p>
				<strong>{itemWords.startedFor(criterion.code)}:</strong> {criterion.text}
			</p>
			<p className="small">{itemWords.startedForTicked}</p>
		</div>
	);
}
