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
import { prepareText } from '#document/text/prepare.ts';
import { aHandover, anItem } from '#tests/fixtures/handover.ts';
import { build } from './support/built.ts';
import { fonts } from './support/fonts.ts';
import { mutated } from './support/mutated.ts';
import { drawnByPdfium, openedByPdfium } from './support/pdfium.ts';

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

let pdf: Blob;
let embedded: readonly Embedded[];
let contents: readonly Uint8Array[];

beforeAll(async () => {
	({ pdf } = await build(aHandover({ items: [anItem(1, { answers: { account } })] })));
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

/** The number in the whole font of a glyph of the cut one: that which stands for the text and has the same outline. */
function originalGlyph(name: FontName, text: string, glyph: number): number {
	const part = embedded
		.find((each) => each.name === name)
		?.font.getGlyph(glyph)
		?.path.toSVG();
	const whole = create(fonts[name]);
	if (!('getGlyph' in whole)) throw new Error('Not a single face.');
	const set = new FontSet(fonts);
	const style = name === 'bold' || name === 'italic' || name === 'boldItalic' ? name : 'regular';
	const words = account.match(/[()\u0590-\u06ff ]+/g) ?? [];
	const shaped = [
		...set.shape(text, style),
		...words.flatMap((word) => set.shapeBackwards(prepareText(word), style).flat()),
	];
	const found = shaped.find(
		(each) => each.face.name === name && each.text === text && whole.getGlyph(each.id)?.path.toSVG() === part,
	);
	if (!found) throw new Error(`“${text}” of ${name} is not in the whole font.`);
	return found.id;
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

	test('drawn with the whole fonts in the place of the cut ones, the page is the same to the last pixel', async () => {
		const whole = await mutated(pdf, ({ document }) => {
			const { context } = document;
			const resources = document.getPage(0).node.Resources()?.lookup(PDFName.of('Font'), PDFDict);
			for (const key of resources?.keys() ?? []) {
				const font = resources?.lookup(key, PDFDict);
				const { name, codes } = readFont(font);
				const descendant = font?.lookup(PDFName.of('DescendantFonts'), PDFArray).lookup(0, PDFDict);
				const map = new Uint8Array((Math.max(...codes.keys()) + 1) * 2);
				for (const [code, { text, glyph }] of codes) {
					new DataView(map.buffer).setUint16(code * 2, originalGlyph(name, text, glyph));
				}
				descendant?.set(PDFName.of('CIDToGIDMap'), context.register(context.flateStream(map)));
				descendant
					?.lookup(PDFName.of('FontDescriptor'), PDFDict)
					.set(PDFName.of('FontFile2'), context.register(context.flateStream(fonts[name])));
			}
		});
		const page = (await openedByPdfium(pdf)).pages - 1;
		const [cut, uncut] = [await drawnByPdfium(pdf, page), await drawnByPdfium(whole, page)];
		expect(whole.size).toBeGreaterThan(pdf.size + 500_000);
		expect(cut.pixels.filter((grey) => grey < 128).length).toBeGreaterThan(2000);
		expect(Buffer.compare(cut.pixels, uncut.pixels)).toBe(0);
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
