import * as z from 'zod/mini';
import { sampleSchema } from '#domain/assessment-record.ts';
import { type PlanSheet, samplingPlanSchema } from '#domain/sampling-plan.ts';

/*
 * A sampling plan with what came of it, to be kept where a centre keeps its records: as a file, and inside the sheet.
 * Starfolio does not read it back: results return with each learner's review.
 */

export const PLAN_NAME = 'sampling-plan.json';
export const PLAN_MIME = 'application/json';
export const PLAN_VERSION = 1;

export const planFileSchema = z.object({
	format: z.literal('starfolio-sampling-plan'),
	formatVersion: z.literal(PLAN_VERSION),
	madeAt: z.string(),
	by: z.string(),
	plan: samplingPlanSchema,
	learners: z.array(
		z.object({
			portfolio: z.string(),
			/** null: removed from the device before the file was made. */
			name: z.nullable(z.string()),
			/** The results, with the seal once they were returned. */
			sample: z.nullable(sampleSchema),
		}),
	),
});

/** The file; the same plan at the same moment gives the same bytes. */
export function writePlan({ madeAt, by, open }: PlanSheet): Uint8Array<ArrayBuffer> {
	const file: z.infer<typeof planFileSchema> = {
		format: 'starfolio-sampling-plan',
		formatVersion: PLAN_VERSION,
		madeAt,
		by,
		plan: open.plan,
		learners: open.learners.map(({ portfolio, name, sample }) => ({ portfolio, name, sample })),
	};
	return new TextEncoder().encode(`${JSON.stringify(file, null, '\t')}\n`);
}
