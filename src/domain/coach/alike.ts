import { showsOf } from '#domain/fitting-kinds.ts';
import type { CriterionId } from '#domain/identity.ts';
import type { Criterion, Unit } from '#domain/unit.ts';
import { askedCriteria } from '#domain/unit.ts';
import type { Topics } from './words.ts';
import { termsOf, topicsNamed } from './words.ts';

/*
 * Criteria of different units that ask for much the same: one piece of evidence may then serve both. Words are
 * weighed by how rare they are among all criteria (cosine of tf-idf), so that "service" and "customer" say little; in
 * the work of a contact centre the topics that both ask for (words.ts) speak too. Knowledge is never much like
 * performance. What two units say of each other (CASE's exactMatchOf) counts before any words.
 */

/** The share of weighed words, 0 to 1, from which two criteria are shown together by their words alone. */
const ENOUGH = 0.4;
/** Where the topics are as near as this, so many shared words are enough. */
const SAME_TOPICS = 0.85;
const SOME = 0.1;
/** And so many different words must speak for it. */
const FEWEST_WORDS = 2;
/** More than these beside one criterion help nobody. */
const MOST = 3;
const MOST_WORDS = 4;

export type PlacedCriterion = { readonly unit: Unit; readonly criterion: Criterion };

export type Alike = PlacedCriterion & {
	/** 0 to 1; 1 where the units themselves say that the two match. */
	readonly score: number;
	/** The words that both have, as they stand in the other criterion, the rarest first; none where the units say it. */
	readonly words: readonly string[];
};

/** Two criteria that a source says are the same, by their ids. */
export type Match = readonly [CriterionId, CriterionId];

/** By criterion: those of other units that ask for much the same, best first. Made once for a set of units. */
export function alikeCriteria(
	units: readonly Unit[],
	matches: readonly Match[] = [],
): ReadonlyMap<CriterionId, readonly Alike[]> {
	const all = units.flatMap((unit) => askedCriteria(unit).map((criterion) => weighed(unit, criterion)));
	const rarity = rarityIn(all);
	const lengths = new Map(all.map((each) => [each, lengthOf(each, rarity)]));
	const matched = new Set(matches.flatMap(([one, other]) => [`${one} ${other}`, `${other} ${one}`]));
	return new Map(
		all.map((one) => {
			const found = all
				.filter((other) => other.unit.id !== one.unit.id)
				.map((other): Alike => {
					const { unit, criterion } = other;
					if (matched.has(`${one.criterion.id} ${criterion.id}`)) {
						return { unit, criterion, score: 1, words: [] };
					}
					const shared = sharedWords(one, other, rarity);
					const size = (lengths.get(one) ?? 0) * (lengths.get(other) ?? 0);
					const share = size === 0 ? 0 : shared.reduce((sum, { weight }) => sum + weight, 0) / size;
					const isAlike =
						one.shows === other.shows &&
						shared.length >= FEWEST_WORDS &&
						(share >= ENOUGH || (share >= SOME && nearness(one, other) >= SAME_TOPICS));
					return { unit, criterion, score: isAlike ? share : 0, words: shared.map(({ word }) => word) };
				})
				.filter(({ score }) => score > 0)
				.sort((a, b) => b.score - a.score)
				.slice(0, MOST)
				.map((each) => ({ ...each, words: each.words.slice(0, MOST_WORDS) }));
			return [one.criterion.id, found] as const;
		}),
	);
}

type Weighed = PlacedCriterion & {
	readonly shows: ReturnType<typeof showsOf>;
	readonly topics: Topics;
	readonly terms: ReadonlyMap<string, string>;
};

/** Each term once, with the word that it first stands for. */
function weighed(unit: Unit, criterion: Criterion): Weighed {
	const terms = new Map<string, string>();
	for (const { term, word } of termsOf(criterion.text)) if (!terms.has(term)) terms.set(term, word);
	return { unit, criterion, shows: showsOf(criterion), topics: topicsNamed(criterion.text), terms };
}

function rarityIn(all: readonly Weighed[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const { terms } of all) for (const term of terms.keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
	return new Map([...counts].map(([term, count]) => [term, Math.log(1 + all.length / count)]));
}

/** Cosine of the topics that two criteria ask for. */
function nearness({ topics }: Weighed, other: Weighed): number {
	return [...topics].reduce((sum, [topic, share]) => sum + share * (other.topics.get(topic) ?? 0), 0);
}

function lengthOf({ terms }: Weighed, rarity: ReadonlyMap<string, number>): number {
	return Math.hypot(...[...terms.keys()].map((term) => rarity.get(term) ?? 0));
}

function sharedWords(
	one: Weighed,
	other: Weighed,
	rarity: ReadonlyMap<string, number>,
): readonly { readonly word: string; readonly weight: number }[] {
	return [...other.terms]
		.filter(([term]) => one.terms.has(term))
		.map(([term, word]) => ({ word, weight: (rarity.get(term) ?? 0) ** 2 }))
		.sort((a, b) => b.weight - a.weight);
}
