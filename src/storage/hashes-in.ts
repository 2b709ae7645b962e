import type { Sha256 } from '#domain/identity.ts';

const HASH = /[0-9a-f]{64}/g;

/** Whatever looks like a hash counts as one, so that a row which no longer parses keeps its files too. */
export function hashesIn(text: string): readonly Sha256[] {
	return [...text.matchAll(HASH)].map(([hash]) => hash);
}
