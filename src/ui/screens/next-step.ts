import type { Coverage, CoverageItem, CriterionCoverage } from '#domain/coverage.ts';
import { STATES_BY_NEED } from '#domain/coverage.ts';
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
export function nextStep(coverage: Coverage, knownTemplates: ReadonlySet<string>): NextStep | null {
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
				const template = criterion.fits.find((candidate) => knownTemplates.has(candidate));
				if (template === undefined) continue;
				const others = all.filter(
					({ covered }) =>
						covered.state === 'gap' &&
						covered.criterion.id !== criterion.id &&
						covered.criterion.fits.includes(template),
				).length;
				return { kind: 'gap', unit: first.unit, criterion, template, others };
			}
			case 'not-yet':
			case 'question':
				return { kind: 'assessor', criterion, state };
			case 'changed':
				return { kind: 'changed', criterion };
			case 'started':
				if (item) return { kind: 'finish', criterion, item };
				continue;
			case 'claimed':
				return { kind: 'hand-over', allAccepted: false };
			case 'accepted':
				return { kind: 'hand-over', allAccepted: true };
		}
	}
	return null;
}
