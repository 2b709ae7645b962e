import { create, type Font } from '@cantoo/fontkit';
import type { FontName } from './font-files.ts';

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
		const { glyphs, positions } = this.font.layout(text);
		const em = this.font.unitsPerEm;
		const characters = [...text];
		return glyphs.map((glyph, index): Glyph => {
			const position = positions?.[index];
			// As many glyphs as characters: each says its own. Else the first says all.
			const own = glyphs.length === characters.length ? (characters[index] ?? '') : index === 0 ? text : '';
			return {
				face: this,
				id: glyph.id,
				text: own,
				advance: (position?.xAdvance ?? glyph.advanceWidth) / em,
				natural: glyph.advanceWidth / em,
				dx: (position?.xOffset ?? 0) / em,
				dy: (position?.yOffset ?? 0) / em,
				replaces: null,
			};
		});
	}
}
