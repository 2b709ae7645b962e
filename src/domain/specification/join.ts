/** First halves of words that are written with a hyphen anyway. */
const KEEPS_HYPHEN =
	/(?:^|[\s(-])(?:self|well|non|follow|up|on|off|face|to|co|pre|post|multi|cross|long|short|high|low|real|day|part|full|one|two|three|first|third|decision|problem|team|time|work|cost|end|inter|out|in|by|e)-$/i;

/** Puts lines together that belong together: it knows the words of the whole text. */
export class Joiner {
	readonly #words: ReadonlySet<string>;

	constructor(texts: Iterable<string>) {
		const words = new Set<string>();
		for (const text of texts) {
			for (const [word] of text.matchAll(/[\p{L}-]+/gu)) words.add(word.toLowerCase());
		}
		this.#words = words;
	}

	/** "custo-" and "mers" as "customers", "face-to-" and "face" as "face-to-face", all else with a space. */
	join(before: string, after: string): string {
		if (before === '') return after;
		const { drop, between } = this.seam(before, after);
		return before.slice(0, before.length - drop) + between + after;
	}

	/** How a text goes on of which the end is given: what of it is dropped, and what is put between. */
	seam(before: string, after: string): { readonly drop: 0 | 1; readonly between: '' | ' ' } {
		if (!/\p{L}-$/u.test(before) || !/^\p{Ll}/u.test(after)) return { drop: 0, between: ' ' };
		const first = /[\p{L}-]{1,40}-$/u.exec(before)?.[0].toLowerCase() ?? '';
		const rest = /^[\p{L}-]{1,40}/u.exec(after)?.[0].toLowerCase() ?? '';
		const isWord = this.#words.has(first.slice(0, -1) + rest);
		const isCompound = this.#words.has(first + rest) || (!isWord && KEEPS_HYPHEN.test(before.slice(-20)));
		return { drop: isCompound ? 0 : 1, between: '' };
	}
}
