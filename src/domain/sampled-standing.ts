import type { SampledClaim } from './assessment-record.ts';
import type { Coverage } from './coverage.ts';
import type { Instant } from './identity.ts';

/** Why what came of a sampled claim is about something else now; "" where it still is about what stands there. */
export type SampledStanding = '' | 'changed' | 'again' | 'gone';

/**
 * Whether the decision that was sampled still stands: on evidence that is as it was, not decided again, and claimed.
 *
 * @param at when the sample was drawn
 */
export function sampledStanding(
	{ evidence, criterion, fingerprint }: SampledClaim,
	at: Instant,
	{ units }: Coverage,
): SampledStanding {
	const claim = units
		.flatMap(({ criteria, withdrawn }) => [...criteria, ...withdrawn])
		.flatMap(({ items }) => items.filter(({ item }) => item.id === evidence))
		.flatMap(({ claims }) => claims)
		.find((each) => each.criterion === criterion);
	if (!claim) return 'gone';
	const { judgement, state } = claim;
	if (judgement && judgement.at > at) return 'again';
	return judgement?.fingerprint === fingerprint && state === judgement.decision ? '' : 'changed';
}
