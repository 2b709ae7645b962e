import * as z from 'zod/mini';
import { judgementSchema } from './assessment.ts';
import { recordSchema } from './assessment-record.ts';
import { evidenceContentSchema, heldBackReason } from './evidence.ts';
import type { Handover } from './handover.ts';
import { portfolioSchema } from './portfolio.ts';
import { templateSchema } from './template.ts';
import { unitSchema } from './unit.ts';

/*
 * The handover as plain data: what the portfolio PDF carries inside itself. Of what was held back it says
 * only where and why: names and captions of such files stay on the device with the files.
 */

/** How much of a portfolio a file holds. What is not whole is merged where it is opened, and never deletes. */
export const scopeSchema = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('whole') }),
	z.object({ kind: z.literal('units'), units: z.array(z.string()).check(z.minLength(1)) }),
	z.object({ kind: z.literal('items'), items: z.array(z.string()).check(z.minLength(1)) }),
]);

export const evidenceSchema = z.object({
	id: z.string().check(z.minLength(1)),
	reference: z.string().check(z.regex(/^E\d{3,9}$/)),
	revision: z.number().check(z.int(), z.minimum(1)),
	createdAt: z.string(),
	changedAt: z.string(),
	content: evidenceContentSchema,
});

export const handoverDataSchema = z.object({
	/** Without what the guard remembers, whoever wrote it in. */
	portfolio: z.omit(portfolioSchema, { guard: true }),
	units: z.array(unitSchema),
	templates: z.array(templateSchema),
	evidence: z.array(evidenceSchema),
	fingerprints: z.array(z.object({ evidence: z.string(), criterion: z.string(), fingerprint: z.string() })),
	judgements: z.array(judgementSchema),
	/** States of items that a decision is about and that have changed since. */
	judged: z.exactOptional(
		z.array(
			z.object({
				evidence: z.string().check(z.minLength(1)),
				revision: z.number().check(z.int(), z.minimum(1)),
				at: z.string(),
				content: evidenceContentSchema,
			}),
		),
	),
	/** What else is on record; none in files from before there was any. */
	records: z.exactOptional(z.array(recordSchema)),
	heldBack: z.array(
		z.object({
			evidence: z.string(),
			reference: z.string(),
			reason: heldBackReason,
		}),
	),
});

export type Scope = Readonly<z.infer<typeof scopeSchema>>;
export type HandoverData = Readonly<z.infer<typeof handoverDataSchema>>;

/** The projection of a handover that travels. */
export function handoverData(handover: Handover): HandoverData {
	const {
		portfolio,
		units,
		templates,
		evidence,
		judgements,
		records = [],
		judged = [],
		heldBack,
		fingerprints,
	} = handover;
	return {
		portfolio,
		units: [...units],
		templates: [...templates],
		evidence: [...evidence],
		fingerprints: evidence.flatMap(({ id, content }) =>
			content.claims.flatMap(({ criterion }) => {
				const fingerprint = fingerprints.get(`${id} ${criterion}`);
				return fingerprint === undefined ? [] : [{ evidence: id, criterion, fingerprint }];
			}),
		),
		judgements: [...judgements],
		...(judged.length > 0 && { judged: [...judged] }),
		...(records.length > 0 && { records: [...records] }),
		heldBack: heldBack.map(({ evidence: id, reference, reason }) => ({ evidence: id, reference, reason })),
	};
}
