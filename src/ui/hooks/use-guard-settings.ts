import { type GuardSettings, NO_GUARD } from '#domain/guard/settings.ts';
import { derive } from '#storage/live-source.ts';
import { portfolioSource } from './sources.ts';
import { useLive } from './use-live.ts';

const guardSource = derive(portfolioSource, (open) => open?.portfolio.guard ?? NO_GUARD);

/** What the guard remembers in the open portfolio; null while it is being read. */
export function useGuardSettings(): GuardSettings | null {
	const live = useLive(guardSource);
	return live.state === 'ready' ? live.value : null;
}
