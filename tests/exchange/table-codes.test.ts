import { expect, test } from 'vitest';
import { readUnitsFrom } from '#exchange/unit-formats/read.ts';

/* The codes that the reader of pasted text makes are codes in a table too, below the same outcomes. */

async function read(...rows: readonly string[]) {
	const outcome = await readUnitsFrom(rows.join('\n'), { name: 'unit.csv' });
	if (!outcome.ok) throw new Error(`refused: ${outcome.code}`);
	const lines = outcome.units[0].outcomes.flatMap(({ code, title, criteria }) => [
		`${code} ${title}`,
		...criteria.map((each) => `  ${each.code} ${each.text}`),
	]);
	return { lines, notes: outcome.notes };
}

test.each([
	[
		'grades below learning aims',
		[
			'A\tExplore calls',
			'A.P1\tDescribe',
			'A.M1\tCompare',
			'B\tCarry out calls',
			'B.P2\tServe',
			'AB.D1\tJustify',
		],
	],
	[
		'grades of two levels',
		['A\tKnow', '1A.1\tIdentify', '2A.P1\tExplain', 'B\tSpeak', '2B.P2\tPlan', '2AB.D1\tEvaluate'],
	],
	['letters in brackets', ['1\tKnow', '1(a)\tA thing', '1(b)\tAnother', '2\tDo', '2(a)\tA third']],
	['dashes', ['1\tKnow', '1-1\tA thing', '1-2\tAnother', '2\tDo', '2-1\tA third']],
	['letters before pairs', ['1\tKnow', 'K1.1\tA thing', 'K1.2\tAnother']],
])('%s', async (_what, rows) => {
	const { lines, notes } = await read(...rows);
	expect(lines.map((line) => line.trim())).toEqual(rows.map((row) => row.replace('\t', ' ')));
	expect(lines.filter((line) => line.startsWith('  ')).length).toBe(
		rows.filter((row) => !/^(?:\d|[AB])\t/.test(row)).length,
	);
	expect(notes).toEqual([]);
});

test('an aim that is named in full has its letter', async () => {
	const { lines } = await read('Learning aim A\tExplore', 'A.P1\tDescribe', 'LO B\tServe', 'B.P2\tDo');
	expect(lines).toEqual(['A Explore', '  A.P1 Describe', 'B Serve', '  B.P2 Do']);
});

test('grades without their aims are put below them', async () => {
	expect((await read('A.P1\tDescribe', 'A.P2\tExplain', 'B.P3\tServe', 'BC.D1\tJustify')).lines).toEqual([
		...['A Outcome A', '  A.P1 Describe', '  A.P2 Explain', 'B Outcome B', '  B.P3 Serve', '  BC.D1 Justify'],
	]);
	expect((await read('P1\tGreet', 'P(a)\tTell')).lines.slice(1)).toEqual(['  P1 Greet', '  P(a) Tell']);
});

test('a letter that nothing stands below, and a date, are no codes', async () => {
	const { notes } = await read('Code,Text', 'A,Appendix', '1,Know', '1.1,A thing', '2026-01-02,A day');
	expect(notes.map(({ what }) => what)).toEqual(['A Appendix', '2026-01-02 A day']);
});
