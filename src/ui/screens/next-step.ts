import type { Coverage, CoverageItem, CriterionCoverage } from '#domain/coverage.ts';
import { isMissing, STATES_BY_NEED } from '#domain/coverage.ts';
import { type FittingKind, fittingKinds } from '#domain/fitting-kinds.ts';
import type { Criterion, Unit } from '#domain/unit.ts';

export type NextStep =
	/** A new item of this kind would cover the criterion; `others` are further gaps that the kind usually serves. */
	| {
			readonly kind: 'gap';
			readonly unit: Unit;
			readonly criterion: Criterion;
			readonly template: string;
			readonly others: number;
	  }
	| { readonly kind: 'assessor'; readonly criterion: Criterion; readonly state: 'not-yet' | 'question' }
	| { readonly kind: 'changed'; readonly criterion: Criterion }
	| { readonly kind: 'finish'; readonly criterion: Criterion; readonly item: CoverageItem }
	| { readonly kind: 'hand-over'; readonly allAccepted: boolean };

type Placed = { readonly unit: Unit; readonly covered: CriterionCoverage };

/** The single thing that helps most now: the neediest criterion, in the learner's order of units. null without units. */
export function nextStep(coverage: Coverage, kinds: readonly FittingKind[]): NextStep | null {
	const all = coverage.units.flatMap((unit) =>
		unit.criteria.map((covered): Placed => ({ unit: unit.unit, covered })),
	);
	if (all.length === 0) return null;
	for (const state of STATES_BY_NEED) {
		const first = all.find(({ covered }) => covered.state === state);
		if (!first) continue;
		const { criterion, items } = first.covered;
		const item = items[0]?.item;
		switch (state) {
			case 'gap': {
				const step = gapStep(first, all, kinds);
				if (step === null) continue;
				return step;
			}
			case 'not-yet':
			case 'question':
				return { kind: 'assessor', criterion, state };
			case 'changed':
				return { kind: 'changed', criterion };
			case 'started':
				if (item) return { kind: 'finish', criterion, item };
				continue;
			case 'claimed': {
				const short = all.find(({ covered }) => covered.state === 'claimed' && isMissing(covered.missing));
				return (short && gapStep(short, all, kinds)) ?? { kind: 'hand-over', allAccepted: false };
			}
			case 'accepted':
				return { kind: 'hand-over', allAccepted: true };
		}
	}
	return null;
}

/** A new item of the kind that fits best; null where no kind here does. */
function gapStep(
	{ unit, covered }: Placed,
	all: readonly Placed[],
	kinds: readonly FittingKind[],
): NextStep | null {
	const { criterion, missing } = covered;
	const [template] = fittingKinds(criterion, kinds, missing.kinds);
	if (template === undefined) return null;
	const others = all.filter(
		({ covered: other }) =>
			other.state === 'gap' &&
			other.criterion.id !== criterion.id &&
			fittingKinds(other.criterion, kinds).includes(template),
	).length;
	return { kind: 'gap', unit, criterion, template, others };
}
