import type { SampledClaim, SamplingRule } from './assessment-record.ts';
import type { CoveringItem, UnitCoverage } from './coverage.ts';
import type { CriterionId, Digest } from './identity.ts';

type Candidate = { readonly covering: CoveringItem; readonly criterion: CriterionId; readonly order: string };

/**
 * The claims that a quality assurer looks at. Chance comes from the seed alone: each claim's place is the hash of
 * seed and claim, so that the same rule over the same decisions always draws the same, on any device.
 */
export async function drawSample(
	rule: SamplingRule,
	units: readonly UnitCoverage[],
	digest: Digest,
): Promise<readonly SampledClaim[]> {
	const sampled = new Map<string, SampledClaim>();
	const add = ({ covering, criterion }: Candidate, why: SampledClaim['why']): void => {
		const { item, judgement } = covering;
		const key = `${item.id} ${criterion}`;
		if (!judgement || sampled.has(key)) return;
		const { fingerprint, criterion: claimed } = judgement;
		sampled.set(key, { evidence: item.id, criterion: claimed, fingerprint, why, result: '', note: '' });
	};
	const all: Candidate[] = [];
	for (const unit of units) {
		const candidates = await candidatesOf(unit, rule.seed, digest);
		all.push(...candidates);
		const share = Math.ceil((candidates.length * rule.percent) / 100);
		for (const candidate of candidates.slice(0, Math.max(share, rule.least))) add(candidate, 'random');
		if (rule.atRisk) {
			for (const candidate of candidates) if (candidate.covering.state !== 'accepted') add(candidate, 'risk');
		}
	}
	const ordered = [...all].sort((a, b) => (a.order < b.order ? -1 : 1));
	if (rule.everyAssessor) {
		for (const one of firstOfEach(ordered, ({ judgement }) => judgement?.assessor ?? '', sampled))
			add(one, 'assessor');
	}
	if (rule.everyMethod) {
		for (const one of firstOfEach(ordered, ({ item }) => item.template, sampled)) add(one, 'method');
	}
	return [...sampled.values()];
}

/** Every claim of a unit that was decided on, in the order that the seed gives. */
async function candidatesOf(
	{ unit, criteria }: UnitCoverage,
	seed: string,
	digest: Digest,
): Promise<readonly Candidate[]> {
	const candidates: Candidate[] = [];
	for (const { criterion, items } of criteria) {
		for (const covering of items) {
			if (!covering.judgement) continue;
			const order = await digest(JSON.stringify([seed, unit.id, criterion.id, covering.item.id]));
			candidates.push({ covering, criterion: criterion.id, order });
		}
	}
	return candidates.sort((a, b) => (a.order < b.order ? -1 : 1));
}

/** The first of each group that has none in the sample yet. */
function firstOfEach(
	ordered: readonly Candidate[],
	groupOf: (covering: CoveringItem) => string,
	sampled: ReadonlyMap<string, SampledClaim>,
): readonly Candidate[] {
	const isIn = ({ covering, criterion }: Candidate): boolean =>
		sampled.has(`${covering.item.id} ${criterion}`);
	const seen = new Set(ordered.filter(isIn).map(({ covering }) => groupOf(covering)));
	return ordered.filter(({ covering }) => {
		const group = groupOf(covering);
		if (seen.has(group)) return false;
		seen.add(group);
		return true;
	});
}
