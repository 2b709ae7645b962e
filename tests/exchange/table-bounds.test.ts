import { expect, test } from 'vitest';
import { readUnitsFrom } from '#exchange/unit-formats/read.ts';
import { unitFilesWords } from '#wording/en/unit-files.ts';

const facts = { name: 'unit.csv' };

test.each([
	['one row of a million cells', `1.1,${'a,'.repeat(999_999)}`],
	['a row of them behind a good one', `1.1,Know\n1.2,${'a,'.repeat(2_400_000)}`],
	['cells with nothing in them', `1.1,Know\n1.2${','.repeat(4_900_000)}`],
	['many rows of many cells', `1.1,${'a,'.repeat(490)}\n`.repeat(4_900)],
	['a row of many quoted cells', `1.1,${'"a, b",'.repeat(600_000)}`],
	['a text of quotation marks', '"a'.repeat(2_400_000)],
	['marks within marks', `1.1,"a${'b "c" '.repeat(600_000)}`],
])('%s is refused before it is read', async (_what, text) => {
	expect(await readUnitsFrom(text, facts)).toEqual({ ok: false, code: 'too-many-cells' });
	expect(unitFilesWords.refused('too-many-cells')).toMatch(/^This table has far more cells/);
});

test('what a row holds beyond its text is one note, however many cells it is', async () => {
	const read = await readUnitsFrom(`1.1,Know what matters${',a'.repeat(200)}\n1.2,Do it,b,c`, facts);
	expect(read.ok && read.notes).toEqual([
		{ code: 'unused-field', what: `1.1: ${Array(200).fill('a').join('; ')}` },
		{ code: 'unused-field', what: '1.2: b; c' },
	]);
});

test('rows with nothing in them are not counted, and none behind them is lost', async () => {
	const read = await readUnitsFrom(
		`1.1,Know\n${',\n'.repeat(6_000)}1.2,Do\n${'\n'.repeat(50_000)}1.3,Say\n`,
		facts,
	);
	expect(read.ok && read.units[0].outcomes[0]?.criteria.map(({ code }) => code)).toEqual([
		'1.1',
		'1.2',
		'1.3',
	]);
});
