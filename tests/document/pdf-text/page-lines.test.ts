import { expect, test } from 'vitest';
import { pageLines } from '#document/pdf-text/page-lines.ts';

const at = (x: number, y: number, text: string, width = text.length * 5) => ({ text, x, y, width, height: 10 });

test('pieces of a row are put together from left to right, rows from top to bottom', () => {
	expect(
		pageLines([at(50, 706, 'second'), at(90, 720, 'the', 15), at(50, 720, 'Describe ', 38), at(107, 720, 'call')]),
	).toEqual(['Describe the call', 'second']);
});

test('what stands in another column comes after a tab, also where the first column is empty', () => {
	expect(
		pageLines([
			at(50, 700, '1 Understand'),
			at(300, 700, '1.1 Explain'),
			at(50, 688, 'complaints'),
			at(300, 688, 'the procedure'),
			at(300, 676, '1.2 Describe'),
		]),
	).toEqual(['1 Understand\t1.1 Explain', 'complaints\tthe procedure', '\t1.2 Describe']);
});

test('an empty line stands where paragraphs are apart, and a raised figure stays in its line', () => {
	expect(pageLines([at(50, 700, 'Title'), at(50, 660, 'Text'), at(80, 663, '2', 5)])).toEqual(['Title', '', 'Text 2']);
});

test('positions that are no numbers are passed over', () => {
	expect(pageLines([at(Number.NaN, 1, 'x'), at(1, Number.POSITIVE_INFINITY, 'y'), at(1, 1, 'z')])).toEqual(['z']);
});
