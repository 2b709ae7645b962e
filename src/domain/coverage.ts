import { type Judgement, type PrintedClaim, standingFingerprint } from './assessment.ts';
import type { CalendarDate, CriterionId, TemplateId } from './identity.ts';
import { newestJudgements } from './newest-judgements.ts';
import type { ContactType, Template } from './template.ts';
import type { Criterion, Unit } from './unit.ts';
import { askedCriteria, criteriaOf, criterionIds } from './unit.ts';

/** From nothing to accepted. "Claimed" is the learner's word, never shown as met. */
export type CriterionState = 'gap' | 'started' | 'claimed' | 'question' | 'not-yet' | 'changed' | 'accepted';

/** Gap first: the order in which a learner should look at criteria. */
export const STATES_BY_NEED: readonly CriterionState[] = [
	'gap',
	'not-yet',
	'question',
	'changed',
	'started',
	'claimed',
	'accepted',
];

/** As much of an item as coverage needs; lists keep exactly this in memory. */
export type CoverageItem = {
	readonly id: string;
	readonly reference: string;
	readonly title: string;
	readonly template: string;
	readonly eventDate: string;
	readonly contactTypes: readonly ContactType[];
	readonly done: boolean;
	readonly claims: readonly PrintedClaim[];
};

export type ClaimState = 'started' | 'claimed' | 'question' | 'not-yet' | 'changed' | 'accepted';

/** One claim of an item, with what was decided on it. */
export type CountedClaim = {
	/** As it was claimed: where criteria were merged, not the one that it counts for. */
	readonly criterion: CriterionId;
	readonly fingerprint: string;
	readonly state: ClaimState;
	readonly judgement: Judgement | null;
};

/** An item under a criterion. It is one piece of evidence, however many of its claims were merged into one. */
export type CoveringItem = {
	readonly item: CoverageItem;
	/** Of several claims the one that needs most. */
	readonly state: ClaimState;
	readonly judgement: Judgement | null;
	/** At least one; several only where criteria were merged. */
	readonly claims: readonly CountedClaim[];
};

/** What the learner has not even offered yet of what a criterion asks for; what waits for the assessor is not missing. */
export type Missing = {
	readonly pieces: number;
	/** Evidence codes (O, WT …) of which there is no piece. */
	readonly kinds: readonly string[];
};

export type CriterionCoverage = {
	readonly criterion: Criterion;
	readonly state: CriterionState;
	readonly items: readonly CoveringItem[];
	readonly accepted: number;
	readonly missing: Missing;
};

/** A criterion that is no longer asked for, with what was claimed for it. It counts neither as gap nor as covered. */
export type WithdrawnCoverage = Pick<CriterionCoverage, 'criterion' | 'items'>;

/** Evidence codes by template: what a criterion that asks for kinds is held against. */
export type KindCodes = ReadonlyMap<TemplateId, string>;

export function kindCodes(templates: readonly Pick<Template, 'id' | 'code'>[]): KindCodes {
	return new Map(templates.map(({ id, code }) => [id, code]));
}

export type UnitCoverage = {
	readonly unit: Unit;
	/** Those that are asked for. */
	readonly criteria: readonly CriterionCoverage[];
	readonly withdrawn: readonly WithdrawnCoverage[];
	readonly counts: Readonly<Record<CriterionState, number>>;
	readonly total: number;
	/** Kinds of evidence and contact types among the items of this unit. */
	readonly kinds: readonly string[];
	readonly contactTypes: readonly ContactType[];
	/** Event date of the newest item; "" when none is dated. */
	readonly newestEvent: string;
};

export type Coverage = {
	readonly units: readonly UnitCoverage[];
	readonly counts: Readonly<Record<CriterionState, number>>;
	readonly total: number;
	/** Claims of criteria that no adopted unit has (a unit was left, say): listed, never lost. */
	readonly stranded: readonly { readonly item: CoverageItem; readonly criterion: string }[];
};

function noCounts(): Record<CriterionState, number> {
	return { gap: 0, started: 0, claimed: 0, question: 0, 'not-yet': 0, changed: 0, accepted: 0 };
}

function claimState(
	item: CoverageItem,
	claim: PrintedClaim,
	judgement: Judgement | undefined,
	today: CalendarDate,
): ClaimState {
	if (!judgement) return item.done ? 'claimed' : 'started';
	if (judgement.fingerprint === standingFingerprint(claim, judgement.fingerprint, today))
		return judgement.decision;
	// An answer to "not yet" or a question is a fresh claim; only an acceptance can go stale.
	if (judgement.decision === 'accepted') return 'changed';
	return item.done ? 'claimed' : 'started';
}

/** Worst first: of several claims of one item this one is told. */
const CLAIMS_BY_NEED: readonly ClaimState[] = [
	'not-yet',
	'question',
	'changed',
	'started',
	'claimed',
	'accepted',
];

function asOne(item: CoverageItem, claims: readonly [CountedClaim, ...CountedClaim[]]): CoveringItem {
	const told = claims.reduce((worst, claim) =>
		CLAIMS_BY_NEED.indexOf(claim.state) < CLAIMS_BY_NEED.indexOf(worst.state) ? claim : worst,
	);
	return { item, state: told.state, judgement: told.judgement, claims };
}

function isKindAmong(kind: string, items: readonly CoveringItem[], codes: KindCodes): boolean {
	return items.some(({ item }) => codes.get(item.template) === kind);
}

function missingOf(criterion: Criterion, items: readonly CoveringItem[], codes: KindCodes): Missing {
	const standing = items.filter(({ state }) => state !== 'not-yet');
	return {
		pieces: Math.max(0, criterion.needs - standing.length),
		kinds: [...new Set(criterion.needsKinds)].filter((kind) => !isKindAmong(kind, standing, codes)),
	};
}

function criterionState(
	criterion: Criterion,
	items: readonly CoveringItem[],
	codes: KindCodes,
): CriterionState {
	const accepted = items.filter((covering) => covering.state === 'accepted');
	const hasKinds = (criterion.needsKinds ?? []).every((kind) => isKindAmong(kind, accepted, codes));
	if (accepted.length >= criterion.needs && hasKinds) return 'accepted';
	const judged = items
		.filter((covering) => covering.state === 'question' || covering.state === 'not-yet')
		.sort((a, b) => ((a.judgement?.at ?? '') < (b.judgement?.at ?? '') ? 1 : -1));
	if (items.some((covering) => covering.state === 'changed')) return 'changed';
	const newest = judged[0]?.state;
	// A newer claim beside a "not yet" waits for the assessor; without one the answer stands.
	const waiting = items.some((covering) => covering.state === 'claimed');
	if (newest === 'question' || newest === 'not-yet') return waiting ? 'claimed' : newest;
	if (waiting || accepted.length > 0) return 'claimed';
	return items.length > 0 ? 'started' : 'gap';
}

/**
 * By the id that was claimed: the id of the criterion that it counts for. A criterion's own id counts for itself,
 * whatever another one says that it replaces.
 */
function countsFor(units: readonly Unit[]): ReadonlyMap<CriterionId, CriterionId> {
	const ids = units.map(criterionIds);
	const into = new Map<CriterionId, CriterionId>();
	for (const own of [true, false]) {
		for (const unit of ids) {
			for (const [id, criterion] of unit) {
				if ((id === criterion.id) === own && !into.has(id)) into.set(id, criterion.id);
			}
		}
	}
	return into;
}

/**
 * What is covered and what is missing: the one result that home, the criteria screen, the matrix, the
 * PDF and the assessor's view all read. Pure; linear in claims.
 *
 * @param today the day on which consents have run out; "" where that is settled already
 * @param codes needed only where a criterion asks for kinds of evidence
 */
export function coverageOf(
	units: readonly Unit[],
	items: readonly CoverageItem[],
	judgements: readonly Judgement[],
	today: CalendarDate = '',
	codes: KindCodes = new Map(),
): Coverage {
	const judged = newestJudgements(judgements);
	const into = countsFor(units);
	const byCriterion = new Map<CriterionId, CoveringItem[]>();
	const stranded: { item: CoverageItem; criterion: string }[] = [];
	for (const item of items) {
		const counted = new Map<CriterionId, [CountedClaim, ...CountedClaim[]]>();
		for (const claim of item.claims) {
			const { criterion, fingerprint } = claim;
			const target = into.get(criterion);
			if (target === undefined) {
				stranded.push({ item, criterion });
				continue;
			}
			const judgement = judged.get(`${item.id} ${criterion}`);
			const state = claimState(item, claim, judgement, today);
			const counting: CountedClaim = { criterion, fingerprint, state, judgement: judgement ?? null };
			const claims = counted.get(target);
			if (claims) claims.push(counting);
			else counted.set(target, [counting]);
		}
		for (const [criterion, claims] of counted) {
			const list = byCriterion.get(criterion);
			if (list) list.push(asOne(item, claims));
			else byCriterion.set(criterion, [asOne(item, claims)]);
		}
	}
	const totals = noCounts();
	let total = 0;
	const covered = units.map((unit): UnitCoverage => {
		const counts = noCounts();
		const kinds = new Set<string>();
		const contactTypes = new Set<ContactType>();
		let newestEvent = '';
		const criteria = askedCriteria(unit).map((criterion): CriterionCoverage => {
			const covering = byCriterion.get(criterion.id) ?? [];
			const state = criterionState(criterion, covering, codes);
			counts[state] += 1;
			totals[state] += 1;
			total += 1;
			for (const { item } of covering) {
				kinds.add(item.template);
				for (const type of item.contactTypes) contactTypes.add(type);
				if (item.eventDate > newestEvent) newestEvent = item.eventDate;
			}
			return {
				criterion,
				state,
				items: covering,
				accepted: covering.filter((candidate) => candidate.state === 'accepted').length,
				missing: missingOf(criterion, covering, codes),
			};
		});
		return {
			unit,
			criteria,
			withdrawn: criteriaOf(unit)
				.filter(({ withdrawn }) => withdrawn !== undefined)
				.map((criterion) => ({ criterion, items: byCriterion.get(criterion.id) ?? [] })),
			counts,
			total: criteria.length,
			kinds: [...kinds],
			contactTypes: [...contactTypes],
			newestEvent,
		};
	});
	return { units: covered, counts: totals, total, stranded };
}

/** Whether a criterion asks for something that the learner has not offered yet. */
export function isMissing({ pieces, kinds }: Missing): boolean {
	return pieces > 0 || kinds.length > 0;
}
