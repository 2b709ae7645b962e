import type { SampledClaim, SamplingRule } from './assessment-record.ts';
import type { CoveringItem, UnitCoverage } from './coverage.ts';
import type { CriterionId, Digest, PortfolioId, UnitId } from './identity.ts';

/** What one learner's portfolio brings to a draw. */
export type SampledPortfolio = {
	readonly portfolio: PortfolioId;
	readonly units: readonly UnitCoverage[];
};

/** A claim that was decided on, and may be drawn. */
type Candidate = {
	readonly portfolio: PortfolioId;
	readonly unit: UnitId;
	readonly covering: CoveringItem;
	readonly criterion: CriterionId;
	readonly order: string;
};

type Drawn = ReadonlyMap<PortfolioId, readonly SampledClaim[]>;

/** The claims of one portfolio that a quality assurer looks at: see `drawAcross`. */
export async function drawSample(
	rule: SamplingRule,
	units: readonly UnitCoverage[],
	digest: Digest,
): Promise<readonly SampledClaim[]> {
	const drawn = await drawAcross({ ...rule, everyLearner: false }, [{ portfolio: '', units }], digest);
	return drawn.get('') ?? [];
}

/**
 * The claims that a quality assurer looks at, by learner. Percentage and count hold for each unit over all learners.
 * Chance comes from the seed alone: each claim's place is the hash of seed and claim, so that the same rule over the
 * same decisions always draws the same, on any device and in whatever order the portfolios were opened.
 */
export async function drawAcross(
	rule: SamplingRule & { readonly everyLearner: boolean },
	portfolios: readonly SampledPortfolio[],
	digest: Digest,
): Promise<Drawn> {
	const all = await candidatesOf(portfolios, rule.seed, digest);
	const sampled = new Map<string, { readonly candidate: Candidate; readonly claim: SampledClaim }>();
	const add = (candidate: Candidate, why: SampledClaim['why']): void => {
		const { item, judgement } = candidate.covering;
		if (!judgement || sampled.has(nameOf(candidate))) return;
		const { fingerprint, criterion } = judgement;
		const claim = { evidence: item.id, criterion, fingerprint, why, result: '', note: '' } as const;
		sampled.set(nameOf(candidate), { candidate, claim });
	};
	for (const candidates of byUnit(all).values()) {
		const share = Math.ceil((candidates.length * rule.percent) / 100);
		for (const candidate of candidates.slice(0, Math.max(share, rule.least))) add(candidate, 'random');
		if (rule.atRisk) {
			for (const candidate of candidates) if (candidate.covering.state !== 'accepted') add(candidate, 'risk');
		}
	}
	const complete = (groupOf: (candidate: Candidate) => string, why: SampledClaim['why']): void => {
		const seen = new Set([...sampled.values()].map(({ candidate }) => groupOf(candidate)));
		for (const candidate of all) {
			if (seen.has(groupOf(candidate))) continue;
			seen.add(groupOf(candidate));
			add(candidate, why);
		}
	};
	if (rule.everyAssessor) complete(({ covering }) => covering.judgement?.assessor ?? '', 'assessor');
	if (rule.everyMethod) complete(({ covering }) => covering.item.template, 'method');
	// Which claim of a learner it is that has none yet, chance decides.
	if (rule.everyLearner) complete(({ portfolio }) => portfolio, 'random');
	const drawn = new Map<PortfolioId, SampledClaim[]>();
	for (const { candidate, claim } of sampled.values()) {
		drawn.set(candidate.portfolio, [...(drawn.get(candidate.portfolio) ?? []), claim]);
	}
	return drawn;
}

/** Every claim that was decided on, in the order that the seed gives. */
async function candidatesOf(
	portfolios: readonly SampledPortfolio[],
	seed: string,
	digest: Digest,
): Promise<readonly Candidate[]> {
	const candidates: Candidate[] = [];
	for (const { portfolio, units } of portfolios) {
		for (const { unit, criteria } of units) {
			for (const { criterion, items } of criteria) {
				for (const covering of items) {
					if (!covering.judgement) continue;
					const order = await digest(JSON.stringify([seed, unit.id, criterion.id, covering.item.id]));
					candidates.push({ portfolio, unit: unit.id, covering, criterion: criterion.id, order });
				}
			}
		}
	}
	return candidates.sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
}

/** Two learners may have an item of the same id: the same file, given to both. */
const placeOf = ({ order, portfolio }: Candidate): string => `${order} ${portfolio}`;
const nameOf = ({ portfolio, covering, criterion }: Candidate): string =>
	`${portfolio} ${covering.item.id} ${criterion}`;

/** In the order that the seed gives, within each unit; the units by their ids, whoever was opened first. */
function byUnit(candidates: readonly Candidate[]): ReadonlyMap<UnitId, readonly Candidate[]> {
	const units = new Map<UnitId, Candidate[]>();
	for (const candidate of [...candidates].sort((a, b) => (a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : 0))) {
		const known = units.get(candidate.unit);
		if (known) known.push(candidate);
		else units.set(candidate.unit, [candidate]);
	}
	return units;
}
