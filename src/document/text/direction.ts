import bidiFactory from 'bidi-js';

/*
 * Text that runs from right to left, and lines that hold both directions (UAX #9). Marks and overrides of
 * direction are gone before (prepare.ts), so the letters alone decide.
 */

const bidi = bidiFactory();

// Hebrew, Arabic and the scripts between them, presentation forms, and the halves of older scripts' letters.
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\ud802\ud803\ud83a\ud83b]/;

/** Whether anything in a text may run to the left. False for nearly all text, and quickly so. */
export function hasRightToLeft(text: string): boolean {
	return RIGHT_TO_LEFT.test(text);
}

/** What a character looks like where text runs to the left: "(" as ")". */
export function mirrored(character: string): string {
	return bidi.getMirroredCharacter(character) ?? character;
}

/** A stretch of a line in one direction; `to` is the index after its last unit. */
export type Stretch = { readonly from: number; readonly to: number; readonly level: number };

/** The directions in one text: each of its lines that were typed is a paragraph with a direction of its own. */
export class Directions {
	readonly #text: string;
	readonly #found: ReturnType<typeof bidi.getEmbeddingLevels>;

	constructor(text: string) {
		this.#text = text;
		this.#found = bidi.getEmbeddingLevels(text, 'auto');
	}

	/** Whether the paragraph that a place belongs to begins at the right: its first letter decides. */
	beginsAtRight(at: number): boolean {
		return this.#baseLevel(at) % 2 === 1;
	}

	/** The stretches of a line from one place to another, in the order in which they are read. */
	stretches(from: number, to: number): readonly Stretch[] {
		const base = this.#baseLevel(from);
		// White space at the end of a line belongs to the paragraph, not to the word before it (rule L1).
		let visible = to;
		while (visible > from && isSpace(this.#text.charCodeAt(visible - 1))) visible -= 1;
		const found: { from: number; to: number; level: number }[] = [];
		for (let at = from; at < to; at += 1) {
			const level = at < visible ? (this.#found.levels[at] ?? base) : base;
			const last = found.at(-1);
			if (last && last.level === level) last.to = at + 1;
			else found.push({ from: at, to: at + 1, level });
		}
		return found;
	}

	#baseLevel(at: number): number {
		const own = this.#found.paragraphs.find(({ start, end }) => at >= start && at <= end);
		return own?.level ?? 0;
	}
}

/** The places of stretches from left to right, by their levels (rule L2). */
export function fromLeftToRight(levels: readonly number[]): readonly number[] {
	const order = levels.map((_, index) => index);
	for (let level = Math.max(0, ...levels); level > 0; level -= 1) {
		for (let from = 0; from < order.length; from += 1) {
			let to = from;
			while (to < order.length && (levels[order[to] ?? 0] ?? 0) >= level) to += 1;
			if (to > from) order.splice(from, to - from, ...order.slice(from, to).reverse());
			from = to;
		}
	}
	return order;
}

function isSpace(unit: number): boolean {
	return unit === 0x20 || unit === 0x0a || unit === 0x3000 || (unit >= 0x2000 && unit <= 0x200a);
}
