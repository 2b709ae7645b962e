import { create, type Font, type Glyph as FontGlyph, type GlyphPosition } from '@cantoo/fontkit';
import type { FontName } from './font-files.ts';

const SPACE = 0x20;
const NON_JOINER = 0x200c;
const JOINERS = /[\u200c\u200d]/;

/** One glyph of one face, as it stands in a line. Lengths in em. */
export type Glyph = {
	readonly face: Face;
	/** Its number in the face. */
	readonly id: number;
	/** The text it stands for; "" when an earlier glyph of the same sequence carries it. */
	readonly text: string;
	/** How far the pen moves on: what its line counts, and what the glyph itself says. */
	readonly advance: number;
	readonly natural: number;
	/** How far it is moved from where the pen stands: marks over letters. */
	readonly dx: number;
	readonly dy: number;
	/** The text that no face could draw, when this is U+FFFD in its place. */
	readonly replaces: string | null;
};

/** One font file, opened when it is first asked for: most portfolios hold no emoji. */
export class Face {
	readonly name: FontName;
	readonly #bytes: Uint8Array;
	#font: Font | null = null;

	constructor(name: FontName, bytes: Uint8Array) {
		this.name = name;
		this.#bytes = bytes;
	}

	get font(): Font {
		if (!this.#font) {
			const opened = create(this.#bytes);
			if (!('glyphForCodePoint' in opened)) throw new Error(`The font "${this.name}" is not a single face.`);
			this.#font = opened;
		}
		return this.#font;
	}

	has(codePoint: number): boolean {
		return this.font.hasGlyphForCodePoint(codePoint);
	}

	glyph(codePoint: number, replaces: string | null): Glyph {
		const glyph = this.font.glyphForCodePoint(codePoint);
		if (!glyph) throw new Error(`No glyph for ${codePoint.toString(16)} in "${this.name}".`);
		const natural = glyph.advanceWidth / this.font.unitsPerEm;
		return {
			face: this,
			id: glyph.id,
			text: String.fromCodePoint(codePoint),
			advance: natural,
			natural,
			dx: 0,
			dy: 0,
			replaces,
		};
	}

	/** A sequence shaped as a whole: marks placed on their letter, joined emoji as one glyph. */
	sequence(text: string): readonly Glyph[] {
		const { glyphs, positions, direction } = this.font.layout(text);
		if (direction === 'rtl') return this.#backwards(text, glyphs, positions);
		const characters = [...text];
		return glyphs.map((glyph, index) => {
			// As many glyphs as characters: each says its own. Else the first says all.
			const own = glyphs.length === characters.length ? (characters[index] ?? '') : index === 0 ? text : '';
			return this.#placed(glyph, positions?.[index], own);
		});
	}

	/**
	 * Hebrew and Arabic come as they stand on paper, the last letter first. Readers turn them round code by code
	 * and would leave two letters of one code in the wrong order: so where one glyph stands for two letters, it
	 * says the last, and the other rides on an empty one behind it.
	 */
	#backwards(text: string, glyphs: readonly FontGlyph[], positions: readonly GlyphPosition[] | null) {
		const characters = [...text];
		// fontkit keeps each glyph with the letters it stood for when it was first met, and many letters share a
		// body and differ in their dots: how many letters they were is right, which they were is not.
		const counts = glyphs.map(({ codePoints }) => codePoints.length).reverse();
		const known = counts.reduce((sum, count) => sum + count, 0) === characters.length;
		let next = 0;
		const letters = glyphs.map((_, index): readonly string[] => {
			const isLast = index === glyphs.length - 1;
			const end = known ? next + (counts[index] ?? 0) : isLast ? characters.length : next + 1;
			const own = characters.slice(next, end);
			next = end;
			return own;
		});
		return glyphs.flatMap((glyph, index): readonly Glyph[] => {
			const [last = '', ...others] = [...(letters[glyphs.length - 1 - index] ?? [])].reverse();
			const carried = others.map((letter) => this.#carrier(letter));
			return [
				JOINERS.test(last) ? this.#carrier(last) : this.#placed(glyph, positions?.[index], last),
				...carried,
			];
		});
	}

	/** A text on an empty glyph without width, so that the pen need not go back: readers see a new word in that. */
	#carrier(text: string): Glyph {
		return { ...this.glyph(this.has(NON_JOINER) ? NON_JOINER : SPACE, null), text, advance: 0 };
	}

	#placed(glyph: FontGlyph, position: GlyphPosition | undefined, text: string): Glyph {
		const em = this.font.unitsPerEm;
		return {
			face: this,
			id: glyph.id,
			text,
			advance: (position?.xAdvance ?? glyph.advanceWidth) / em,
			natural: glyph.advanceWidth / em,
			dx: (position?.xOffset ?? 0) / em,
			dy: (position?.yOffset ?? 0) / em,
			replaces: null,
		};
	}
}
