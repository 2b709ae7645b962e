import { create } from '@cantoo/fontkit';
import type { FieldMark } from '#document/layout/mark.ts';
import { ascii, type Dictionary, type PdfObjects, type Ref, text, type Value } from './objects.ts';
import { unicodeMap } from './unicode-map.ts';

/*
 * Fields that can be filled in in any PDF reader. Their font is embedded whole and in the plainest
 * encoding there is: a reader must find a glyph for whatever is typed, and a cut font has only ours.
 */

const FONT_KEY = 'Form';
const FONT_SIZE = 10;
const PRINTED = 4;
const MULTILINE = 1 << 12;
const COMBO = 1 << 17;
const FIRST_CODE = 32;
const LAST_CODE = 255;

export class Form {
	readonly #objects: PdfObjects;
	readonly #font: Uint8Array;
	readonly #fields: Ref[] = [];
	readonly #boxes = new Map<string, Ref>();
	#fontRef: Ref | null = null;

	constructor(objects: PdfObjects, font: Uint8Array) {
		this.#objects = objects;
		this.#font = font;
	}

	/** A field and its place on a page, in one. `parentKey` makes its place in the structure. */
	add(
		{ field }: FieldMark,
		rect: readonly [number, number, number, number],
		page: Ref,
		parentKey: (ref: Ref) => number,
	): Ref {
		const objects = this.#objects;
		this.#fontRef ??= this.#writeFont();
		const ref = objects.reserve();
		const [left, bottom, right, top] = rect;
		const appearance = this.#emptyBox(right - left, top - bottom, this.#fontRef);
		const kind: Dictionary =
			field.type === 'choice'
				? { FT: 'Ch', Ff: COMBO, Opt: ['', ...field.options].map(text) }
				: { FT: 'Tx', Ff: field.type === 'lines' ? MULTILINE : undefined, MaxLen: field.longest };
		objects.assign(ref, {
			Type: 'Annot',
			Subtype: 'Widget',
			...kind,
			T: text(field.name),
			// Read aloud in place of the name, which is for programs.
			TU: text(field.label),
			DA: ascii(`/${FONT_KEY} ${FONT_SIZE} Tf 0 g`),
			F: PRINTED,
			Rect: [...rect],
			P: page,
			MK: {},
			AP: { N: appearance },
			StructParent: parentKey(ref),
		});
		this.#fields.push(ref);
		return ref;
	}

	/** What a field looks like before it is filled in; one for all fields of a size. */
	#emptyBox(width: number, height: number, font: Ref): Ref {
		const size = `${width.toFixed(2)} ${height.toFixed(2)}`;
		const known = this.#boxes.get(size);
		if (known) return known;
		const made = this.#objects.addDeflated('/Tx BMC EMC', {
			Type: 'XObject',
			Subtype: 'Form',
			BBox: [0, 0, width, height],
			Resources: { Font: { [FONT_KEY]: font } },
		});
		this.#boxes.set(size, made);
		return made;
	}

	/** What the catalog says of the form; undefined when there is no field. */
	finish(): Value {
		if (this.#fields.length === 0 || !this.#fontRef) return undefined;
		return {
			Fields: this.#fields,
			DR: { Font: { [FONT_KEY]: this.#fontRef } },
			DA: ascii(`/${FONT_KEY} ${FONT_SIZE} Tf 0 g`),
		};
	}

	#writeFont(): Ref {
		const font = create(this.#font);
		if (!('glyphForCodePoint' in font)) throw new Error('The font of the form is not a single face.');
		const objects = this.#objects;
		const scale = 1000 / font.unitsPerEm;
		const characters = [...winAnsi()];
		const name = 'NotoSans-Regular';
		const { bbox } = font;
		return objects.add({
			Type: 'Font',
			Subtype: 'TrueType',
			BaseFont: name,
			Encoding: 'WinAnsiEncoding',
			FirstChar: FIRST_CODE,
			LastChar: LAST_CODE,
			Widths: characters.map((character) => {
				const code = character === '\ufffd' ? undefined : character.codePointAt(0);
				return code !== undefined && font.hasGlyphForCodePoint(code)
					? (font.glyphForCodePoint(code)?.advanceWidth ?? 0) * scale
					: 0;
			}),
			FontDescriptor: objects.add({
				Type: 'FontDescriptor',
				FontName: name,
				// Not symbolic: its letters are found by what they are.
				Flags: 32,
				FontBBox: [bbox.minX * scale, bbox.minY * scale, bbox.maxX * scale, bbox.maxY * scale],
				ItalicAngle: 0,
				Ascent: font.ascent * scale,
				Descent: font.descent * scale,
				CapHeight: (font.capHeight || font.ascent) * scale,
				StemV: 80,
				FontFile2: objects.addDeflated(this.#font, { Length1: this.#font.byteLength }),
			}),
			ToUnicode: objects.addDeflated(toUnicode(characters)),
		});
	}
}

/** The characters of the codes 32 to 255 in Windows' Western encoding; U+FFFD where there is none. */
function winAnsi(): string {
	const bytes = Uint8Array.from({ length: LAST_CODE - FIRST_CODE + 1 }, (_, index) => index + FIRST_CODE);
	return new TextDecoder('windows-1252').decode(bytes).replace(/[\u007f-\u009f]/g, '\ufffd');
}

function toUnicode(characters: readonly string[]): string {
	return unicodeMap(
		2,
		characters.flatMap((character, index) =>
			character === '\ufffd' ? [] : [[index + FIRST_CODE, character] as const],
		),
	);
}
