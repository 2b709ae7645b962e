import * as z from 'zod/mini';
import { strokeSchema } from './answer.ts';
import type { Judgement } from './assessment.ts';
import { agreedActionSchema, decision, evidenceRule, judgementSchema, sealSchema } from './assessment.ts';

/*
 * What assessors and quality assurers put on record beside decisions on single claims. It stands in the same
 * table, travels in the same files and is sealed in the same chain.
 */

const base = {
	id: z.string(),
	/** The name of whoever put it on record. */
	assessor: z.string(),
	at: z.string(),
	seal: z.exactOptional(sealSchema),
};

/** A name typed, or drawn with finger or pen; `at` is when. */
const signedSchema = z.object({
	mode: z.enum(['drawn', 'typed']),
	name: z.string(),
	role: z.string(),
	at: z.string(),
	strokes: z.array(strokeSchema),
});

/** One claim as it stood. */
const claimPrintSchema = z.object({
	evidence: z.string(),
	criterion: z.string(),
	fingerprint: z.string(),
});

/** What an assessor asked, saw or was shown, beside what is in the portfolio. */
const heldSchema = z.object({
	...base,
	kind: z.enum(['questions', 'observation', 'seen']),
	criterion: z.string(),
	/** The item it is about; "" for the criterion as a whole. */
	evidence: z.string(),
	where: z.string(),
	date: z.string(),
	text: z.string(),
	/** Questions asked aloud, and what was answered. */
	rows: z.array(z.object({ id: z.string(), question: z.string(), answer: z.string() })),
});

const signOffSchema = z.object({
	...base,
	kind: z.literal('sign-off'),
	unit: z.string(),
	/** Every accepted claim of the unit; `fingerprint` is the hash over all of them. */
	claims: z.array(claimPrintSchema),
	fingerprint: z.string(),
	signed: signedSchema,
});

export const samplingRuleSchema = z.object({
	/** Of the claims of each unit, 1 to 100. */
	percent: z.number().check(z.int(), z.minimum(1), z.maximum(100)),
	/** At least so many of each unit. */
	least: z.number().check(z.int(), z.minimum(0)),
	everyAssessor: z.boolean(),
	everyMethod: z.boolean(),
	/** Criteria with "not yet", a question or a change after acceptance are all in. */
	atRisk: z.boolean(),
	/** Words that the random order comes from, by which it can be drawn again; of a plan over several learners it says so. */
	seed: z.string(),
});

const sampledClaimSchema = z.object({
	evidence: z.string(),
	criterion: z.string(),
	fingerprint: z.string(),
	why: z.enum(['random', 'assessor', 'method', 'risk']),
	result: z.enum(['', 'agree', 'action']),
	note: z.string(),
});

export const sampleSchema = z.object({
	...base,
	kind: z.literal('sample'),
	stage: z.enum(['interim', 'summative']),
	rule: samplingRuleSchema,
	sampled: z.array(sampledClaimSchema),
	feedback: z.string(),
});

/** What somebody typed into the boxes of the PDF: nobody knows who, and no state follows from it. */
const typedSchema = z.object({
	...base,
	kind: z.literal('typed'),
	criterion: z.string(),
	decision: z.string(),
	feedback: z.string(),
});

export const recordSchema = z.discriminatedUnion('kind', [
	heldSchema,
	signOffSchema,
	sampleSchema,
	typedSchema,
]);

/** What an assessor is deciding about one criterion and has not returned yet. It never leaves the device. */
export const workingSchema = z.object({
	kind: z.literal('working'),
	id: z.string(),
	criterion: z.string(),
	at: z.string(),
	/** Each claim as it stood when it was decided on. */
	decided: z.array(
		z.object({
			evidence: z.string(),
			decision,
			fingerprint: z.string(),
			revision: z.number(),
			/** Where the claim was of a criterion that has been merged into this one. */
			claimed: z.exactOptional(z.string()),
		}),
	),
	feedback: z.string(),
	strengths: z.string(),
	rules: z.array(evidenceRule),
	actions: z.array(agreedActionSchema),
});

/** Whatever may be put on record and leave the device. */
export const entrySchema = z.union([recordSchema, judgementSchema]);

export type AssessmentRecord = z.infer<typeof recordSchema>;
export type RecordOfKind<Kind extends AssessmentRecord['kind']> = Extract<AssessmentRecord, { kind: Kind }>;
export type HeldRecord = z.infer<typeof heldSchema>;
export type Working = Readonly<z.infer<typeof workingSchema>>;
export type Signed = Readonly<z.infer<typeof signedSchema>>;
export type ClaimPrint = Readonly<z.infer<typeof claimPrintSchema>>;
export type SamplingRule = Readonly<z.infer<typeof samplingRuleSchema>>;
export type SampledClaim = Readonly<z.infer<typeof sampledClaimSchema>>;
export type Entry = Judgement | AssessmentRecord;
export type SealedEntry = Entry & { readonly seal: NonNullable<Entry['seal']> };

/** Begun and left empty, a record says nothing: it is neither counted nor sealed. */
export function saysSomething(record: AssessmentRecord): boolean {
	switch (record.kind) {
		case 'sign-off':
		case 'sample':
			return true;
		case 'typed':
			return false;
		default:
			return [
				record.where,
				record.date,
				record.text,
				...record.rows.flatMap(({ question, answer }) => [question, answer]),
			].some((text) => text.trim() !== '');
	}
}

/** Whether a decision in the making holds anything: begun and left empty, it is kept nowhere. */
export function holdsAnything({ decided, feedback, strengths, rules, actions }: Working): boolean {
	return decided.length + rules.length + actions.length > 0 || `${feedback}${strengths}`.trim() !== '';
}

export function isJudgement(entry: Entry | Working): entry is Judgement {
	return !('kind' in entry);
}

export function isSealed(entry: Entry): entry is SealedEntry {
	return entry.seal !== undefined;
}

/** The decisions among what is on record: all that coverage follows from. */
export function judgementsIn(entries: readonly Entry[]): readonly Judgement[] {
	return entries.filter(isJudgement);
}

export function recordsIn(entries: readonly Entry[]): readonly AssessmentRecord[] {
	return entries.filter((entry) => 'kind' in entry);
}
