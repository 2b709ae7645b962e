import * as z from 'zod/mini';
import { type Attachment, attachmentSchema } from './evidence.ts';

/** What an attachment says of its file after parts of the photo were covered. */
export type CoveredFacts = Pick<Attachment, 'sha256' | 'size' | 'width' | 'height' | 'mime'> & {
	readonly redacted: string;
};

const coveredFactsSchema = z.object({
	sha256: attachmentSchema.shape.sha256,
	size: attachmentSchema.shape.size,
	width: attachmentSchema.shape.width,
	height: attachmentSchema.shape.height,
	mime: z.string(),
	redacted: z.string(),
});

/** Personal data that leaves all that was ever saved: as it is told to other pages, and noted until it is done. */
export const takingOutSchema = z.discriminatedUnion('kind', [
	z.object({
		kind: z.literal('words'),
		replacements: z.array(
			z.object({
				from: z.string(),
				to: z.string(),
				afterTitle: z.optional(z.string()),
				person: z.optional(z.enum(['capitals', 'any-case'])),
			}),
		),
		/** The item it is taken out of, with its second versions and the trash; null for every item. */
		item: z.nullable(z.string()),
	}),
	z.object({
		kind: z.literal('photo'),
		/** The attachment as it was when it was covered. */
		old: attachmentSchema,
		facts: coveredFactsSchema,
	}),
]);

export type TakingOut = Readonly<z.infer<typeof takingOutSchema>>;
