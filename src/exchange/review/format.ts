import * as z from 'zod/mini';
import { entrySchema } from '#domain/assessment-record.ts';

/*
 * A review: all that one device has put on record about one portfolio, from the beginning. As a file of its own
 * a ZIP like a backup (`manifest.json`, `data/entries.ndjson`); inside a feedback PDF the same as `review.json`.
 */

export const REVIEW_NAME = 'review.json';
export const REVIEW_MIME = 'application/json';
/** No registered type: with a ZIP's, Android would add ".zip" to the name. */
export const REVIEW_FILE_MIME = 'application/octet-stream';
export const REVIEW_ENDING = '.starfolio-review';
export const REVIEW_FORMAT = 'starfolio-review';
/** Raised when a reader of the version before would misunderstand the file. */
export const REVIEW_VERSION = 1;
/** Bytes. Ten years of decisions on 5,000 items stay below it. */
export const LARGEST_REVIEW = 64 * 1024 * 1024;
export const REVIEW_ENTRIES = 'data/entries.ndjson';

const facts = {
	format: z.literal(REVIEW_FORMAT),
	formatVersion: z.literal(REVIEW_VERSION),
	/** A new, unguessable id for each review that is saved. */
	review: z.string(),
	madeAt: z.string(),
	appVersion: z.string(),
	portfolio: z.object({ id: z.string(), learner: z.string() }),
	/** Who saved it. */
	by: z.object({ name: z.string(), role: z.enum(['assessor', 'iqa']) }),
};

export const reviewSchema = z.object({ ...facts, entries: z.array(entrySchema) });

export const reviewManifestSchema = z.object({
	...facts,
	kind: z.literal('review'),
	entries: z.array(
		z.object({
			name: z.literal(REVIEW_ENTRIES),
			size: z.number().check(z.int(), z.minimum(0)),
			sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
		}),
	),
	/** SHA-256 of all the rest in canonical form: a changed manifest is noticed too. */
	digest: z.string(),
});

export type Review = Readonly<z.infer<typeof reviewSchema>>;
export type ReviewManifest = Readonly<z.infer<typeof reviewManifestSchema>>;

export type ReviewProblem =
	| 'not-a-review'
	| 'newer-format'
	| 'truncated'
	| 'damaged'
	| 'too-large'
	| 'unreadable';
