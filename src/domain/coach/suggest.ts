import type { Answers } from '#domain/answer.ts';
import type { CriterionId, TemplateId } from '#domain/identity.ts';
import { answerText } from '#domain/plain-text.ts';
import type { Template } from '#domain/template.ts';
import { fieldsOf } from '#domain/template.ts';
import type { Criterion, Guidance, Unit } from '#domain/unit.ts';
import type { Topics } from './words.ts';
import { termsOf, topicsAsked, topicsTold } from './words.ts';

/*
 * Which criteria an account may show, in two halves: the topics that it tells of and that a criterion asks for
 * (words.ts), and BM25 (Robertson and Zaragoza, 2009) over what the unit says of the criterion: its own words most,
 * the guidance and key concepts that name it less. Everything stays on the device.
 */

/** How much a word counts by where it stands. */
const IN_CRITERION = 2;
const IN_OUTCOME = 1;
const IN_GUIDANCE = 0.5;

/** BM25: how fast a repeated word stops counting, and how much a long description is held against it. */
const K1 = 1.2;
const B = 0.4;
/** How much the words themselves count beside the topics. More, and long criteria crowd out short ones. */
const WORDS = 0.1;

/** Below this share of the best score a criterion is not worth a look; and below this score none is. */
const SHARE = 0.75;
/** A whole form tells of more than one thing, and what it seldom shows has been held against it already. */
const SHARE_OF_FORM = 0.6;
const FEWEST_POINTS = 1.25;
const MOST = 5;
/** What the words for a criterion count where the unit does not name this kind of evidence for it. */
const UNLIKELY = 0.45;

/** So many different words must speak for it. */
const FEWEST_WORDS = 2;

type Described = {
	readonly unit: Unit;
	readonly criterion: Criterion;
	readonly topics: Topics;
	readonly weights: ReadonlyMap<string, number>;
	readonly length: number;
};

export type CriteriaIndex = {
	readonly described: readonly Described[];
	readonly rarity: ReadonlyMap<string, number>;
	readonly average: number;
};

export type Suggestion = {
	readonly unit: Unit;
	readonly criterion: Criterion;
	readonly score: number;
	/** The learner's own words that speak for it, the strongest first. */
	readonly words: readonly string[];
};

/** What was written in an item: texts and tables, without values of lists and names of people. */
export function accountOf(template: Template, answers: Answers): string {
	return fieldsOf(template)
		.filter(({ kind }) => kind === 'text' || kind === 'long-text' || kind === 'rows')
		.map(({ id }) => answerText(answers[id]))
		.join('\n');
}

/** What is needed to rank criteria; made once for the adopted units. */
export function indexCriteria(units: readonly Unit[]): CriteriaIndex {
	const described = units.flatMap((unit) =>
		unit.outcomes.flatMap((outcome) =>
			outcome.criteria
				.filter(({ withdrawn }) => withdrawn === undefined)
				.map((criterion) => describe(unit, outcome.title, criterion)),
		),
	);
	const counts = new Map<string, number>();
	for (const { weights } of described) {
		for (const term of weights.keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
	}
	const total = described.length;
	return {
		described,
		rarity: new Map(
			[...counts].map(([term, count]) => [term, Math.log(1 + (total - count + 0.5) / (count + 0.5))]),
		),
		average: total === 0 ? 1 : described.reduce((sum, { length }) => sum + length, 0) / total,
	};
}

function describe(unit: Unit, outcome: string, criterion: Criterion): Described {
	const weights = new Map<string, number>();
	let length = 0;
	const add = (text: string, weight: number): void => {
		for (const { term } of termsOf(text)) {
			weights.set(term, (weights.get(term) ?? 0) + weight);
			length += weight;
		}
	};
	add(criterion.text, IN_CRITERION);
	add(outcome, IN_OUTCOME);
	for (const entry of guidanceOf(unit, criterion)) add(entry.text, IN_GUIDANCE);
	// The first word says what is to be done: "Monitor contacts" is more about monitoring than about contacts.
	const [lead = ''] = criterion.text.split(' ');
	const asked = topicsAsked(`${criterion.text} ${criterion.text} ${lead} ${outcome}`);
	return { unit, criterion, topics: asked, weights, length };
}

function guidanceOf(unit: Unit, criterion: Criterion): readonly Guidance[] {
	return unit.guidance.filter(
		({ criteria, kind }) => criteria.includes(criterion.id) && kind !== 'misconception',
	);
}

export type Asked = {
	readonly ticked?: ReadonlySet<CriterionId>;
	/** The kind of evidence, where it is known: a coaching session seldom shows how a sample is drawn. */
	readonly template?: TemplateId;
};

/**
 * The criteria that an account may show, best first, without those that are ticked. Empty while there is too
 * little to go by. Only a proposal: nothing is ever ticked by it.
 */
export function suggestCriteria(
	index: CriteriaIndex,
	text: string,
	{ ticked = new Set(), template = '' }: Asked = {},
): readonly Suggestion[] {
	const said = new Map<string, string>();
	for (const { term, word } of termsOf(text)) if (!said.has(term)) said.set(term, word);
	const told = topicsTold(text);
	const ranked = index.described
		.map((described) => scored(index, described, said, told))
		.map((found) => ({ ...found, score: found.score * likelihood(found.criterion, template) }))
		.sort((a, b) => b.score - a.score);
	const best = ranked[0]?.score ?? 0;
	return ranked
		.filter(
			({ score, words }) =>
				score >= FEWEST_POINTS &&
				score >= (template === '' ? SHARE : SHARE_OF_FORM) * best &&
				words.length >= FEWEST_WORDS,
		)
		.slice(0, MOST)
		.filter(({ criterion }) => !ticked.has(criterion.id));
}

/** How likely a kind of evidence is to show a criterion at all, by its place among those that the unit names. */
function likelihood(criterion: Criterion, template: TemplateId): number {
	// A unit that a learner brought names no kinds: that says nothing against any.
	if (template === '' || criterion.fits.length === 0) return 1;
	const place = criterion.fits.indexOf(template);
	return place < 0 ? UNLIKELY : Math.max(0.75, 1 - place * 0.05);
}

function scored(
	{ rarity, average }: CriteriaIndex,
	{ unit, criterion, topics, weights, length }: Described,
	said: ReadonlyMap<string, string>,
	told: ReturnType<typeof topicsTold>,
): Suggestion {
	let score = 0;
	const points = new Map<string, number>();
	const gain = (word: string, gained: number): void => {
		score += gained;
		points.set(word, (points.get(word) ?? 0) + gained);
	};
	for (const [topic, share] of topics) {
		for (const [word, weight] of told.get(topic) ?? []) gain(word, share * weight);
	}
	for (const [term, word] of said) {
		const weight = weights.get(term);
		if (weight === undefined) continue;
		const norm = (weight * (K1 + 1)) / (weight + K1 * (1 - B + (B * length) / average));
		gain(word, WORDS * (rarity.get(term) ?? 0) * norm);
	}
	const words = [...points].sort((a, b) => b[1] - a[1]).map(([word]) => word);
	return { unit, criterion, score, words: words.slice(0, 5) };
}
