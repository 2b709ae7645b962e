import { RunningHash } from '#exchange/backup/hash.ts';

/** A UUID (version 8, RFC 9562) that is the same for the same words: written again, an entry keeps its identifier. */
export function stableId(words: string): string {
	const hash = new RunningHash();
	hash.add(new TextEncoder().encode(`starfolio ${words}`));
	const hex = hash.finish();
	const variant = (8 + (Number.parseInt(hex.charAt(16), 16) % 4)).toString(16);
	return [
		hex.slice(0, 8),
		hex.slice(8, 12),
		`8${hex.slice(13, 16)}`,
		`${variant}${hex.slice(17, 20)}`,
		hex.slice(20, 32),
	].join('-');
}
