import { describe, expect, test } from 'vitest';
import { distribute } from '#document/layout/blocks/column-widths.ts';

describe('sharing the width of a table', () => {
	test.each([
		['shares take what fixed columns leave', [50, null, null], [0, 3, 1], [10, 10, 10], [50, 262.5, 87.5]],
		['no column is narrower than its longest word', [null, null], [9, 1], [10, 100], [300, 100]],
		[
			'one word after another may take the place of a share',
			[null, null, null],
			[8, 1, 1],
			[50, 90, 120],
			[190, 90, 120],
		],
		['fixed columns too narrow in all are widened together', [50, 50], [0, 0], [0, 0], [200, 200]],
		['words too wide in all are squeezed together', [null, null], [1, 1], [300, 500], [150, 250]],
	])('%s', (_, fixed, shares, least, expected) => {
		const widths = distribute(fixed, shares, least, 400);
		expect(widths.map((width) => Math.round(width * 10) / 10)).toEqual(expected);
	});
});
