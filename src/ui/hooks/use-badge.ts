import { useEffect } from 'react';
import { setBadge } from '#device/badge.ts';
import { pinnedRealm } from '#storage/realm.ts';

/** Shows on the icon of the installed app how many of the learner's own items wait to be finished; null: unknown. */
export function useBadge(count: number | null): void {
	useEffect(() => {
		// What the example has is nobody's work.
		if (count !== null && pinnedRealm() === 'own') setBadge(count);
	}, [count]);
}
