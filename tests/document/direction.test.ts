import { beforeAll, describe, expect, test } from 'vitest';
import { layOut } from '#document/layout/layout.ts';
import { breakLines, type Run } from '#document/layout/lines.ts';
import { CONTENT_WIDTH, page as sheet } from '#document/layout/style.ts';
import { Directions, fromLeftToRight } from '#document/text/direction.ts';
import { FontSet } from '#document/text/font-set.ts';
import { prepareText } from '#document/text/prepare.ts';
import { aHandover, anItem } from '#tests/fixtures/handover.ts';
import { build } from './support/built.ts';
import { aComposition, aSection, aTable, words } from './support/compositions.ts';
import { halfEm } from './support/fake-measurer.ts';
import { fonts } from './support/fonts.ts';
import { openPdf, readingOrder } from './support/open-pdf.ts';
import { openedByPdfium } from './support/pdfium.ts';
import { marksOn } from './support/sketch.ts';

const run = (text: string, size = 10): Run => ({ text, face: 'regular', size });
/** Lines of 20 characters: each fragment as read, with its place from the left and "<" where it runs to the left. */
const laid = (...texts: readonly string[]) =>
	breakLines(
		texts.map((text) => run(text)),
		100,
		halfEm,
	).map((line) => line.fragments.map(({ text, x, backwards }) => `${backwards ? '<' : ''}${x}:${text}`));

describe('the order of a line', () => {
	test('text of one direction is one fragment, and a line of Hebrew begins at the right', () => {
		const [line] = breakLines([run('שלום עולם')], 100, halfEm);
		expect(line).toEqual({
			fragments: [{ run: 0, text: 'שלום עולם', x: 0, width: 45, backwards: true }],
			width: 45,
			fromRight: 0,
		});
	});

	test('Hebrew inside English stands where it is read, turned round', () => {
		expect(laid('say שלום to me')).toEqual([['0:say ', '<20:שלום', '40: to me']]);
	});

	test('numbers and English inside Hebrew run to the right, in the order of the Hebrew', () => {
		// Read: word, number, word, English; on paper from the left: English, word, number, word.
		expect(laid('עלה 25 וגם CRM')).toEqual([['<50:עלה ', '40:25', '<15: וגם ', '0:CRM']]);
	});

	test('a sentence of Arabic with Arabic digits', () => {
		expect(laid('حل ٣٥ طلبا')).toEqual([['<35:حل ', '25:٣٥', '<0: طلبا']]);
	});

	test('the white space at the end of a line hangs out before its left edge', () => {
		const [line] = breakLines([run(`${'ש'.repeat(12)} ${'ל'.repeat(12)}`)], 100, halfEm);
		expect(line).toMatchObject({ width: 60, fromRight: 5 });
	});

	test('each line that was typed has a direction of its own', () => {
		expect(laid('שלום\nhello')).toEqual([['<0:שלום'], ['0:hello']]);
	});

	test('runs of two styles in one Hebrew line stand in its order', () => {
		expect(laid('אבג ', 'דהו')).toEqual([['<15:אבג ', '<0:דהו']]);
	});

	test('stretches are put in order from the highest level down', () => {
		expect(fromLeftToRight([0, 1, 2, 1, 0])).toEqual([0, 3, 2, 1, 4]);
		expect(fromLeftToRight([1, 2, 1])).toEqual([2, 1, 0]);
		expect(fromLeftToRight([])).toEqual([]);
	});

	test('marks and overrides of direction change nothing', () => {
		const typed = 'pay \u202e001£\u202c \u2067now\u2069\u200f';
		const directions = new Directions(prepareText(typed));
		expect(directions.stretches(0, 12)).toEqual([{ from: 0, to: 12, level: 0 }]);
	});
});

describe('on the page', () => {
	const texts = (blocks: Parameters<typeof aSection>[0]) =>
		layOut(aComposition(aSection(blocks)), halfEm).pages.flatMap((page) =>
			marksOn(page).flatMap(({ mark, x }) =>
				mark.kind === 'text' ? [{ text: mark.text, x: x + mark.x - sheet.left, size: mark.size }] : [],
			),
		);

	test('a paragraph of Hebrew ends at the right margin, one of English begins at the left', () => {
		const [hebrew, english] = texts([words('שלום עולם'), words('hello')]);
		expect((hebrew?.x ?? 0) + 4.5 * (hebrew?.size ?? 0)).toBeCloseTo(CONTENT_WIDTH);
		expect(english?.x).toBe(0);
	});

	test('a cell of Hebrew ends at the right edge of its column', () => {
		const found = texts([
			aTable([
				['One', 'Two'],
				['שלום', 'hello'],
			]),
		]);
		const cell = found.find(({ text }) => text === 'שלום');
		expect((cell?.x ?? 0) + 2 * (cell?.size ?? 0)).toBeCloseTo(CONTENT_WIDTH / 2 - 6);
	});

	test('an item of a list in Hebrew has its label at the right', () => {
		const item = (text: string) => ({ task: 'none' as const, blocks: [words(text)] });
		const found = texts([{ kind: 'list', ordered: true, start: 1, items: [item('שלום'), item('hello')] }]);
		const x = (text: string) => found.find((each) => each.text === text)?.x ?? -1;
		expect(x('1.')).toBeGreaterThan(x('שלום'));
		expect(x('2.')).toBeLessThan(x('hello'));
	});
});

describe('the shapes of letters', () => {
	const set = new FontSet(fonts);
	/** All parts as they stand on one line. */
	const backwards = (text: string) => [...set.shapeBackwards(prepareText(text), 'regular')].reverse().flat();
	const ids = (text: string) => backwards(text).map(({ id }) => id);

	test('an Arabic letter has another shape alone, at the beginning, in the middle and at the end', () => {
		const word = ids('ععع');
		expect(new Set([...word, ...ids('ع')]).size).toBe(4);
	});

	test('letters out of an old PDF, in the shape they had there, are joined like others', () => {
		expect(ids('\ufecb\ufecc\ufeca')).toEqual(ids('ععع'));
	});

	test('what parts two letters parts them, and has no ink of its own', () => {
		expect(ids('ع\u200cع').filter((id) => ids('ع').includes(id))).toHaveLength(2);
	});

	test.each(['السلام', 'لا إله', 'شَهْرٌ', 'שָׁלוֹם', 'כתב (טוב)'])(
		'every letter of “%s” is said once and in order',
		(text) => {
			for (const word of text.split(' ')) {
				const said = backwards(word).map((glyph) => glyph.text);
				expect(said.reverse().join('')).toBe(prepareText(word));
			}
		},
	);

	test('a bracket is turned round and still read as itself', () => {
		const [glyph] = backwards('(');
		const [other] = set.shape(')', 'regular');
		expect(glyph?.id).toBe(other?.id);
		expect(glyph?.text).toBe('(');
	});

	test('the width of a word is the sum of what is drawn', () => {
		for (const word of ['السلام', 'عليكم', 'שָׁלוֹם']) {
			const drawn = backwards(word).reduce((sum, { advance }) => sum + advance, 0);
			expect(set.width(prepareText(word), 'regular')).toBeCloseTo(drawn, 10);
			expect(drawn).toBeGreaterThan(1);
		}
	});

	test('a letter that no face has parts a word and is reported, the rest of it is there', () => {
		const typed = 'سل\u08ffام';
		const shown = backwards(typed).map(({ text }) => text);
		expect(set.unprintable(typed)).toEqual(set.unprintable('\u08ff'));
		for (const letter of 'سلام') expect(shown).toContain(letter);
	});
});

describe('the text of a finished file', () => {
	const sentences = [
		'شكرت العميل وشرحت له الخطوات التالية.',
		'السلام عليكم (الفريق) ٣٥ مكالمة و 12 رسالة',
		'תודה ללקוח (25) על הסבלנות',
		'I wrote “שלום” and then “سلام” to CRM',
		'שָׁלוֹם לְכֻלָּם',
		'هذا شَهْرٌ جديد',
		'می‌خواهم ٹڈںےہ ڕڵۆێ',
	];
	let pdf: Blob;

	beforeAll(async () => {
		const table = '| Word | כן |\n|---|---|\n| لا | yes |';
		const account = [...sentences, table, '1. ראשון\n2. שני'].join('\n\n');
		const title = 'מעקב איכות';
		({ pdf } = await build(
			aHandover({
				portfolio: { learner: 'ليلى حسن', centre: 'מרכז הצפון' },
				items: [anItem(1, { title, answers: { account } })],
			}),
		));
	});

	test('is in the order of reading to one who copies it from pdf.js', async () => {
		const document = await openPdf(pdf);
		const text = await readingOrder(document);
		await document.destroy();
		for (const sentence of sentences) expect(text).toContain(plain(sentence));
		expect(text).toContain(plain('מעקב איכות'));
		expect(text).toContain(plain('ليلى حسن'));
		expect(text).toContain(plain('1. ראשון'));
		expect(text).toContain(plain('لا yes'));
	});

	test('is in the order of reading to one who copies it from PDFium, which is in Chrome', async () => {
		const { text } = await openedByPdfium(pdf);
		// It takes a line for a picture of the text: one of both directions, or with points, it guesses at.
		for (const sentence of sentences.filter((each) => !/[\d٠-٩]|[\u0591-\u05c7\u064b-\u0652]/.test(each))) {
			expect(plain(text)).toContain(plain(sentence).replaceAll('”', '“'));
		}
	});
});

/** Without white space, whose width a reader of PDF has to guess. */
function plain(text: string): string {
	return text.normalize('NFC').replace(/[\s\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '');
}
