import { changedItems } from '#domain/changed-items.ts';
import type { EvidenceId } from '#domain/identity.ts';
import { both, derive } from '#storage/live-source.ts';
import { headsSource, judgementsSource } from './sources.ts';
import { today } from './today.ts';
import { useLive } from './use-live.ts';

const source = derive(both(headsSource, judgementsSource), ([heads, judgements]) =>
	changedItems(heads, judgements, today()),
);
const NONE: ReadonlySet<EvidenceId> = new Set();

/** The items that were changed since something of them was accepted; none while that is read. */
export function useChangedItems(): ReadonlySet<EvidenceId> {
	const changed = useLive(source);
	return changed.state === 'ready' ? changed.value : NONE;
}
