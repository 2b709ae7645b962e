import type { PortfolioId } from '#domain/identity.ts';
import { noteHandedOver, wasHandedOver } from '#storage/handed-over.ts';
import { type LeftInHands, readLeftInHands } from '#storage/left-in-hands.ts';
import type { LiveSource } from '#storage/live-source.ts';
import { watch } from '#storage/watch.ts';
import { useLive } from './use-live.ts';

const received = () => 'received' as const;
const sources = new Map<PortfolioId, LiveSource<LeftInHands>>();

/** What was decided on this device about a portfolio of its own and is not in it yet; null while it is read, and where nobody can tell. */
export function useLeftInHands(portfolio: PortfolioId): LeftInHands | null {
	const known = sources.get(portfolio);
	const source = known ?? watch(received, (db) => readLeftInHands(db, portfolio));
	if (!known) sources.set(portfolio, source);
	const live = useLive(source);
	if (live.state !== 'ready') return null;
	// Handed over before this was noted.
	if (live.value.made > 0 && !wasHandedOver(portfolio)) noteHandedOver(portfolio);
	return live.value;
}
