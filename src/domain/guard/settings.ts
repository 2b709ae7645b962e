import * as z from 'zod/mini';
import { personalKinds } from './finding.ts';

/*
 * What the guard remembers. It names the very people who are to stay unnamed, so it never leaves the device but
 * in a backup (domain/handover.ts).
 */

export const guardSchema = z.object({
	/** The learner's own list: people who are to be found wherever they are named. */
	names: z.array(z.string()),
	/** Who has which letter, by surname in lower case: the same person the same letter in every item. */
	people: z.array(z.object({ key: z.string(), letter: z.string() })),
	/** Findings that are to stay as they are, and why. */
	left: z.array(
		z.object({
			evidence: z.string(),
			kind: z.enum(personalKinds),
			text: z.string(),
			reason: z.string(),
			at: z.string(),
		}),
	),
});

export type GuardSettings = Readonly<z.infer<typeof guardSchema>>;
export type LeftFinding = Readonly<GuardSettings['left'][number]>;

export const NO_GUARD: GuardSettings = { names: [], people: [], left: [] };

/** What was left is named again. */
export function withoutLeft(
	guard: GuardSettings,
	{ evidence, kind, text }: Omit<LeftFinding, 'reason' | 'at'>,
): GuardSettings {
	const isIt = (each: LeftFinding) => each.evidence === evidence && each.kind === kind && each.text === text;
	return { ...guard, left: guard.left.filter((each) => !isIt(each)) };
}

/** Two memories of one portfolio: the first one's letters and reasons stay, what only the other knows is added. */
export function mergedGuard(
	own: GuardSettings | undefined,
	incoming: GuardSettings | undefined,
): GuardSettings | undefined {
	if (!own || !incoming) return own ?? incoming;
	const known = new Set(own.people.map(({ key }) => key));
	const taken = new Set(own.people.map(({ letter }) => letter));
	const leftKey = ({ evidence, kind, text }: LeftFinding): string => JSON.stringify([evidence, kind, text]);
	const left = new Set(own.left.map(leftKey));
	return {
		names: [...new Set([...own.names, ...incoming.names])],
		people: [
			...own.people,
			...incoming.people.filter(({ key, letter }) => !known.has(key) && !taken.has(letter)),
		],
		left: [...own.left, ...incoming.left.filter((each) => !left.has(leftKey(each)))],
	};
}
