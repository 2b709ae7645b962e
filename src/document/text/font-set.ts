import { Face, type Glyph } from './face.ts';
import type { FaceName, FontFiles } from './font-files.ts';
import { graphemesOf, isSimpleUnit } from './graphemes.ts';
import type { TextMeasurer } from './measurer.ts';
import { prepareText } from './prepare.ts';

const REPLACEMENT = 0xfffd;
// A place where a line may end, and the joiner between emoji: neither has a shape of its own.
const SHAPELESS = /^[\u200b\u200d]+$/;

// Latin, Greek and Cyrillic: looked up by number, because nearly all text is made of these.
const QUICK = 0x530;

type Chain = {
	readonly faces: readonly Face[];
	readonly quick: (Glyph | undefined)[];
	readonly single: Map<number, Glyph>;
	readonly sequences: Map<string, readonly Glyph[]>;
};

/**
 * The fallback chain: for each grapheme the first face that has all of it. What is measured and what is
 * drawn come from the same cached glyphs, so a line is never wider on paper than in the layout.
 */
export class FontSet implements TextMeasurer {
	readonly #chains: Readonly<Record<FaceName, Chain>>;

	constructor(files: FontFiles) {
		const symbols = new Face('symbols', files.symbols);
		const emoji = new Face('emoji', files.emoji);
		const chain = (name: FaceName): Chain => ({
			faces: [new Face(name, files[name]), symbols, emoji],
			quick: new Array<Glyph | undefined>(QUICK).fill(undefined),
			single: new Map(),
			sequences: new Map(),
		});
		this.#chains = {
			regular: chain('regular'),
			bold: chain('bold'),
			italic: chain('italic'),
			boldItalic: chain('boldItalic'),
		};
	}

	width(text: string, face: FaceName, from = 0, to = text.length): number {
		const chain = this.#chains[face];
		let width = 0;
		for (let index = from; index < to; index += 1) {
			const unit = text.charCodeAt(index);
			if (!isSimpleUnit(unit)) return this.#sequenceWidth(text.slice(from, to), chain);
			width += glyphFor(chain, unit).advance;
		}
		return width;
	}

	/** The glyphs of prepared text, in order. */
	shape(text: string, face: FaceName): readonly Glyph[] {
		const chain = this.#chains[face];
		const glyphs: Glyph[] = [];
		for (let index = 0; index < text.length; index += 1) {
			const unit = text.charCodeAt(index);
			if (!isSimpleUnit(unit)) return graphemesOf(text).flatMap((grapheme) => sequenceFor(chain, grapheme));
			glyphs.push(glyphFor(chain, unit));
		}
		return glyphs;
	}

	/** The characters of a text, as typed, that no face can draw, in order and with repeats. */
	unprintable(typed: string): readonly string[] {
		const text = prepareText(typed).replaceAll('\n', ' ');
		const chain = this.#chains.regular;
		const found: string[] = [];
		for (let index = 0; index < text.length; index += 1) {
			const unit = text.charCodeAt(index);
			if (isSimpleUnit(unit) && glyphFor(chain, unit).replaces === null) continue;
			// Something unusual: look at the whole text grapheme by grapheme.
			for (const grapheme of graphemesOf(text)) {
				for (const glyph of sequenceFor(chain, grapheme))
					if (glyph.replaces !== null) found.push(glyph.replaces);
			}
			break;
		}
		// prepareText put U+FFFD where half a character was typed.
		if (text.includes('\ufffd') && !typed.includes('\ufffd')) found.push('\ufffd');
		return found;
	}

	#sequenceWidth(text: string, chain: Chain): number {
		let width = 0;
		for (const grapheme of graphemesOf(text)) {
			for (const glyph of sequenceFor(chain, grapheme)) width += glyph.advance;
		}
		return width;
	}
}

function glyphFor(chain: Chain, codePoint: number): Glyph {
	const known = codePoint < QUICK ? chain.quick[codePoint] : chain.single.get(codePoint);
	if (known) return known;
	const glyph = findGlyph(chain, codePoint);
	if (codePoint < QUICK) chain.quick[codePoint] = glyph;
	else chain.single.set(codePoint, glyph);
	return glyph;
}

function findGlyph(chain: Chain, codePoint: number): Glyph {
	for (const face of chain.faces) if (face.has(codePoint)) return face.glyph(codePoint, null);
	for (const face of chain.faces) {
		if (face.has(REPLACEMENT)) return face.glyph(REPLACEMENT, String.fromCodePoint(codePoint));
	}
	throw new Error('No face holds U+FFFD.');
}

function sequenceFor(chain: Chain, grapheme: string): readonly Glyph[] {
	const known = chain.sequences.get(grapheme);
	if (known) return known;
	const glyphs = findSequence(chain, grapheme);
	chain.sequences.set(grapheme, glyphs);
	return glyphs;
}

function findSequence(chain: Chain, grapheme: string): readonly Glyph[] {
	if (SHAPELESS.test(grapheme)) return [];
	const points = [...grapheme].map((character) => character.codePointAt(0) ?? REPLACEMENT);
	const visible = points.filter((point) => point !== 0x200d);
	const [only] = visible;
	if (only !== undefined && visible.length === 1) return [glyphFor(chain, only)];
	const face = chain.faces.find((candidate) => visible.every((point) => candidate.has(point)));
	if (face) {
		const glyphs = face.sequence(grapheme);
		if (glyphs.every((glyph) => glyph.id !== 0)) return glyphs;
	}
	return visible.map((point) => glyphFor(chain, point));
}
