import { expect, test } from 'vitest';
import { mayTakePlace } from '#domain/backup-guard.ts';

const of = (items: number, portfolio = 'p', files = 0, missing = 0) => ({ items, portfolio, files, missing });

test.each([
	['as much', of(10), of(10), true],
	['more', of(10), of(11), true],
	['two less', of(4), of(2), true],
	['a little less of many', of(100), of(60), true],
	['half of many', of(100), of(50), false],
	['three less of few', of(5), of(2), false],
	['nothing', of(1), of(0), false],
	['another portfolio', of(1), of(20, 'q'), false],
	['photos that were deleted', of(3, 'p', 5), of(3, 'p', 0), true],
	['photos that are lost', of(3, 'p', 5), of(4, 'p', 4, 1), false],
	['photos that were lost before', of(3, 'p', 4, 1), of(4, 'p', 4, 1), true],
	['something in the place of nothing', of(0), of(1, 'q'), true],
])('%s', (_what, older, newer, may) => {
	expect(mayTakePlace(older, newer)).toBe(may);
});
