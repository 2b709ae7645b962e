import { create, type Font } from '@cantoo/fontkit';
import {
	decodePDFRawStream,
	PDFArray,
	PDFDict,
	PDFDocument,
	PDFName,
	PDFNumber,
	PDFRawStream,
} from 'pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { FontName } from '#document/text/font-files.ts';
import { FontSet } from '#document/text/font-set.ts';
import { aHandover, anItem } from '#tests/fixtures/handover.ts';
import { build } from './support/built.ts';
import { fonts } from './support/fonts.ts';

/*
 * A font cut wrongly leaves the text readable by machines and the paper blank: so the outlines in the
 * finished file are compared, glyph by glyph, with those of the whole font.
 */

const account =
	'The quick brown fox jumps over the lazy dog, 0123456789 ŵŷâł £€ “…” Ελλάδα Київ.\n\n**The quick brown fox, ŵ £5** _the lazy dog, ŷ_ **_both, Ŵ 9_** → ✓ ✗ ☐ ≥ √ ∞ 👍 👨‍👩‍👧 🇬🇧 x\u0302 q\u0323\u0302 中\n\nالسلام عليكم (شَهْرٌ)\n\nשָׁלוֹם (טוב)';

type Embedded = {
	readonly name: FontName;
	readonly font: Font;
	/** For each code: the glyph in the cut font, the text it stands for, its width in thousandths of an em. */
	readonly codes: ReadonlyMap<
		number,
		{ readonly glyph: number; readonly text: string; readonly width: number }
	>;
};

const partOf: Readonly<Record<string, FontName>> = {
	'NotoSans-Regular': 'regular',
	'NotoSans-Bold': 'bold',
	'NotoSans-Italic': 'italic',
	'NotoSans-BoldItalic': 'boldItalic',
	DejaVuSans: 'symbols',
	'Vazirmatn-Regular': 'arabic',
	'NotoSansHebrew-Regular': 'hebrew',
	'NotoEmoji-Regular': 'emoji',
};

let embedded: readonly Embedded[];
let contents: readonly Uint8Array[];

beforeAll(async () => {
	const { pdf } = await build(aHandover({ items: [anItem(1, { answers: { account } })] }));
	const document = await PDFDocument.load(await pdf.arrayBuffer());
	contents = document.getPages().map(({ node }) => {
		const stream = node.Contents();
		if (!(stream instanceof PDFRawStream)) throw new Error('A page without content.');
		return decodePDFRawStream(stream).decode();
	});
	const page = document.getPages()[0];
	const resources = page?.node.Resources()?.lookup(PDFName.of('Font'), PDFDict);
	embedded = (resources?.keys() ?? []).map((key) => readFont(resources?.lookup(key, PDFDict)));
});

function readFont(font: PDFDict | undefined): Embedded {
	const descendant = font?.lookup(PDFName.of('DescendantFonts'), PDFArray).lookup(0, PDFDict);
	const stream = (dictionary: PDFDict | undefined, key: string): Uint8Array => {
		const found = dictionary?.lookup(PDFName.of(key));
		if (!(found instanceof PDFRawStream)) throw new Error(`No ${key}`);
		return decodePDFRawStream(found).decode();
	};
	const descriptor = descendant?.lookup(PDFName.of('FontDescriptor'), PDFDict);
	const program = create(stream(descriptor, 'FontFile2').slice());
	if (!('getGlyph' in program)) throw new Error('Not a single face.');
	const map = stream(descendant, 'CIDToGIDMap');
	const widths = descendant?.lookup(PDFName.of('W'), PDFArray).lookup(1, PDFArray);
	const toUnicode = new TextDecoder().decode(stream(font, 'ToUnicode'));
	const codes = new Map(
		[...toUnicode.matchAll(/^<([0-9a-f]{4})><([0-9a-f]+)>$/gm)].map(([, digits = '', units = '']) => {
			const code = Number.parseInt(digits, 16);
			const text = String.fromCharCode(
				...(units.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)),
			);
			const glyph = (map[code * 2] ?? 0) * 256 + (map[code * 2 + 1] ?? 0);
			return [code, { glyph, text, width: widths?.lookup(code - 1, PDFNumber).asNumber() ?? 0 }];
		}),
	);
	const name = partOf[font?.lookup(PDFName.of('BaseFont'), PDFName).decodeText().slice(7) ?? ''];
	if (!name) throw new Error('A face nobody knows.');
	return { name, font: program, codes };
}

describe('the fonts inside the file', () => {
	test('all eight faces are there, each cut to a small part of itself', () => {
		expect(embedded.map(({ name }) => name).sort()).toEqual(
			Object.keys(fonts)
				// The one for fields travels whole: what will be typed is not known.
				.filter((name) => name !== 'form')
				.sort(),
		);
		for (const { codes } of embedded) expect(codes.size).toBeGreaterThan(0);
	});

	test.each(['regular', 'bold', 'italic', 'boldItalic', 'symbols', 'emoji'] as const)(
		'%s: every glyph has the ink and the width of the whole font',
		(name) => {
			const part = embedded.find((each) => each.name === name);
			const whole = create(fonts[name]);
			if (!part || !('glyphForCodePoint' in whole)) throw new Error(`No ${name}`);
			let inked = 0;
			for (const { glyph, text, width } of part.codes.values()) {
				const [original] = whole.layout(text).glyphs;
				const cut = part.font.getGlyph(glyph);
				expect(glyph).not.toBe(0);
				expect(cut?.path.toSVG(), `“${text}”`).toBe(original?.path.toSVG());
				expect(width).toBeCloseTo(((original?.advanceWidth ?? -1) * 1000) / whole.unitsPerEm, 2);
				if (text.trim() !== '') {
					expect(cut?.path.commands.length, `“${text}” has no ink`).toBeGreaterThan(0);
					inked += 1;
				}
			}
			expect(inked).toBeGreaterThan(0);
		},
	);

	test.each([
		['arabic', ['السلام', 'عليكم', 'شَهْرٌ']],
		['hebrew', ['שָׁלוֹם', 'טוב']],
	] as const)('%s: every shape of a letter has the ink and the width of the whole font', (name, words) => {
		const part = embedded.find((each) => each.name === name);
		const whole = create(fonts[name]);
		if (!part || !('getGlyph' in whole)) throw new Error(`No ${name}`);
		const glyphs = words.flatMap((word) => new FontSet(fonts).shapeBackwards(word, 'regular').flat());
		expect(glyphs.length).toBeGreaterThan(5);
		for (const { id, text, natural } of glyphs) {
			const original = whole.getGlyph(id)?.path.toSVG();
			const found = [...part.codes.values()].find(
				(code) => code.text === text && part.font.getGlyph(code.glyph)?.path.toSVG() === original,
			);
			expect(found?.width, `“${text}”`).toBeCloseTo(natural * 1000, 2);
		}
		const inked = glyphs.filter(({ id }) => (whole.getGlyph(id)?.path.commands.length ?? 0) > 0);
		// A letter that shares the shape of another rides on an empty glyph: once, lam with alef.
		expect(glyphs.length - inked.length).toBe(name === 'arabic' ? 1 : 0);
	});

	test('every character that was typed has a code, and two that look alike are told apart', () => {
		const texts = new Set(embedded.flatMap(({ codes }) => [...codes.values()].map(({ text }) => text)));
		const set = new FontSet(fonts);
		for (const face of ['regular', 'bold'] as const) {
			for (const glyph of set.shape('Quickbrownfox ŵ £5 → 👍', face)) expect(texts).toContain(glyph.text);
		}
		expect(texts).toContain('👨‍👩‍👧');
		expect(texts).toContain('\u00a0');
		expect(texts).toContain(' ');
		expect(texts).toContain('\ufffd');
	});

	test('no code is written as a bare carriage return, which readers take for a line feed', () => {
		expect(embedded.some(({ codes }) => codes.has(0x0d))).toBe(true);
		for (const content of contents) expect(content.includes(0x0d)).toBe(false);
	});
});
