import { describe, expect, test } from 'vitest';
import type { Block, Trend } from '#document/blocks.ts';
import { layOut } from '#document/layout/layout.ts';
import { CONTENT_HEIGHT, CONTENT_WIDTH, page as sheet } from '#document/layout/style.ts';
import { aComposition, aSection, aTable, heading, linesOfText, words } from './support/compositions.ts';
import { halfEm } from './support/fake-measurer.ts';
import { marksOn, sketch, textsOn } from './support/sketch.ts';

const LINE = 16.75;
const LINES_A_PAGE = Math.floor(CONTENT_HEIGHT / LINE);
const lay = (...blocks: readonly Block[]) => layOut(aComposition(aSection(blocks)), halfEm);

describe('breaking blocks into pages', () => {
	test('a short document, line by line', () => {
		const laid = lay(
			heading('Purpose'),
			words(
				'I wrote the plan because scores had fallen for two months and nobody could say which part of the call was weak.',
			),
			{
				kind: 'list',
				ordered: true,
				start: 9,
				items: [
					{ task: 'none', blocks: [words('Drew the sample')] },
					{ task: 'none', blocks: [words('Scored it')] },
				],
			},
			aTable([
				['Criterion', 'Weight'],
				['Identity confirmed', '30'],
			]),
		);
		expect(sketch(laid)).toMatchInlineSnapshot(`
			[
			  "80  Purpose
			100  I wrote the plan because scores had fallen for two months and nobody could say which
			117  part of the call was weak.
			138  9.
			138  Drew the sample
			158  10.
			158  Scored it
			188  Criterion
			188  Weight
			212  Identity confirmed
			212  30",
			]
		`);
	});

	test('what would leave a few lines for a page of their own is set closer, anything else is not', () => {
		const fitting = Math.floor((CONTENT_HEIGHT + 7) / (LINE + 7));
		const paragraphs = (count: number) =>
			lay(...Array.from({ length: count }, (_, index) => words(`Line ${index}`)));
		const secondLine = (laid: ReturnType<typeof lay>) => sketch(laid)[0]?.split('\n')[1];
		expect(paragraphs(fitting + 2).pages).toHaveLength(1);
		const usual = paragraphs(fitting);
		const long = paragraphs(fitting + Math.ceil(fitting / 2));
		expect(long.pages).toHaveLength(2);
		expect(secondLine(long)).toBe(secondLine(usual));
	});

	test('a paragraph leaves no single line behind and takes none with it', () => {
		// The heading and the first paragraph leave room for one line more.
		const laid = lay(words(linesOfText(LINES_A_PAGE - 2)), words(linesOfText(6, 'Second')));
		const [first = [], second = []] = textsOn(laid);
		expect(first.at(-1)).toBe(`Line ${LINES_A_PAGE - 2}`);
		expect(second[0]).toBe('Second 1');

		const widow = lay(words(linesOfText(LINES_A_PAGE + 1)));
		expect(textsOn(widow)[1]).toEqual([`Line ${LINES_A_PAGE}`, `Line ${LINES_A_PAGE + 1}`]);
	});

	test('a heading moves to the next page with what follows it', () => {
		const laid = lay(words(linesOfText(LINES_A_PAGE - 2)), heading('Sample'), words(linesOfText(4, 'Text')));
		expect(textsOn(laid).map((texts) => texts[0])).toEqual(['Line 1', 'Sample']);
	});

	test('a heading stays with the first row of a table and its head', () => {
		const rows = Array.from({ length: 40 }, (_, index) => [`Row ${index + 1}`, 'x']);
		const laid = lay(
			words(linesOfText(LINES_A_PAGE - 3)),
			heading('Scores'),
			aTable([['Line', 'Score'], ...rows]),
		);
		const [, second = []] = textsOn(laid);
		expect(second.slice(0, 4)).toEqual(['Scores', 'Line', 'Score', 'Row 1']);
	});

	test('a table head comes again on every page, as decoration', () => {
		const rows = Array.from({ length: 100 }, (_, index) => [`Row ${index + 1}`, 'x']);
		const laid = lay(aTable([['Line', 'Score'], ...rows]));
		expect(laid.pages.length).toBeGreaterThan(2);
		for (const [index, page] of laid.pages.entries()) {
			const heads = marksOn(page).filter(({ mark }) => mark.kind === 'text' && mark.text === 'Line');
			expect(heads.map(({ repeated }) => repeated)).toEqual([index > 0]);
		}
		const all = textsOn(laid).flat();
		expect(all.filter((text) => text.startsWith('Row'))).toEqual(rows.map(([name]) => name));
	});

	test('a cell taller than a page is cut, and loses nothing', () => {
		const laid = lay(
			aTable([
				['What', 'Note'],
				['Long', linesOfText(150)],
				['After', 'short'],
			]),
		);
		expect(laid.pages.length).toBe(3 + 1);
		const texts = textsOn(laid).flat();
		expect(texts.filter((text) => text.startsWith('Line '))).toEqual(
			Array.from({ length: 150 }, (_, index) => `Line ${index + 1}`),
		);
		expect(texts.filter((text) => text === 'Long')).toHaveLength(1);
		expect(texts.at(-2)).toBe('After');
	});

	test('a row that is cut goes on under the head of its table', () => {
		const laid = lay(
			aTable([
				['What', 'Note'],
				['Long', linesOfText(150)],
			]),
		);
		expect(laid.pages.length).toBeGreaterThan(2);
		for (const [index, page] of laid.pages.entries()) {
			const [first] = marksOn(page).filter(({ mark }) => mark.kind === 'text');
			expect(first?.mark.kind === 'text' && first.mark.text).toBe('What');
			expect(first?.repeated).toBe(index > 0);
		}
	});

	test.each([
		['a paragraph', (text: Block): Block => text],
		[
			'an item of a list',
			(text: Block): Block => ({
				kind: 'list',
				ordered: false,
				start: 1,
				items: [{ task: 'none', blocks: [text] }],
			}),
		],
		['a quotation', (text: Block): Block => ({ kind: 'quote', blocks: [text] })],
		[
			'a cell',
			(text: Block): Block => ({
				kind: 'table',
				columns: [{ width: 1 }],
				head: [],
				rows: [{ cells: [{ blocks: [text] }] }],
			}),
		],
		[
			'an answer beside its label',
			(text: Block): Block => ({ kind: 'facts', facts: [{ label: 'L', value: [text] }] }),
		],
	])('%s leaves no single line behind and takes none with it', (_, inside) => {
		for (let before = LINES_A_PAGE - 6; before <= LINES_A_PAGE; before += 1) {
			const laid = lay(words(linesOfText(before)), inside(words(linesOfText(LINES_A_PAGE + 4, 'In'))));
			for (const texts of textsOn(laid)) {
				expect(texts.filter((text) => text.startsWith('In')).length, `${before} lines before`).not.toBe(1);
			}
		}
	});

	test('the label of a list item stands beside its first line, on the same page', () => {
		const items = Array.from({ length: 60 }, (_, index) => ({
			task: 'none' as const,
			blocks: [words(linesOfText(3, `Item ${index + 1} line`))],
		}));
		const laid = lay({ kind: 'list', ordered: true, start: 1, items });
		expect(laid.pages.length).toBeGreaterThan(2);
		for (const page of laid.pages) {
			const texts = marksOn(page).flatMap(({ mark, y }) =>
				mark.kind === 'text' ? [{ text: mark.text, y: y + mark.y }] : [],
			);
			const labels = texts.filter(({ text }) => /^\d+\.$/.test(text));
			for (const { text, y } of labels) {
				const beside = texts.find((other) => other.text === `Item ${text.slice(0, -1)} line 1`);
				expect(beside?.y).toBeCloseTo(y);
			}
			const firsts = texts.filter(({ text }) => text.endsWith(' line 1'));
			expect(firsts).toHaveLength(labels.length);
		}
	});

	test('a photo is scaled to the page, never cut, and keeps its caption', () => {
		const photo: Block = {
			kind: 'figure',
			sha256: 'a',
			width: 1920,
			height: 2560,
			alt: 'A board',
			caption: [{ kind: 'text', text: 'Caption' }],
		};
		const laid = lay(words(linesOfText(LINES_A_PAGE - 10)), photo);
		expect(textsOn(laid)[1]).toEqual(['Caption']);
		const picture = laid.pages
			.flatMap(marksOn)
			.map(({ mark }) => mark)
			.find((mark) => mark.kind === 'picture');
		if (picture?.kind !== 'picture') throw new Error('No picture was laid out.');
		expect(picture.width).toBeLessThanOrEqual(CONTENT_WIDTH);
		expect(picture.height).toBeLessThan(CONTENT_HEIGHT);
		expect(picture.width / picture.height).toBeCloseTo(1920 / 2560);
	});

	test('a frame too tall for what is left of a page begins on the next, one too tall for any page is cut', () => {
		const short: Block = { kind: 'panel', blocks: [words(linesOfText(8, 'In'))] };
		const moved = lay(words(linesOfText(LINES_A_PAGE - 4)), short);
		expect(textsOn(moved)[1]?.[0]).toBe('In 1');
		const long = lay({ kind: 'panel', blocks: [words(linesOfText(LINES_A_PAGE * 2, 'In'))] });
		const frames = long.pages.map((page) => marksOn(page).filter(({ mark }) => mark.kind === 'box').length);
		expect(frames).toEqual([1, 1, 1]);
	});

	test('a trend is one figure with words, its dots in the order of their days and inside its frame', () => {
		const trend = (values: readonly number[]): Trend => ({
			kind: 'trend',
			points: values.map((value, index) => ({ at: index ** 2, value, label: String(value) })),
			least: 0,
			most: 100,
			steps: [0, 50, 100].map((value) => ({ value, label: `${value} %` })),
			mark: { value: 80, label: 'Pass' },
			from: '1 May',
			to: '9 May',
			text: 'Ten, ninety, fifty.',
		});
		const [page] = lay(trend([10, 90, 50])).pages;
		const marks = page ? marksOn(page) : [];
		const frames = marks.flatMap(({ mark }) => (mark.kind === 'node' && mark.frame ? [mark] : []));
		expect(frames.map(({ node }) => [node.role, node.alt])).toEqual([['Figure', 'Ten, ninety, fifty.']]);
		const { height = 0, width = 0 } = frames[0]?.frame ?? {};
		const [line] = marks.flatMap(({ mark }) => (mark.kind === 'strokes' ? mark.strokes : []));
		const [first = [0, 0], second = [0, 0], third = [0, 0]] = line ?? [];
		// Days 0, 1 and 4: three times as far from the second to the third as from the first to the second.
		expect((third[0] - second[0]) / (second[0] - first[0])).toBeCloseTo(3);
		expect(first[1] - second[1]).toBeCloseTo(2 * (third[1] - second[1]));
		for (const [x, y] of line ?? []) {
			expect(x).toBeLessThan(width);
			expect(y).toBeLessThan(height);
			expect(Math.min(x, y)).toBeGreaterThan(0);
		}
		// One day, or a value out of scale, breaks nothing.
		const odd = lay({ ...trend([300, -5]), points: [300, -5].map((value) => ({ at: 7, value, label: '' })) });
		for (const { mark } of odd.pages.flatMap(marksOn)) {
			if (mark.kind !== 'strokes') continue;
			for (const [x, y] of mark.strokes.flat()) expect(Number.isFinite(x + y)).toBe(true);
		}
	});

	test('every mark stands inside the margins', () => {
		const laid = lay(
			words('x'.repeat(10_000)),
			aTable([
				Array.from({ length: 15 }, (_, index) => `Column ${index}`),
				Array.from({ length: 15 }, () => 'y'.repeat(80)),
			]),
			{ kind: 'code', text: 'z'.repeat(500) },
			{ kind: 'facts', facts: [{ label: 'l'.repeat(200), value: [words('v'.repeat(200))] }] },
			{ kind: 'quote', blocks: [words('q'.repeat(300))] },
		);
		for (const page of laid.pages) {
			for (const { mark, x, y } of marksOn(page)) {
				if (mark.kind !== 'text') continue;
				expect(x + mark.x).toBeGreaterThanOrEqual(sheet.left - 0.01);
				expect(x + mark.x + (mark.text.trimEnd().length / 2) * mark.size).toBeLessThanOrEqual(
					sheet.width - sheet.right + 0.01,
				);
				expect(y + mark.y).toBeLessThanOrEqual(sheet.height - sheet.bottom);
			}
		}
	});

	test('page numbers in the text are those of the pages they name', () => {
		const entries = Array.from({ length: 120 }, (_, index) => ({
			title: `Part ${index + 1}`,
			level: 2,
			anchor: `part-${index + 1}`,
		}));
		const laid = layOut(
			aComposition(
				aSection([{ kind: 'contents', entries }], 'contents'),
				...entries.map(({ title, anchor }) => aSection([words(title)], anchor)),
			),
			halfEm,
		);
		const contents = Math.ceil(120 / Math.floor((CONTENT_HEIGHT + 2) / (LINE + 2)));
		expect(laid.places.get('part-1')?.page).toBe(contents);
		const listed = textsOn(laid).slice(0, contents).flat();
		for (const { title, anchor } of entries) {
			const at = listed.indexOf(title);
			expect(listed[at + 1]).toBe(String((laid.places.get(anchor)?.page ?? -1) + 1));
			expect(textsOn(laid)[laid.places.get(anchor)?.page ?? -1]).toEqual([title]);
		}
	});

	test('page numbers are still true when printing them moves the pages they name', () => {
		// Each line has room for a number of two digits; one of three makes a second line.
		const filler = 'x'.repeat(Math.floor(CONTENT_WIDTH / (11.5 / 2)) - 3);
		const names = Array.from({ length: 130 }, (_, index) => `part-${index + 1}`);
		const lines = names.map(
			(anchor): Block => ({
				kind: 'paragraph',
				content: [
					{ kind: 'text', text: `${filler} ` },
					{ kind: 'page', anchor },
				],
			}),
		);
		const laid = layOut(
			aComposition(aSection(lines, 'list'), ...names.map((anchor) => aSection([words(anchor)], anchor))),
			halfEm,
		);
		const numbers = textsOn(laid)
			.slice(0, laid.places.get('part-1')?.page)
			.flat()
			.filter((text) => /^\d+$/.test(text));
		expect(numbers).toEqual(names.map((anchor) => String((laid.places.get(anchor)?.page ?? -1) + 1)));
	});

	test('a column that fits its content is as wide as its longest cell, the others share what is left', () => {
		const laid = lay({
			kind: 'table',
			columns: [{ width: 'fit' }, { width: 3 }, { width: 1 }],
			head: [{ blocks: [words('No.')] }, { blocks: [words('What')] }, { blocks: [words('Who')] }],
			rows: [{ cells: [{ blocks: [words('E001')] }, { blocks: [words('a')] }, { blocks: [words('b')] }] }],
		});
		const left = (text: string) => {
			const found = laid.pages
				.flatMap(marksOn)
				.find(({ mark }) => mark.kind === 'text' && mark.text === text);
			return (found?.x ?? 0) + (found?.mark.kind === 'text' ? found.mark.x : 0) - sheet.left;
		};
		// Four characters of five points and two sides of six, and half a point so that they surely fit.
		expect(left('a') - left('E001')).toBeCloseTo(32.5);
		expect(left('b') - left('a')).toBeCloseTo(((CONTENT_WIDTH - 32.5) * 3) / 4);
	});

	test('a section without content still has its page', () => {
		const laid = layOut(aComposition(aSection([], 'empty'), aSection([words('Next')], 'next')), halfEm);
		expect(laid.places.get('empty')?.page).toBe(0);
		expect(laid.places.get('next')?.page).toBe(1);
	});

	test('a header or footer too long for its line ends with an ellipsis', () => {
		const laid = layOut(
			{ ...aComposition(aSection([words('x')])), header: 'Name '.repeat(60), footer: 'Centre '.repeat(60) },
			halfEm,
		);
		const running = (laid.pages[0]?.running ?? []).flatMap((mark) => (mark.kind === 'text' ? [mark] : []));
		for (const mark of running) {
			expect(mark.x + (mark.text.length / 2) * mark.size).toBeLessThanOrEqual(
				sheet.width - sheet.right + 0.01,
			);
		}
		expect(running.filter((mark) => mark.text.endsWith('…'))).toHaveLength(2);
		expect(running.map((mark) => mark.text)).toContain('Right');
	});
});
