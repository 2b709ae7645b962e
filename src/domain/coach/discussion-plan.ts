import type { Coverage, CoverageItem, CriterionCoverage } from '#domain/coverage.ts';
import { showsOf } from '#domain/fitting-kinds.ts';
import type { Criterion, Unit } from '#domain/unit.ts';

/** One criterion to talk about. */
export type DiscussionLine = {
	readonly unit: Unit;
	readonly criterion: Criterion;
	/** What the unit's documents say an assessor looks for or asks about it. */
	readonly prompts: readonly string[];
	/** Items that help to show it, at most three. */
	readonly bring: readonly CoverageItem[];
};

const MOST_ITEMS = 3;

/**
 * What is left for a professional discussion: gaps, what the assessor asked about or sent back, and what has to be
 * understood and is not accepted yet. With the evidence that helps, from sister criteria too.
 */
export function discussionPlan(coverage: Coverage): readonly DiscussionLine[] {
	const all = coverage.units.flatMap(({ unit, criteria }) => criteria.map((covered) => ({ unit, covered })));
	return all
		.filter(({ covered }) => isLeft(covered))
		.map(({ unit, covered }) => ({
			unit,
			criterion: covered.criterion,
			prompts: unit.guidance
				.filter(
					({ criteria, kind }) =>
						criteria.includes(covered.criterion.id) && (kind === 'assessor-looks-for' || kind === 'tip'),
				)
				.map(({ text }) => text),
			bring: helping(
				covered,
				all.map((each) => each.covered),
			),
		}));
}

function isLeft({ state, criterion }: CriterionCoverage): boolean {
	if (state === 'gap' || state === 'not-yet' || state === 'question') return true;
	// What has to be understood can hardly be shown in any other way.
	return state !== 'accepted' && showsOf(criterion) === 'knowledge';
}

/** Its own items first, then those of criteria that the same kind of evidence serves best, in other units. */
function helping(covered: CriterionCoverage, all: readonly CriterionCoverage[]): readonly CoverageItem[] {
	const sisters = all.filter(
		({ criterion }) =>
			criterion.id !== covered.criterion.id &&
			criterion.fits[0] !== undefined &&
			criterion.fits[0] === covered.criterion.fits[0],
	);
	const items = [covered, ...sisters].flatMap((each) => each.items.map(({ item }) => item));
	const distinct = items.filter((item, index) => items.findIndex(({ id }) => id === item.id) === index);
	return distinct.filter(({ template }) => template !== 'professional-discussion').slice(0, MOST_ITEMS);
}
