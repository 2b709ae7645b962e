import { useEffect } from 'react';
import type { EvidenceHead } from '#domain/evidence-head.ts';
import type { Live } from '#ui/hooks/live.ts';

/** Once per page: an item whose form nobody knows would otherwise be tried with every change of the list. */
const tried = new Set<string>();

/** Has it worked out what is missing and due where the items themselves do not say it yet. */
export function useOutlooks(heads: Live<readonly EvidenceHead[]>): void {
	useEffect(() => {
		if (heads.state !== 'ready') return;
		const without = heads.value.filter((head) => !head.outlook && !tried.has(head.id));
		if (without.length === 0) return;
		for (const { id } of without) tried.add(id);
		import('#workflows/fill-outlooks.ts').then(
			({ fillOutlooks }) => void fillOutlooks(without),
			// Out of reach just now: the lists are whole without it, and the next page tries again.
			() => undefined,
		);
	}, [heads]);
}
