import { expect, test } from 'vitest';
import { portfoliosWords } from '#wording/en/portfolios.ts';

const last = { at: '2026-06-14T09:00:00.000Z' };
const state = { last, since: 0, hasOther: false, isBlank: false };

test.each([
	['with all in a backup', state, /^Backed up [^;]*$/],
	['with an item changed since', { ...state, since: 1 }, /; 1 item changed since$/],
	[
		'with details changed since',
		{ ...state, hasOther: true },
		/; something other than an item changed since$/,
	],
	['with a unit of its own and no item', { ...state, last: null }, /^No backup yet$/],
	['with nothing in it', { ...state, last: null, isBlank: true }, /^Nothing to back up$/],
])('a portfolio %s is told of as it is', (_, listed, text) => {
	expect(portfoliosWords.backup(listed)).toMatch(text);
});
