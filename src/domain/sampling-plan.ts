import * as z from 'zod/mini';
import { type RecordOfKind, type SampledClaim, samplingRuleSchema } from './assessment-record.ts';
import type { SampledPortfolio } from './draw-sample.ts';
import type { Instant, PortfolioId } from './identity.ts';
import { criterionIds } from './unit.ts';

/*
 * A quality assurer's plan over all learners on a device. What comes of each claim stands with the learner it is of, as
 * a sample that is sealed and returned like any other; the plan names those samples, and no learner.
 */

const count = z.number().check(z.int(), z.minimum(0));

/** A group that the sample was drawn from: how many claims were decided on in it, and how many are in the sample. */
const shareSchema = z.object({ name: z.string(), claims: count, sampled: count });

export const samplingPlanSchema = z.object({
	id: z.string(),
	stage: z.enum(['interim', 'summative']),
	rule: samplingRuleSchema,
	everyLearner: z.boolean(),
	at: z.string(),
	/** Over how many learners it was drawn; not all have to be in the sample. */
	learners: count,
	units: z.array(shareSchema),
	assessors: z.array(shareSchema),
	/** By the title of the kind of evidence. */
	methods: z.array(shareSchema),
	drawn: z.array(
		z.object({
			/** "" once the learner was removed from this device. */
			portfolio: z.string(),
			/** The id of the record that keeps what came of it. */
			sample: z.string(),
			claims: z.array(
				z.object({ evidence: z.string(), criterion: z.string(), reference: z.string(), code: z.string() }),
			),
		}),
	),
});

export type SamplingPlan = Readonly<z.infer<typeof samplingPlanSchema>>;
export type PlanShare = Readonly<z.infer<typeof shareSchema>>;

/** What came of the claims of one learner; null where the sample is not here any more. */
export type PlannedLearner = {
	/** The id of the sample, also of one that is not here any more. */
	readonly record: string;
	readonly portfolio: PortfolioId;
	/** null when the learner was removed from this device. */
	readonly name: string | null;
	readonly claims: SamplingPlan['drawn'][number]['claims'];
	readonly sample: RecordOfKind<'sample'> | null;
};

export type OpenPlan = { readonly plan: SamplingPlan; readonly learners: readonly PlannedLearner[] };

type Counts = { readonly claims: number; readonly agree: number; readonly action: number };

/** How far a plan has come. */
export function planCounts({ learners }: OpenPlan): Counts {
	const results = learners.flatMap(({ sample }) => sample?.sampled.map(({ result }) => result) ?? []);
	return {
		claims: learners.reduce((sum, { claims }) => sum + claims.length, 0),
		agree: results.filter((result) => result === 'agree').length,
		action: results.filter((result) => result === 'action').length,
	};
}

/** What stands where among all that was decided, so that a plan can say what it covers. */
export function sharesOf(
	portfolios: readonly SampledPortfolio[],
	drawn: ReadonlyMap<PortfolioId, readonly SampledClaim[]>,
	methodName: (template: string) => string,
): Pick<SamplingPlan, 'units' | 'assessors' | 'methods'> {
	const shares = { units: new Shares(), assessors: new Shares(), methods: new Shares() };
	for (const { portfolio, units } of portfolios) {
		const sampled = new Set(
			(drawn.get(portfolio) ?? []).map(({ evidence, criterion }) => `${evidence} ${criterion}`),
		);
		for (const { unit, criteria } of units) {
			for (const { item, judgement } of criteria.flatMap(({ items }) => items)) {
				if (!judgement) continue;
				const isSampled = sampled.has(`${item.id} ${judgement.criterion}`);
				shares.units.add(unit.id, unit.title, isSampled);
				shares.assessors.add(judgement.assessor, judgement.assessor, isSampled);
				shares.methods.add(item.template, methodName(item.template), isSampled);
			}
		}
	}
	return {
		units: shares.units.all(),
		assessors: shares.assessors.all(),
		methods: shares.methods.all(),
	};
}

class Shares {
	readonly #known = new Map<string, { name: string; claims: number; sampled: number }>();

	add(id: string, name: string, isSampled: boolean): void {
		const share = this.#known.get(id) ?? { name, claims: 0, sampled: 0 };
		share.claims += 1;
		if (isSampled) share.sampled += 1;
		this.#known.set(id, share);
	}

	/** By name, whoever was opened first. */
	all(): PlanShare[] {
		return [...this.#known.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
	}
}

/** The claims of a learner's sample as the plan names them: by what is printed on the items and in the units. */
export function namedClaims(
	{ units }: SampledPortfolio,
	sampled: readonly SampledClaim[],
): SamplingPlan['drawn'][number]['claims'] {
	const codes = new Map(
		units.flatMap(({ unit }) =>
			[...criterionIds(unit)].map(([id, { code }]) => [id, `${unit.shortTitle} ${code}`] as const),
		),
	);
	const references = new Map(
		units.flatMap(({ criteria }) =>
			criteria.flatMap(({ items }) => items.map(({ item }) => [item.id, item.reference] as const)),
		),
	);
	return sampled.map(({ evidence, criterion }) => ({
		evidence,
		criterion,
		reference: references.get(evidence) ?? evidence,
		code: codes.get(criterion) ?? criterion,
	}));
}

/** What the sheet and the file of a plan are made from. */
export type PlanSheet = {
	readonly madeAt: Instant;
	/** Whoever made it; "" where no name was given. */
	readonly by: string;
	readonly open: OpenPlan;
};
