import type { Span } from './finding.ts';

/*
 * Safari before 16.4 has no lookbehind, so what stands before a match is looked at here and not in the pattern.
 */

/** A match that stands by itself, with what is before and after it. */
export type Match = Span & { readonly text: string; readonly before: string; readonly after: string };

/** How much of the surroundings a rule sees, in characters. */
const AROUND = 48;

const JOINED_BEFORE = /[\p{L}\p{N}_/\\#]$/u;
const JOINED_AFTER = /^[\p{L}\p{N}_]/u;

/** Every match of a global pattern that is not a part of a longer word or number. */
export function* matchesOf(text: string, pattern: RegExp): Generator<Match> {
	for (const found of text.matchAll(pattern)) {
		const match = around(text, found.index, found.index + found[0].length);
		if (!isJoined(match)) yield match;
	}
}

/** A stretch of a text with its surroundings. */
export function around(text: string, start: number, end: number): Match {
	return {
		start,
		end,
		text: text.slice(start, end),
		before: text.slice(Math.max(0, start - AROUND), start),
		after: text.slice(end, end + AROUND),
	};
}

function isJoined({ before, after }: Match): boolean {
	return JOINED_BEFORE.test(before) || JOINED_AFTER.test(after);
}

/** "20-20-15" -> "202015". */
export function digitsOf(text: string): string {
	return text.replace(/\D/g, '');
}
