import * as z from 'zod/mini';
import { lapsedSchema } from './assessment.ts';
import { outlookSchema } from './outlook.ts';
import { contactTypeSchema } from './template.ts';

/**
 * The light side of an item: all that lists, search filters and coverage need, so that 5,000 items
 * load without one answer. The full content lives in the item's revisions and draft.
 */
export const evidenceHeadSchema = z.object({
	id: z.string(),
	/** "E001", or "" until the first revision. */
	reference: z.string(),
	/** Number of the newest revision; 0 while there is only a draft. */
	revision: z.number().check(z.int(), z.minimum(0)),
	template: z.string(),
	templateVersion: z.number(),
	title: z.string(),
	excerpt: z.string(),
	eventDate: z.string(),
	contactTypes: z.array(contactTypeSchema),
	reality: z.enum(['', 'real', 'simulated']),
	done: z.boolean(),
	claims: z.array(
		z.object({
			criterion: z.string(),
			fingerprint: z.string(),
			/** Where a consent has a last day. */
			lapsed: z.exactOptional(z.array(lapsedSchema)),
		}),
	),
	attachments: z.number(),
	createdAt: z.string(),
	changedAt: z.string(),
	/** When it went to the trash; "" while it is in use. */
	deletedAt: z.string(),
	/** The item whose second version this is, until the learner has said what to keep. */
	copyOf: z.optional(z.string()),
	/** The reference it had before it came to a device where another item had that one: "E015". */
	formerly: z.optional(z.string()),
	/** What is missing and what is due; missing itself until it has been worked out. */
	outlook: z.optional(outlookSchema),
});

export type EvidenceHead = Readonly<z.infer<typeof evidenceHeadSchema>>;
