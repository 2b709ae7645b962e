import { templateSummaries } from '#content/catalogue.ts';
import { digest, newId, now } from '#device/identity.ts';
import { judgementsIn, type RecordOfKind, type SamplingRule } from '#domain/assessment-record.ts';
import { coverageOf } from '#domain/coverage.ts';
import { drawAcross, type SampledPortfolio } from '#domain/draw-sample.ts';
import type { StorageFailure } from '#domain/failure.ts';
import { namedClaims, type SamplingPlan, sharesOf } from '#domain/sampling-plan.ts';
import { withDatabase } from '#storage/connection.ts';
import { listReceived, readReceived } from '#storage/received.ts';
import { removePlan, writePlan } from '#storage/sampling-plans.ts';
import { samplingPlanWords } from '#wording/en/sampling-plan.ts';

type PlanRule = SamplingRule & { readonly everyLearner: boolean };

export type DrawPlanOutcome =
	| { readonly ok: true; readonly plan: string }
	/** "nobody": nothing was decided and returned by anybody. */
	| { readonly ok: false; readonly code: 'nobody' | StorageFailure };

/**
 * Draws a sample over what is decided and returned in every portfolio on this device, and keeps it: each learner's part
 * as a sample of her own. `onProgress`: portfolios that are read.
 */
export async function drawPlan(
	{ everyLearner, ...rule }: PlanRule,
	stage: SamplingPlan['stage'],
	assessor: string,
	onProgress: (done: number, total: number) => void,
): Promise<DrawPlanOutcome> {
	const read = await readAll(onProgress);
	if (!read.ok) return read;
	const portfolios = read.value;
	const drawn = await drawAcross({ ...rule, everyLearner }, portfolios, digest);
	if (drawn.size === 0) return { ok: false, code: 'nobody' };
	const at = now();
	const seed = samplingPlanWords.seed(rule.seed, portfolios.length);
	const samples = new Map<string, RecordOfKind<'sample'>>();
	const inPlan: SamplingPlan['drawn'] = [];
	// In the order of the list, which is that of the names.
	for (const portfolio of portfolios) {
		const sampled = drawn.get(portfolio.portfolio);
		if (!sampled) continue;
		const id = newId();
		samples.set(portfolio.portfolio, {
			kind: 'sample',
			id,
			assessor,
			at,
			stage,
			rule: { ...rule, seed },
			sampled: [...sampled],
			feedback: '',
		});
		inPlan.push({ portfolio: portfolio.portfolio, sample: id, claims: namedClaims(portfolio, sampled) });
	}
	const plan: SamplingPlan = {
		id: newId(),
		stage,
		rule,
		everyLearner,
		at,
		learners: portfolios.length,
		...sharesOf(portfolios, drawn, methodName),
		drawn: inPlan,
	};
	const outcome = await withDatabase('received', (db) => writePlan(db, plan, samples));
	return outcome.ok ? { ok: true, plan: plan.id } : outcome;
}

/** Portfolios in which anything was decided and returned, by the names of the learners. */
async function readAll(onProgress: (done: number, total: number) => void) {
	const listed = await withDatabase('received', listReceived);
	if (!listed.ok) return listed;
	const learners = [...listed.value].sort((a, b) => a.learner.localeCompare(b.learner));
	const portfolios: SampledPortfolio[] = [];
	for (const [place, { portfolio }] of learners.entries()) {
		onProgress(place, learners.length);
		const read = await withDatabase('received', (db) => readReceived(db, portfolio));
		if (!read.ok) return read;
		if (!read.value) continue;
		const { units, heads, entries, codes } = read.value;
		const judgements = judgementsIn(entries);
		if (judgements.length === 0) continue;
		portfolios.push({ portfolio, units: coverageOf(units, heads, judgements, '', codes).units });
	}
	return { ok: true as const, value: portfolios };
}

const names = new Map(templateSummaries.map(({ id, title }) => [id, title]));
const methodName = (template: string): string => names.get(template) ?? template;

/** Takes a plan off this device, with what was noted in it and not returned. */
export function forgetPlan(plan: string) {
	return withDatabase('received', (db) => removePlan(db, plan));
}
