import * as z from 'zod/mini';

/*
 * What the learner gave for one field. Plain strings are kept exactly as typed, even where a number
 * was asked for: "nothing typed is lost" outranks a tidy type, and reading a number is a
 * function of its own (domain/number.ts). Which shape belongs to which field kind:
 * text, long-text, date, number, choice -> string; choices -> string[]; all others tagged objects.
 */

export const measureSchema = z.object({
	id: z.string(),
	name: z.string(),
	before: z.string(),
	after: z.string(),
	unit: z.string(),
	better: z.enum(['higher', 'lower']),
});

export const ratingSchema = z.object({
	/** A level's value, "not-applicable", or null while not rated. */
	rating: z.nullable(z.union([z.number(), z.literal('not-applicable')])),
	comment: z.string(),
});

export const ownLineSchema = z.object({
	id: z.string(),
	text: z.string(),
	standard: z.string(),
	/** As typed; empty or unreadable counts as 1. */
	weight: z.string(),
	critical: z.boolean(),
});

export const strokeSchema = z.array(z.tuple([z.number(), z.number()]));

export const answerSchema = z.union([
	z.string(),
	z.array(z.string()),
	z.discriminatedUnion('kind', [
		z.object({ kind: z.literal('measure'), measures: z.array(measureSchema) }),
		z.object({
			kind: z.literal('rating-table'),
			/** By line id, own lines included. */
			ratings: z.record(z.string(), ratingSchema),
			ownLines: z.array(ownLineSchema),
		}),
		z.object({
			kind: z.literal('rows'),
			rows: z.array(z.object({ id: z.string(), cells: z.record(z.string(), z.string()) })),
		}),
		z.object({
			kind: z.literal('people'),
			/** By role and letter, never by name: "Team leader", "Mrs A". */
			people: z.array(z.object({ id: z.string(), role: z.string(), knownAs: z.string() })),
		}),
		z.object({
			kind: z.literal('consent'),
			given: z.enum(['', 'yes', 'no', 'not-needed']),
			who: z.string(),
			purpose: z.string(),
			how: z.string(),
			date: z.string(),
			expires: z.string(),
			withdrawn: z.string(),
		}),
		z.object({
			kind: z.literal('signature'),
			/** Drawn with the finger, typed with the time it was typed, or a blank line to sign in ink. */
			mode: z.enum(['', 'drawn', 'typed', 'ink']),
			name: z.string(),
			role: z.string(),
			/** When it was drawn or typed; "" before. */
			at: z.string(),
			/** Drawn lines in a box of 400 by 120. */
			strokes: z.array(strokeSchema),
		}),
	]),
]);

export type Measure = Readonly<z.infer<typeof measureSchema>>;
export type Rating = Readonly<z.infer<typeof ratingSchema>>;
export type OwnLine = Readonly<z.infer<typeof ownLineSchema>>;
export type Answer = z.infer<typeof answerSchema>;
export type TaggedAnswer = Extract<Answer, { kind: string }>;
export type AnswerOf<K extends TaggedAnswer['kind']> = Readonly<Extract<TaggedAnswer, { kind: K }>>;
export type Answers = Readonly<Record<string, Answer>>;

/** Whether an answer is one of the tagged kinds: an older version of a form may have left another shape. */
export function isTagged<K extends TaggedAnswer['kind']>(
	answer: Answer | undefined,
	kind: K,
): answer is Extract<TaggedAnswer, { kind: K }> {
	return typeof answer === 'object' && !Array.isArray(answer) && answer.kind === kind;
}

/** The width and height of the box in which signature strokes are recorded. */
export const SIGNATURE_BOX = { width: 400, height: 120 } as const;
