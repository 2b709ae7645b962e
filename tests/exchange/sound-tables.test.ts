import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Unit } from '#domain/unit.ts';
import { readRows, writeRows } from '#exchange/unit-formats/csv.ts';
import { readUnitsFrom } from '#exchange/unit-formats/read.ts';
import { writeTable } from '#exchange/unit-formats/table.ts';
import { unitFixture } from '#tests/fixtures/domain.ts';

/* A table whose quotation marks match is taken as it stands, whatever its texts look like. */

async function criteria(text: string): Promise<readonly string[]> {
	const read = await readUnitsFrom(text, { name: 'unit.csv' });
	if (!read.ok) throw new Error(`refused: ${read.code}`);
	expect(read.notes).toEqual([]);
	return read.units[0].outcomes.flatMap((outcome) => outcome.criteria.map((each) => each.text));
}

function unitWith(...texts: readonly string[]): Unit {
	const unit = unitFixture();
	const [outcome] = unit.outcomes;
	const [criterion] = outcome?.criteria ?? [];
	if (!outcome || !criterion) throw new Error('The unit has no criterion.');
	const made = texts.map((text, at) => ({ ...criterion, id: `u/${at}`, code: `1.${at + 1}`, text }));
	return { ...unit, outcomes: [{ ...outcome, code: '1', criteria: made }] };
}

test.each([
	['other criteria are listed in a text', ['Explain what is asked in:\n2.1, 2.2 and 2.3', 'Do it']],
	['the next criteria are, and are not there', ['Do\n1.2,this\n1.3,that']],
	['whole rows are', ['Do\n1.2,this,Criterion\n1.3,that,Criterion']],
	['a line of a text begins with a mark', ['Say\n"1.2, please"\n"1.3"']],
])('what was written reads back where %s', async (_what, texts) => {
	expect(await criteria(writeTable(unitWith(...texts)))).toEqual(texts);
});

test('a cell that lists points of its own stays one criterion', async () => {
	const text = '1.1,"Explain the following:\r\n1.1.1, greeting\r\n1.1.2, closing"\r\n1.2,Do it\r\n';
	expect(await criteria(text)).toEqual(['Explain the following:\n1.1.1, greeting\n1.1.2, closing', 'Do it']);
	const close = '1.1,"Explain:\n1.2,greeting\n1.3,closing"\n1.2,Do it\n1.3,Do that\n';
	expect(await criteria(close)).toEqual(['Explain:\n1.2,greeting\n1.3,closing', 'Do it', 'Do that']);
});

test('a text with more semicolons than the table has rows does not choose the separator', async () => {
	const text = 'a; b\nc; d\ne; f\ng; h';
	expect(await criteria(`1,Prepare\n1.1,"${text}"\n`)).toEqual([text]);
});

test('every table that was written is read as the cells it was written from', () => {
	const line = fc.oneof(
		fc
			.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 9 }), fc.constantFrom(', ', ',', '; '))
			.map(([outcome, number, by]) => `${outcome}.${number}${by}words`),
		fc.string({ unit: fc.constantFrom('"', ',', ';', '1', '.', ' ', 'a') }).map((text) => `a${text}a`),
		fc.constantFrom('Say "yes"', '"Yes"', 'of 24"', 'Plain words'),
	);
	const cell = fc.array(line, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n'));
	fc.assert(
		fc.property(fc.array(cell, { minLength: 1, maxLength: 8 }), (texts) => {
			const rows = [['Code', 'Text', 'Kind'], ...texts.map((text, at) => [`1.${at + 1}`, text, 'Criterion'])];
			expect(readRows(writeRows(rows))).toEqual({ ok: true, rows, loose: [] });
		}),
		{ numRuns: 500 },
	);
});
