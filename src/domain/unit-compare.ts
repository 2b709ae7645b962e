import { withEarlier } from './earlier-wordings.ts';
import type { CalendarDate, CriterionId, Instant } from './identity.ts';
import type { Criterion, Outcome, Unit } from './unit.ts';
import { criteriaOf, criterionIds } from './unit.ts';

/*
 * A newer version of a unit beside the copy that a portfolio has. Nothing here changes anything: moving to it is a
 * choice, and what the newer version no longer asks for stays in the copy as withdrawn, with its evidence.
 */

export type CriterionComparison =
	/** Asked for in both, or withdrawn in both. */
	| {
			readonly kind: 'same' | 'renumbered' | 'reworded';
			readonly before: Criterion;
			readonly after: Criterion;
			/** How many pieces, which kinds, knowledge or performance. */
			readonly asksOtherwise: boolean;
	  }
	| { readonly kind: 'new'; readonly after: Criterion }
	/** Withdrawn or merged in the copy, and asked for by itself in the other version. */
	| { readonly kind: 'back'; readonly after: Criterion }
	| { readonly kind: 'merged'; readonly before: Criterion; readonly into: Criterion }
	| { readonly kind: 'gone'; readonly before: Criterion };

/** Every criterion of either version once: first as the other version has them, then what it has no more. */
export function compareUnits(own: Unit, other: Unit): readonly CriterionComparison[] {
	const before = new Map(criteriaOf(own).map((criterion) => [criterion.id, criterion]));
	const mergedHere = new Set(criteriaOf(own).flatMap(({ replaces }) => replaces ?? []));
	const counts = criterionIds(other);
	const isOwn = (id: CriterionId): boolean => counts.get(id)?.id === id;
	const there = criteriaOf(other).flatMap((after): readonly CriterionComparison[] => {
		const known = before.get(after.id);
		if (!known) {
			if (after.withdrawn) return [];
			return [{ kind: mergedHere.has(after.id) ? 'back' : 'new', after }];
		}
		if (known.withdrawn && !after.withdrawn) return [{ kind: 'back', after }];
		if (!known.withdrawn && after.withdrawn) {
			const into = counts.get(after.id);
			return [
				into && into.id !== after.id
					? { kind: 'merged', before: known, into }
					: { kind: 'gone', before: known },
			];
		}
		return [
			{
				kind: kindOf(known, after),
				before: known,
				after,
				asksOtherwise: asks(known) !== asks(after),
			},
		];
	});
	const listed = new Set(criteriaOf(other).map(({ id }) => id));
	const left = criteriaOf(own)
		.filter(({ id }) => !listed.has(id))
		.flatMap((known): readonly CriterionComparison[] => {
			const into = counts.get(known.id);
			if (into && !isOwn(known.id)) return [{ kind: 'merged', before: known, into }];
			// It is withdrawn already, and stays so.
			return known.withdrawn
				? [{ kind: 'same', before: known, after: known, asksOtherwise: false }]
				: [{ kind: 'gone', before: known }];
		});
	return [...there, ...left];
}

function kindOf(before: Criterion, after: Criterion): 'same' | 'renumbered' | 'reworded' {
	const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
	if (plain(before.text) !== plain(after.text)) return 'reworded';
	return before.code === after.code ? 'same' : 'renumbered';
}

function asks({ needs, needsKinds, shows }: Criterion): string {
	return JSON.stringify([needs, [...(needsKinds ?? [])].sort(), shows ?? '']);
}

export type Move = {
	readonly at: Instant;
	readonly on: CalendarDate;
	/** Why what went is withdrawn: "Not in version 2". */
	readonly reason: string;
};

/** The copy after moving to the other version, which it goes back to from then on. Every id of the copy stays known. */
export function movedTo(own: Unit, other: Unit, { at, on, reason }: Move): Unit {
	const known = criterionIds(other);
	const outcomes: Outcome[] = [...other.outcomes];
	for (const outcome of own.outcomes) {
		const gone = outcome.criteria
			.filter(({ id }) => !known.has(id))
			.map((criterion): Criterion => ({ ...criterion, withdrawn: criterion.withdrawn ?? { on, reason } }));
		if (gone.length === 0) continue;
		const place = outcomes.findIndex(({ code }) => code === outcome.code);
		const there = outcomes[place];
		if (there) outcomes[place] = { ...there, criteria: [...there.criteria, ...gone] };
		else outcomes.push({ ...outcome, criteria: gone });
	}
	const whole: Unit = {
		...other,
		...(own.origin && !other.origin && { origin: own.origin }),
		outcomes: withMerged(own, { ...other, outcomes }),
		id: own.id,
		version: Math.max(own.version + 1, other.version),
		edited: { from: other.version, at },
	};
	return withEarlier(own, whole, at);
}

/** What was merged in the copy, and the other version does not ask for by itself, goes on counting where it counted. */
function withMerged(own: Unit, next: Unit): Outcome[] {
	const counts = criterionIds(next);
	const added = new Map<CriterionId, CriterionId[]>();
	for (const [id, criterion] of criterionIds(own)) {
		const target = counts.has(id) ? undefined : counts.get(criterion.id);
		if (target) added.set(target.id, [...(added.get(target.id) ?? []), id]);
	}
	return next.outcomes.map((outcome) => ({
		...outcome,
		criteria: outcome.criteria.map((criterion) => {
			const more = added.get(criterion.id);
			return more ? { ...criterion, replaces: [...(criterion.replaces ?? []), ...more] } : criterion;
		}),
	}));
}
