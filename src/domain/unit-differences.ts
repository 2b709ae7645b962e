import type { CriterionId } from './identity.ts';
import type { Guidance, Outcome, Unit } from './unit.ts';
import { criterionIds } from './unit.ts';

/*
 * What differs between two versions of a unit besides its criteria. A move takes all of it over, so all of it is
 * shown before.
 */

export type OutcomeDifference =
	| { readonly kind: 'reworded' | 'renumbered'; readonly before: Outcome; readonly after: Outcome }
	| { readonly kind: 'new'; readonly after: Outcome }
	/** None of its criteria stands in any outcome of the other version. */
	| { readonly kind: 'gone'; readonly before: Outcome };

/** Outcomes have no ids: one is the same whose criteria are the same, else whose code is. */
export function outcomeDifferences(own: Unit, other: Unit): readonly OutcomeDifference[] {
	const pairs = pairsOf(own, other);
	const found = other.outcomes.flatMap((after): readonly OutcomeDifference[] => {
		const before = pairs.get(after);
		if (!before) return isAsked(after) ? [{ kind: 'new', after }] : [];
		if (plain(before.title) !== plain(after.title)) return [{ kind: 'reworded', before, after }];
		return before.code === after.code ? [] : [{ kind: 'renumbered', before, after }];
	});
	const known = new Set(pairs.values());
	const gone = own.outcomes.flatMap((before): readonly OutcomeDifference[] =>
		known.has(before) || !isAsked(before) ? [] : [{ kind: 'gone', before }],
	);
	return [...found, ...gone];
}

function pairsOf(own: Unit, other: Unit): ReadonlyMap<Outcome, Outcome> {
	const counts = criterionIds(other);
	const home = new Map<CriterionId, Outcome>();
	for (const outcome of other.outcomes) for (const { id } of outcome.criteria) home.set(id, outcome);
	const shared = own.outcomes.flatMap((before) => {
		const there = new Map<Outcome, number>();
		for (const { id } of before.criteria) {
			const after = home.get(counts.get(id)?.id ?? id);
			if (after) there.set(after, (there.get(after) ?? 0) + 1);
		}
		return [...there].map(([after, count]) => ({ before, after, count }));
	});
	const pairs = new Map<Outcome, Outcome>();
	const taken = new Set<Outcome>();
	const pair = (before: Outcome, after: Outcome) => {
		if (pairs.has(after) || taken.has(before)) return;
		pairs.set(after, before);
		taken.add(before);
	};
	// One whose criteria were parted stays with the greater part, and of equals with the one of its code.
	const isOfItsCode = ({ before, after }: (typeof shared)[number]) => Number(before.code === after.code);
	for (const each of [...shared].sort((a, b) => b.count - a.count || isOfItsCode(b) - isOfItsCode(a))) {
		pair(each.before, each.after);
	}
	for (const before of own.outcomes) {
		const after = other.outcomes.find(({ code }) => code === before.code);
		if (after) pair(before, after);
	}
	return pairs;
}

function isAsked({ criteria }: Outcome): boolean {
	return criteria.some(({ withdrawn }) => withdrawn === undefined);
}

const FACTS = ['title', 'level', 'credits', 'reference', 'awardingBody', 'qualification', 'summary'] as const;

export type FactDifference = {
	readonly field: (typeof FACTS)[number];
	/** "" where that version does not say. */
	readonly before: string;
	readonly after: string;
};

export function factDifferences(own: Unit, other: Unit): readonly FactDifference[] {
	return FACTS.flatMap((field): readonly FactDifference[] => {
		const [before, after] = [own[field] ?? '', other[field] ?? ''];
		return plain(before) === plain(after) ? [] : [{ field, before, after }];
	});
}

export type GuidanceDifference = {
	readonly added: readonly Guidance[];
	readonly changed: readonly Guidance[];
	readonly gone: readonly Guidance[];
};

/** Tips, common mistakes and the like, by their ids. */
export function guidanceDifference(own: Unit, other: Unit): GuidanceDifference {
	const before = new Map(own.guidance.map((entry) => [entry.id, entry]));
	const after = new Set(other.guidance.map(({ id }) => id));
	const isOther = (one: Guidance, two: Guidance) =>
		one.kind !== two.kind ||
		plain(one.text) !== plain(two.text) ||
		plain(one.correction ?? '') !== plain(two.correction ?? '');
	return {
		added: other.guidance.filter(({ id }) => !before.has(id)),
		changed: other.guidance.filter((entry) => {
			const known = before.get(entry.id);
			return known !== undefined && isOther(known, entry);
		}),
		gone: own.guidance.filter(({ id }) => !after.has(id)),
	};
}

function plain(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}
