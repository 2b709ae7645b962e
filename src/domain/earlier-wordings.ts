import type { Instant } from './identity.ts';
import type { Criterion, Unit } from './unit.ts';
import { criteriaOf } from './unit.ts';
import { publishedVersion } from './unit-versions.ts';

/**
 * What is kept after edits: the next version of the copy, and of every criterion that was reworded or merged the
 * wording it had, because a decision may have been made on that.
 */
export function savedEdits(before: Unit, after: Unit, at: Instant): Unit {
	return {
		...withEarlier(before, after, at),
		version: before.version + 1,
		edited: { from: publishedVersion(before), at },
	};
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** `after` with what its criteria said before. */
export function withEarlier(before: Unit, after: Unit, until: Instant): Unit {
	const known = new Map(criteriaOf(before).map((criterion) => [criterion.id, criterion]));
	const earlierOf = (criterion: Criterion): NonNullable<Criterion['earlier']> => {
		const own = known.get(criterion.id);
		const kept = own?.earlier ?? criterion.earlier ?? [];
		const reworded = own && plain(own.text) !== plain(criterion.text) ? [{ until, text: own.text }] : [];
		const mergedNow = (criterion.replaces ?? []).flatMap((id) => {
			const gone = own?.replaces?.includes(id) ? undefined : known.get(id);
			return gone
				? [...(gone.earlier ?? []).map((wording) => ({ id, ...wording })), { until, text: gone.text, id }]
				: [];
		});
		return [...kept, ...reworded, ...mergedNow];
	};
	return {
		...after,
		outcomes: after.outcomes.map((outcome) => ({
			...outcome,
			criteria: outcome.criteria.map((criterion) => {
				const earlier = earlierOf(criterion);
				return earlier.length === 0 ? criterion : { ...criterion, earlier };
			}),
		})),
	};
}
