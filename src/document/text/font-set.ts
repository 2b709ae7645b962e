import { hasRightToLeft, mirrored } from './direction.ts';
import { Face, type Glyph } from './face.ts';
import type { FaceName, FontFiles } from './font-files.ts';
import { clustersOf, isJoined, isSimpleUnit } from './graphemes.ts';
import type { TextMeasurer } from './measurer.ts';
import { prepareText } from './prepare.ts';

const REPLACEMENT = 0xfffd;
// A place where a line may end, and what joins emoji or parts letters: none has a shape of its own.
const SHAPELESS = /^[\u200b-\u200d]+$/;

// What every face has.
const PLAIN = /^[ -~\n]*$/;

// Latin, Greek and Cyrillic: looked up by number, because nearly all text is made of these.
const QUICK = 0x530;

type Chain = {
	readonly faces: readonly Face[];
	readonly quick: (Glyph | undefined)[];
	readonly single: Map<number, Glyph>;
	readonly sequences: Map<string, readonly Glyph[]>;
	/** Signs in text that runs to the left, by the face around them. */
	readonly backwards: Map<string, readonly Glyph[]>;
};

/**
 * The fallback chain: for each grapheme the first face that has all of it. What is measured and what is
 * drawn come from the same cached glyphs, so a line is never wider on paper than in the layout.
 */
export class FontSet implements TextMeasurer {
	readonly #chains: Readonly<Record<FaceName, Chain>>;

	constructor(files: FontFiles) {
		const symbols = new Face('symbols', files.symbols);
		const arabic = new Face('arabic', files.arabic);
		const hebrew = new Face('hebrew', files.hebrew);
		const emoji = new Face('emoji', files.emoji);
		const chain = (name: FaceName): Chain => ({
			faces: [new Face(name, files[name]), symbols, arabic, hebrew, emoji],
			quick: new Array<Glyph | undefined>(QUICK).fill(undefined),
			single: new Map(),
			sequences: new Map(),
			backwards: new Map(),
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

	/** The glyphs of prepared text that runs to the right, in order. */
	shape(text: string, face: FaceName): readonly Glyph[] {
		const chain = this.#chains[face];
		const glyphs: Glyph[] = [];
		for (let index = 0; index < text.length; index += 1) {
			const unit = text.charCodeAt(index);
			if (!isSimpleUnit(unit)) return clustersOf(text).flatMap((cluster) => sequenceFor(chain, cluster));
			glyphs.push(glyphFor(chain, unit));
		}
		return glyphs;
	}

	/**
	 * Prepared text that runs to the left, cut where the face changes: the parts in the order of reading, the
	 * glyphs of each as they stand on paper, the last one first.
	 */
	shapeBackwards(text: string, face: FaceName): readonly (readonly Glyph[])[] {
		const chain = this.#chains[face];
		const own = ownFace(chain, text);
		const parts: (readonly Glyph[])[] = [];
		for (const cluster of clustersOf(text)) {
			const glyphs = backwardsFor(chain, cluster, own);
			const last = parts.at(-1);
			if (last && last[0]?.face === glyphs[0]?.face) parts[parts.length - 1] = [...glyphs, ...last];
			else if (glyphs.length > 0) parts.push(glyphs);
		}
		return parts;
	}

	/** The characters of a text, as typed, that no face can draw, in order and with repeats. */
	unprintable(typed: string): readonly string[] {
		if (PLAIN.test(typed)) return [];
		const text = prepareText(typed).replaceAll('\n', ' ');
		const chain = this.#chains.regular;
		const found: string[] = [];
		for (let index = 0; index < text.length; index += 1) {
			const unit = text.charCodeAt(index);
			if (isSimpleUnit(unit) && glyphFor(chain, unit).replaces === null) continue;
			// Something unusual: look at the whole text cluster by cluster.
			for (const cluster of clustersOf(text)) {
				for (const glyph of sequenceFor(chain, cluster))
					if (glyph.replaces !== null) found.push(glyph.replaces);
			}
			break;
		}
		// prepareText put U+FFFD where half a character was typed.
		if (text.includes('\ufffd') && !typed.includes('\ufffd')) found.push('\ufffd');
		return found;
	}

	#sequenceWidth(text: string, chain: Chain): number {
		const own = hasRightToLeft(text) ? ownFace(chain, text) : null;
		let width = 0;
		for (const cluster of clustersOf(text)) {
			const glyphs = own ? backwardsFor(chain, cluster, own) : sequenceFor(chain, cluster);
			for (const glyph of glyphs) width += glyph.advance;
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

function sequenceFor(chain: Chain, cluster: string): readonly Glyph[] {
	const known = chain.sequences.get(cluster);
	if (known) return known;
	const glyphs = isJoined(cluster) ? joinedGlyphs(chain, cluster) : findSequence(chain, cluster);
	chain.sequences.set(cluster, glyphs);
	return glyphs;
}

/** The face of the first letter that runs to the left; null when there is none, or no face of its own for it. */
function ownFace(chain: Chain, text: string): Face | null {
	const letter = Array.from(text).find((character) => hasRightToLeft(character));
	const point = letter?.codePointAt(0);
	const face = point === undefined ? undefined : faceWith(chain, [point]);
	return face && (face.name === 'arabic' || face.name === 'hebrew') ? face : null;
}

/**
 * A cluster where text runs to the left: brackets turned round, spaces and signs in the face of the letters
 * around them, because a change of face tears words apart for those who copy them.
 */
function backwardsFor(chain: Chain, cluster: string, own: Face | null): readonly Glyph[] {
	if (hasRightToLeft(cluster)) return sequenceFor(chain, cluster);
	const key = `${own?.name ?? ''} ${cluster}`;
	const known = chain.backwards.get(key);
	if (known) return known;
	const shape = mirrored(cluster);
	const point = shape.codePointAt(0) ?? REPLACEMENT;
	const isSingle = String.fromCodePoint(point) === shape;
	const found = isSingle && own?.has(point) ? [own.glyph(point, null)] : sequenceFor(chain, shape);
	// It looks like its counterpart, and is still read as itself.
	const glyphs = shape === cluster ? found : found.map((glyph) => ({ ...glyph, text: cluster }));
	chain.backwards.set(key, glyphs);
	return glyphs;
}

function findSequence(chain: Chain, grapheme: string): readonly Glyph[] {
	if (SHAPELESS.test(grapheme)) return [];
	const points = pointsOf(grapheme);
	const visible = points.filter(isVisible);
	const [only] = visible;
	if (only !== undefined && visible.length === 1) return [glyphFor(chain, only)];
	const face = faceWith(chain, visible);
	if (face) {
		const glyphs = face.sequence(grapheme);
		if (glyphs.every((glyph) => glyph.id !== 0)) return glyphs;
	}
	const single = visible.map((point) => glyphFor(chain, point));
	return hasRightToLeft(grapheme) ? single.reverse() : single;
}

/** A word of joined letters as it stands on paper. A letter that no face holds parts it in two. */
function joinedGlyphs(chain: Chain, word: string): readonly Glyph[] {
	const points = pointsOf(word);
	const face = faceWith(chain, points.filter(isVisible));
	if (face) return face.sequence(word);
	const missing = points.findIndex((point) => isVisible(point) && !faceWith(chain, [point]));
	// Each letter is in a face, and no face has them all: then they cannot join.
	if (missing < 0)
		return points.flatMap((point) => findSequence(chain, String.fromCodePoint(point))).reverse();
	const part = (from: number, to?: number) => {
		const text = String.fromCodePoint(...points.slice(from, to));
		return text === '' ? [] : sequenceFor(chain, text);
	};
	return [...part(missing + 1), glyphFor(chain, points[missing] ?? REPLACEMENT), ...part(0, missing)];
}

function faceWith(chain: Chain, points: readonly number[]): Face | undefined {
	return chain.faces.find((face) => points.every((point) => face.has(point)));
}

function pointsOf(text: string): readonly number[] {
	return Array.from(text, (character) => character.codePointAt(0) ?? REPLACEMENT);
}

function isVisible(point: number): boolean {
	return point !== 0x200c && point !== 0x200d;
}
