import { type Judgement, type PrintedClaim, standingFingerprint } from './assessment.ts';
import type { CalendarDate } from './identity.ts';
import type { ContactType } from './template.ts';
import type { Criterion, Unit } from './unit.ts';
import { criteriaOf } from './unit.ts';

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

export type CoveringItem = {
	readonly item: CoverageItem;
	readonly state: ClaimState;
	readonly judgement: Judgement | null;
};

export type CriterionCoverage = {
	readonly criterion: Criterion;
	readonly state: CriterionState;
	readonly items: readonly CoveringItem[];
	readonly accepted: number;
};

export type UnitCoverage = {
	readonly unit: Unit;
	readonly criteria: readonly CriterionCoverage[];
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

/** Of every claim, the decision that counts: the newest one. By `${evidence} ${criterion}`. */
export function newestJudgements(judgements: readonly Judgement[]): ReadonlyMap<string, Judgement> {
	const newest = new Map<string, Judgement>();
	for (const judgement of judgements) {
		const key = `${judgement.evidence} ${judgement.criterion}`;
		const known = newest.get(key);
		if (!known || judgement.at > known.at || (judgement.at === known.at && judgement.id > known.id)) {
			newest.set(key, judgement);
		}
	}
	return newest;
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

function criterionState(criterion: Criterion, items: readonly CoveringItem[]): CriterionState {
	const accepted = items.filter((covering) => covering.state === 'accepted').length;
	if (accepted >= criterion.needs) return 'accepted';
	const judged = items
		.filter((covering) => covering.state === 'question' || covering.state === 'not-yet')
		.sort((a, b) => ((a.judgement?.at ?? '') < (b.judgement?.at ?? '') ? 1 : -1));
	if (items.some((covering) => covering.state === 'changed')) return 'changed';
	const newest = judged[0]?.state;
	// A newer claim beside a "not yet" waits for the assessor; without one the answer stands.
	const waiting = items.some((covering) => covering.state === 'claimed');
	if (newest === 'question' || newest === 'not-yet') return waiting ? 'claimed' : newest;
	if (waiting || accepted > 0) return 'claimed';
	return items.length > 0 ? 'started' : 'gap';
}

/**
 * What is covered and what is missing: the one result that home, the criteria screen, the matrix, the
 * PDF and the assessor's view all read. Pure; linear in claims.
 *
 * @param today the day on which consents have run out; "" where that is settled already
 */
export function coverageOf(
	units: readonly Unit[],
	items: readonly CoverageItem[],
	judgements: readonly Judgement[],
	today: CalendarDate = '',
): Coverage {
	const judged = newestJudgements(judgements);
	const known = new Set(units.flatMap((unit) => criteriaOf(unit).map((criterion) => criterion.id)));
	const byCriterion = new Map<string, CoveringItem[]>();
	const stranded: { item: CoverageItem; criterion: string }[] = [];
	for (const item of items) {
		for (const claim of item.claims) {
			if (!known.has(claim.criterion)) {
				stranded.push({ item, criterion: claim.criterion });
				continue;
			}
			const judgement = judged.get(`${item.id} ${claim.criterion}`);
			const covering: CoveringItem = {
				item,
				state: claimState(item, claim, judgement, today),
				judgement: judgement ?? null,
			};
			const list = byCriterion.get(claim.criterion);
			if (list) list.push(covering);
			else byCriterion.set(claim.criterion, [covering]);
		}
	}
	const totals = noCounts();
	let total = 0;
	const covered = units.map((unit): UnitCoverage => {
		const counts = noCounts();
		const kinds = new Set<string>();
		const contactTypes = new Set<ContactType>();
		let newestEvent = '';
		const criteria = criteriaOf(unit).map((criterion): CriterionCoverage => {
			const covering = byCriterion.get(criterion.id) ?? [];
			const state = criterionState(criterion, covering);
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
			};
		});
		return {
			unit,
			criteria,
			counts,
			total: criteria.length,
			kinds: [...kinds],
			contactTypes: [...contactTypes],
			newestEvent,
		};
	});
	return { units: covered, counts: totals, total, stranded };
}
