import { now } from '#device/identity.ts';
import type { StorageFailure } from '#domain/failure.ts';
import type { Instant } from '#domain/identity.ts';
import type { OpenPlan, PlanSheet, SamplingPlan } from '#domain/sampling-plan.ts';
import { zipReviews } from '#exchange/review/several.ts';
import { PLAN_MIME, writePlan } from '#exchange/sampling-plan.ts';
import { buildPlanInWorker } from '#workers/pdf-client.ts';
import { saveReview } from './judge.ts';

const nameOf = ({ stage, at }: SamplingPlan): string => `sampling-plan-${stage}-${at.slice(0, 10)}`;

const sheetOf = (open: OpenPlan, by: string): PlanSheet => ({ madeAt: now(), by: by.trim(), open });

/** The plan with what came of it, as a file to keep. */
export function planFile(open: OpenPlan, by: string): File {
	return new File([writePlan(sheetOf(open, by))], `${nameOf(open.plan)}.json`, { type: PLAN_MIME });
}

/** The same as a sheet. Rejects when it cannot be made, or when the check of the finished file found anything. */
export async function planPdf(open: OpenPlan, by: string): Promise<File> {
	const sheet = sheetOf(open, by);
	const { pdf, findings } = await buildPlanInWorker(sheet, writePlan(sheet), new AbortController().signal);
	if (findings.length > 0) throw new Error(`The sheet has findings: ${JSON.stringify(findings)}`);
	return new File([pdf], `${nameOf(open.plan)}.pdf`, { type: 'application/pdf' });
}

export type ReturnPlanOutcome =
	/** `left`: learners with a claim that nobody has looked at yet; they stay as they are. */
	| { readonly ok: true; readonly file: File; readonly learners: number; readonly left: number }
	/** "nothing": no learner of the plan is looked at to the end. */
	| { readonly ok: false; readonly code: 'nothing' | 'no-key' | StorageFailure; readonly learner: string };

/**
 * Seals what was noted with each learner of a plan that is looked at to the end, and gives their reviews in one file:
 * what is sealed without a result could never be given one.
 */
export async function returnPlan(open: OpenPlan, by: string): Promise<ReturnPlanOutcome> {
	const at: Instant = now();
	const files: File[] = [];
	let left = 0;
	for (const { portfolio, name, sample } of open.learners) {
		if (name === null || sample === null) continue;
		if (!sample.seal && sample.sampled.some(({ result }) => result === '')) {
			left += 1;
			continue;
		}
		const outcome = await saveReview(portfolio, { name: by.trim(), role: 'iqa' });
		if (!outcome.ok) return { ok: false, code: outcome.code, learner: name };
		files.push(outcome.saved.file);
	}
	if (files.length === 0) return { ok: false, code: 'nothing', learner: '' };
	const zip = await zipReviews(files, at);
	const file = new File([zip], `${nameOf(open.plan)}-reviews.zip`, { type: 'application/zip' });
	return { ok: true, file, learners: files.length, left };
}
