import * as z from 'zod/mini';
import { SIGNERS } from './sign-off.ts';
import type { TypedIn, TypedSheet } from './typed-in.ts';

/* What was typed into the sheets of a PDF, as it is kept beside the portfolio that came with it. */

const numbered = { number: z.number(), title: z.string() };

const aboutSchema = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('criterion'), id: z.string(), code: z.string(), asks: z.string() }),
	z.object({ kind: z.literal('signer'), who: z.enum(SIGNERS) }),
	z.object({ kind: z.literal('sample') }),
	z.object({ kind: z.literal('sampled-unit'), ...numbered }),
]);

const valueSchema = z.object({
	kind: z.enum(['decision', 'feedback', 'name', 'date', 'stage', 'reason', 'sampled', 'agree', 'action']),
	text: z.string(),
	isCut: z.boolean(),
});

export const typedInSchema = z.object({
	sheets: z.array(
		z.object({
			unit: z.nullable(z.object(numbered)),
			entries: z.array(z.object({ about: aboutSchema, values: z.array(valueSchema) })),
		}),
	),
	notShown: z.number(),
});

/**
 * What a file brings beside what is kept: of two sheets of the same unit the newer file's stays, whichever was opened
 * first.
 */
export function withSheetsOf(kept: TypedIn | null, arriving: TypedIn, isOlder = false): TypedIn {
	const [under, over] = isOlder && kept ? [arriving, kept] : [kept, arriving];
	const numberOf = ({ unit }: TypedSheet): number => unit?.number ?? Number.POSITIVE_INFINITY;
	const all = new Map([...(under?.sheets ?? []), ...over.sheets].map((sheet) => [numberOf(sheet), sheet]));
	return {
		sheets: [...all.values()].sort((a, b) => (numberOf(a) < numberOf(b) ? -1 : 1)),
		notShown: over.notShown,
	};
}
