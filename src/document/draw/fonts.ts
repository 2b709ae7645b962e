import type { Face, Glyph } from '#document/text/face.ts';
import type { FontName } from '#document/text/font-files.ts';
import type { PdfObjects, Ref } from './objects.ts';
import { ascii } from './objects.ts';
import { unicodeMap } from './unicode-map.ts';

/*
 * The faces of one document. Every pair of glyph and text gets a code of its own, so that two characters
 * which look alike (a space and a no-break space) are still told apart when the text is read back.
 */

const postscriptNames: Readonly<Record<FontName, string>> = {
	regular: 'NotoSans-Regular',
	bold: 'NotoSans-Bold',
	italic: 'NotoSans-Italic',
	boldItalic: 'NotoSans-BoldItalic',
	symbols: 'DejaVuSans',
	arabic: 'Vazirmatn-Regular',
	hebrew: 'NotoSansHebrew-Regular',
	emoji: 'NotoEmoji-Regular',
	form: 'NotoSans-Regular',
};

/** One face as it is used in this document. */
export class EmbeddedFace {
	/** Its name in page resources. */
	readonly key: string;
	readonly ref: Ref;
	readonly #face: Face;
	readonly #tag: string;
	readonly #glyphs: Glyph[] = [];
	readonly #codes = new Map<Glyph, string>();
	readonly #known = new Map<string, string>();

	constructor(face: Face, index: number, ref: Ref) {
		this.#face = face;
		this.key = `F${index + 1}`;
		this.ref = ref;
		// Six capital letters mark a subset; they differ from face to face.
		this.#tag = `AAAAA${String.fromCharCode(65 + index)}`;
	}

	isOf(face: Face): boolean {
		return this.#face === face;
	}

	/** What stands for a glyph inside a literal string of a content stream: two bytes, escaped. */
	code(glyph: Glyph): string {
		const code = this.#codes.get(glyph);
		if (code !== undefined) return code;
		const key = `${glyph.id} ${glyph.text}`;
		let found = this.#known.get(key);
		if (found === undefined) {
			this.#glyphs.push(glyph);
			found = literalBytes(this.#glyphs.length);
			this.#known.set(key, found);
		}
		this.#codes.set(glyph, found);
		return found;
	}

	/** Writes the font with the glyphs that were asked for, no others. */
	finish(objects: PdfObjects): void {
		const { font } = this.#face;
		const scale = 1000 / font.unitsPerEm;
		const subset = font.createSubset();
		const glyphIds = this.#glyphs.map((glyph) => subset.includeGlyph(glyph.id));
		const bytes = subset.encode();
		const name = `${this.#tag}+${postscriptNames[this.#face.name]}`;
		const { bbox } = font;
		const descriptor = objects.add({
			Type: 'FontDescriptor',
			FontName: name,
			Flags: 4,
			FontBBox: [bbox.minX * scale, bbox.minY * scale, bbox.maxX * scale, bbox.maxY * scale],
			ItalicAngle: font.italicAngle,
			Ascent: font.ascent * scale,
			Descent: font.descent * scale,
			CapHeight: (font.capHeight || font.ascent) * scale,
			StemV: 80,
			FontFile2: objects.addDeflated(bytes, { Length1: bytes.byteLength }),
		});
		const descendant = objects.add({
			Type: 'Font',
			Subtype: 'CIDFontType2',
			BaseFont: name,
			CIDSystemInfo: { Registry: ascii('Adobe'), Ordering: ascii('Identity'), Supplement: 0 },
			FontDescriptor: descriptor,
			DW: 1000,
			W: [1, this.#glyphs.map((glyph) => Math.round(glyph.natural * 1e6) / 1e3)],
			CIDToGIDMap: objects.addDeflated(glyphMap(glyphIds)),
		});
		objects.assign(this.ref, {
			Type: 'Font',
			Subtype: 'Type0',
			BaseFont: name,
			Encoding: 'Identity-H',
			DescendantFonts: [descendant],
			ToUnicode: objects.addDeflated(toUnicode(this.#glyphs.map((glyph) => glyph.text))),
		});
	}
}

/** A word as it stands in a content stream. */
export type WordCodes = { readonly face: EmbeddedFace; readonly codes: string };

/** The faces a document uses, made as they are first needed. */
export class EmbeddedFaces {
	readonly #objects: PdfObjects;
	readonly #faces = new Map<Face, EmbeddedFace>();
	readonly #words = new Map<string, WordCodes | null>();

	constructor(objects: PdfObjects) {
		this.#objects = objects;
	}

	of(face: Face): EmbeddedFace {
		const known = this.#faces.get(face);
		if (known) return known;
		const made = new EmbeddedFace(face, this.#faces.size, this.#objects.reserve());
		this.#faces.set(face, made);
		return made;
	}

	/**
	 * A word in one face with nothing moved or replaced; null for any other. People use few words again and
	 * again: each is put into codes once. `shape` gives its glyphs, `key` tells it from the same word in bold.
	 */
	word(key: string, shape: () => readonly Glyph[]): WordCodes | null {
		const known = this.#words.get(key);
		if (known !== undefined) return known;
		const glyphs = shape();
		const first = glyphs[0];
		const isPlain = glyphs.every((glyph) => glyph.face === first?.face && isInPlace(glyph));
		const face = first && isPlain ? this.of(first.face) : null;
		const made = face ? { face, codes: glyphs.map((glyph) => face.code(glyph)).join('') } : null;
		this.#words.set(key, made);
		return made;
	}

	/** Writes all faces, and under `ref` the dictionary of fonts that the pages share. */
	finish(ref: Ref): void {
		const resources: Record<string, Ref> = {};
		for (const face of this.#faces.values()) {
			face.finish(this.#objects);
			resources[face.key] = face.ref;
		}
		this.#objects.assign(ref, resources);
	}
}

/** Drawn where the pen stands, and itself. */
export function isInPlace({ dx, dy, advance, natural, replaces }: Glyph): boolean {
	return replaces === null && dx === 0 && dy === 0 && advance === natural;
}

/** Two bytes of a string in parentheses. A bare carriage return would be read back as a line feed. */
function literalBytes(code: number): string {
	return String.fromCharCode(code >> 8, code & 255)
		.replace(/[\\()]/g, '\\$&')
		.replaceAll('\r', '\\r');
}

/** Two bytes a code: the number of its glyph in the subset. Code 0 stays .notdef and is never used. */
function glyphMap(glyphIds: readonly number[]): Uint8Array {
	const bytes = new Uint8Array((glyphIds.length + 1) * 2);
	const view = new DataView(bytes.buffer);
	for (const [index, id] of glyphIds.entries()) view.setUint16((index + 1) * 2, id);
	return bytes;
}

// A later part of a sequence whose first glyph carries the text; it may not be left unmapped.
const NO_TEXT = '\u200b';
function toUnicode(texts: readonly string[]): string {
	return unicodeMap(
		4,
		texts.map((value, index) => [index + 1, value === '' ? NO_TEXT : value]),
	);
}
