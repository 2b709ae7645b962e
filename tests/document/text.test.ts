import { describe, expect, test } from 'vitest';
import { FontSet } from '#document/text/font-set.ts';
import { graphemesOf } from '#document/text/graphemes.ts';
import { prepareText } from '#document/text/prepare.ts';
import { fonts } from './support/fonts.ts';

const set = new FontSet(fonts);
const facesOf = (text: string) => [
	...new Set(set.shape(prepareText(text), 'regular').map(({ face }) => face.name)),
];

describe('preparing text', () => {
	test.each([
		['a letter with its mark becomes one character', 'w\u0302y', 'ŵy'],
		['controls and soft hyphens go', 'a\u0000b\u0007c\u00add\u009fe', 'abcde'],
		[
			'variation selectors and marks of direction go',
			'\u26a0\ufe0f \u202eabc\u202c\u2066d\u2069\u200f',
			'⚠ abcd',
		],
		['a tab is a space', 'a\tb', 'a b'],
		['every kind of line end is one', 'a\r\nb\rc\u2028d\u000ce', 'a\nb\nc\nd\ne'],
		['half a character is the sign for a lost one', 'a\ud83d b\udc4d', 'a\ufffd b\ufffd'],
		['whole characters beyond the first 65,536 stay', '\ud83d\udc4d', '👍'],
	])('%s', (_, typed, prepared) => {
		expect(prepareText(typed)).toBe(prepared);
	});
});

describe('graphemes', () => {
	test.each([
		['letters', 'abc', ['a', 'b', 'c']],
		['a letter with marks', 'x\u0302\u0323y', ['x\u0302\u0323', 'y']],
		['a family, a flag, a skin tone', '👨‍👩‍👧🇬🇧👍🏽', ['👨‍👩‍👧', '🇬🇧', '👍🏽']],
		['the flag of Wales', '🏴󠁧󠁢󠁷󠁬󠁳󠁿!', ['🏴󠁧󠁢󠁷󠁬󠁳󠁿', '!']],
		['a keycap', '1\u20e3', ['1\u20e3']],
	])('%s', (_, text, graphemes) => {
		expect(graphemesOf(text)).toEqual(graphemes);
	});
});

describe('choosing a face for each grapheme', () => {
	test.each([
		['Welsh, Polish, Greek, Cyrillic and currency', 'Siân Ŵyn łódź ŷ Ελλάδα Київ £€“…”–', ['regular']],
		['arrows, check marks, boxes and mathematics', '→✓✗☐☑≤≥√∞●○', ['symbols']],
		['emoji', '👍✅👨‍👩‍👧🇬🇧', ['emoji']],
		['Arabic, Persian and Urdu', 'سلام پچگ ٹڈں ۱۲۳ ، ؟', ['arabic', 'regular']],
		['Hebrew with points', 'שָׁלוֹם', ['hebrew']],
		['a sentence of all of them', 'Score ≥ 80 👍', ['regular', 'symbols', 'emoji']],
	])('%s', (_, text, faces) => {
		expect(facesOf(text)).toEqual(faces);
		expect(set.unprintable(text)).toEqual([]);
	});

	test('an emoji of several characters is one glyph that stands for all of them', () => {
		const glyphs = set.shape('👨‍👩‍👧', 'regular');
		expect(glyphs.map(({ text }) => text)).toEqual(['👨‍👩‍👧']);
	});

	test('a mark is placed on its letter', () => {
		const [letter, mark] = set.shape('x\u0302', 'regular');
		expect(letter?.dx).toBe(0);
		expect(mark?.advance).toBe(0);
		expect(mark?.dx).toBeLessThan(0);
	});

	test.each([
		['Chinese', 'in 中文', ['中', '文']],
		['Syriac', 'ܫܠ', ['ܫ', 'ܠ']],
		['a private character', 'a\ue000', ['\ue000']],
		['half a character', 'a\ud83d', ['\ufffd']],
	])('what no face holds is drawn as U+FFFD and reported: %s', (_, text, missing) => {
		expect(set.unprintable(text)).toEqual(missing);
		const drawn = set.shape(prepareText(text), 'bold');
		expect(drawn.filter(({ text: shown }) => shown === '\ufffd')).toHaveLength(missing.length);
	});

	test('.notdef is never drawn and nothing throws, whatever the character', () => {
		for (let code = 0; code <= 0x1ffff; code += 1) {
			const text = prepareText(String.fromCodePoint(code)).replaceAll('\n', ' ');
			for (const glyph of set.shape(text, 'italic'))
				if (glyph.id === 0) throw new Error(`U+${code.toString(16)} is .notdef`);
		}
	});
});

describe('measuring', () => {
	const texts = ['Monitoring plan', 'Siân Ŵyn £1,000', 'x\u0302 ≥ 80 👍🏽 中', 'Ａ１', ''];

	test.each(texts)('the width of “%s” is the sum of what is drawn', (text) => {
		for (const face of ['regular', 'bold', 'italic', 'boldItalic'] as const) {
			const drawn = set.shape(prepareText(text), face).reduce((sum, glyph) => sum + glyph.advance, 0);
			expect(set.width(prepareText(text), face)).toBeCloseTo(drawn, 10);
		}
	});

	test('a stretch of a text is as wide as that stretch alone', () => {
		expect(set.width('abc Ŵyn def', 'regular', 4, 7)).toBeCloseTo(set.width('Ŵyn', 'regular'), 10);
	});

	test('bold is wider than regular', () => {
		expect(set.width('Monitoring', 'bold')).toBeGreaterThan(set.width('Monitoring', 'regular'));
	});
});
