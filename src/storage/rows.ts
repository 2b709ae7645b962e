import * as z from 'zod/mini';
import { entrySchema, workingSchema } from '#domain/assessment-record.ts';
import { evidenceContentSchema, revisionReason } from '#domain/evidence.ts';
import type { EvidenceHead } from '#domain/evidence-head.ts';
import { evidenceHeadSchema } from '#domain/evidence-head.ts';
import { voiceMarkSchema } from '#domain/place.ts';
import { portfolioSchema } from '#domain/portfolio.ts';
import { templateSchema } from '#domain/template.ts';
import { unitSchema } from '#domain/unit.ts';

/*
 * What stands in the database. A row is parsed whenever it is read: other versions of the app have
 * written it, and a browser may have damaged it. When a domain schema changes, its row schema here
 * keeps accepting what older versions wrote.
 */

const inPortfolio = { portfolio: z.string() };
const instant = z.string();
const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

export const portfolioRow = portfolioSchema;
/** These rows are a domain value beside the key's portfolio (and the device); reading gives the bare value. */
export const unitRow = unitSchema;
export const templateRow = templateSchema;
export const evidenceRow = evidenceHeadSchema;
export const judgementRow = entrySchema;
/** In the same table of what an assessor received: a decision that has not been returned yet. */
export const workingRow = workingSchema;

export const revisionRow = z.object({
	...inPortfolio,
	evidence: z.string(),
	revision: z.number().check(z.int(), z.minimum(1)),
	at: instant,
	device: z.string(),
	reason: revisionReason,
	content: evidenceContentSchema,
	/** When personal data was taken out of it afterwards. */
	redactedAt: z.exactOptional(z.string()),
});

export const draftRow = z.object({
	...inPortfolio,
	evidence: z.string(),
	/** The page that is typing it. */
	tab: z.string(),
	baseRevision: z.number().check(z.int(), z.minimum(0)),
	changedAt: instant,
	device: z.string(),
	content: evidenceContentSchema,
});

export const textRow = z.object({ ...inPortfolio, id: z.string(), text: z.string() });

/** Bytes, never a Blob: WebKit refuses Blobs in some sessions and has damaged them on rewriting. */
export const attachmentRow = z.object({
	...inPortfolio,
	sha256,
	mime: z.string(),
	bytes: z.instanceof(ArrayBuffer),
	width: z.number(),
	height: z.number(),
});

/** A voice note while it is being recorded. */
export const recordingRow = z.object({
	...inPortfolio,
	id: z.string(),
	/** The item it is for. */
	evidence: z.string(),
	/** The page that records it. */
	tab: z.string(),
	mime: z.string(),
	startedAt: instant,
	marks: z.array(voiceMarkSchema),
});

export const recordingPartRow = z.object({
	...inPortfolio,
	recording: z.string(),
	part: z.number().check(z.int(), z.minimum(0)),
	bytes: z.instanceof(ArrayBuffer),
});

export const setAsideRow = z.object({
	id: z.optional(z.number()),
	table: z.string(),
	/** The row's key as JSON. */
	key: z.string(),
	/** The row as it was found, without bulky bytes: the row itself also stays where it is. */
	row: z.unknown(),
	reason: z.string(),
	at: instant,
	/** The portfolio it came to with a file, where its key does not say so. */
	portfolio: z.exactOptional(z.string()),
});

export type EvidenceRow = EvidenceHead & {
	readonly portfolio: string;
	readonly device: string;
	/** Counts up with every head that is written to this database. */
	readonly change: number;
};
export type RevisionRow = Readonly<z.infer<typeof revisionRow>>;
export type DraftRow = Readonly<z.infer<typeof draftRow>>;
export type AttachmentRow = Readonly<z.infer<typeof attachmentRow>>;
export type RecordingRow = Readonly<z.infer<typeof recordingRow>>;
export type SetAsideRow = Readonly<z.infer<typeof setAsideRow>>;
