import { changedItems } from '#domain/changed-items.ts';
import type { Coverage, CoverageItem, CriterionCoverage } from '#domain/coverage.ts';
import { coverageOf, kindCodes } from '#domain/coverage.ts';
import type { Evidence } from '#domain/evidence.ts';
import type { Handover } from '#domain/handover.ts';
import type { Template } from '#domain/template.ts';
import type { Criterion, Unit } from '#domain/unit.ts';
import { criterionIds } from '#domain/unit.ts';
import { unitNumbers } from '#domain/unit-numbers.ts';

export type KnownCriterion = {
	readonly criterion: Criterion;
	readonly unit: Unit;
	readonly unitNumber: number;
};

/** The portfolio looked up in every way the document asks. */
export type PortfolioIndex = {
	readonly handover: Handover;
	/** In the order of their references. */
	readonly items: readonly Evidence[];
	readonly coverage: Coverage;
	/** Whether something of an item was accepted and then changed. */
	isChanged(id: string): boolean;
	itemById(id: string): Evidence | undefined;
	/** The criterion that a claim under this id counts for; none where it is no longer asked for. */
	criterionById(id: string): KnownCriterion | undefined;
	withdrawnById(id: string): Criterion | undefined;
	coverageOfCriterion(id: string): CriterionCoverage | undefined;
	/** Counted from 1 over all units of the portfolio, so that it is the same in a file of one of them. */
	unitNumber(id: string): number;
	templateOf(item: Evidence): Template | undefined;
};

export function indexPortfolio(handover: Handover): PortfolioIndex {
	const items = [...handover.evidence].sort(byReference);
	const units = unitsInOrder(handover);
	const covering = items.map((item) => coverageItem(item, handover));
	const changed = changedItems(covering, handover.judgements, '');
	const coverage = coverageOf(units, covering, handover.judgements, '', kindCodes(handover.templates));
	const numbers = unitNumbers(handover);
	const unitNumber = (id: string) => numbers.get(id) ?? 0;
	const itemsById = new Map(items.map((item) => [item.id, item]));
	const criteria = new Map(
		coverage.units.flatMap(({ unit }) =>
			[...criterionIds(unit)].map(
				([id, criterion]) => [id, { criterion, unit, unitNumber: unitNumber(unit.id) }] as const,
			),
		),
	);
	const covered = new Map(
		coverage.units.flatMap((unit) => unit.criteria.map((each) => [each.criterion.id, each] as const)),
	);
	const templates = new Map(handover.templates.map((each) => [`${each.id} ${each.version}`, each]));
	return {
		handover,
		items,
		coverage,
		isChanged: (id) => changed.has(id),
		itemById: (id) => itemsById.get(id),
		criterionById: (id) => {
			const known = criteria.get(id);
			return known?.criterion.withdrawn ? undefined : known;
		},
		withdrawnById: (id) => {
			const known = criteria.get(id)?.criterion;
			return known?.withdrawn ? known : undefined;
		},
		coverageOfCriterion: (id) => covered.get(id),
		unitNumber,
		templateOf: ({ content: { template } }) => templates.get(`${template.id} ${template.version}`),
	};
}

/** As the learner ordered them; a unit that the order does not name comes last. */
function unitsInOrder({ portfolio, units }: Handover): readonly Unit[] {
	const place = (unit: Unit) => {
		const found = portfolio.units.indexOf(unit.id);
		return found < 0 ? portfolio.units.length : found;
	};
	return [...units].sort((a, b) => place(a) - place(b));
}

type Referred = Pick<Evidence, 'id' | 'reference'>;

/** E999 before E1000: by length first. */
export function byReference(a: Referred, b: Referred): number {
	return (
		a.reference.length - b.reference.length ||
		(a.reference < b.reference ? -1 : a.reference > b.reference ? 1 : a.id < b.id ? -1 : 1)
	);
}

function coverageItem({ id, reference, content }: Evidence, handover: Handover): CoverageItem {
	return {
		id,
		reference,
		title: content.title,
		template: content.template.id,
		eventDate: content.eventDate,
		contactTypes: content.contactTypes,
		done: content.done,
		claims: content.claims.map(({ criterion }) => ({
			criterion,
			fingerprint: handover.fingerprints.get(`${id} ${criterion}`) ?? '',
		})),
	};
}
