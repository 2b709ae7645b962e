import { expect, test } from 'vitest';
import { unitProblems } from '#domain/own-unit.ts';
import {
	addRow,
	changeFact,
	changeRow,
	draftOf,
	draftOfUnit,
	draftSchema,
	joinUp,
	placeLine,
	removeRow,
	rowOfProblem,
	type SpecificationDraft,
	splitRow,
	unitOf,
} from '#domain/specification/draft.ts';
import { readSpecification } from '#domain/specification/read.ts';
import { unusedNow } from '#domain/specification/unused-now.ts';
import type { Unit } from '#domain/unit.ts';
import { unitFixture } from '#tests/fixtures/domain.ts';

const text = `Unit title: Serve
1 Be able to serve
1.1 Greet the customer Thank the customer
1.2 Find out
1.3 what is needed
A line of its own
2 Understand service
2.1 Explain service`;

function read() {
	const reading = readSpecification(text);
	if (!reading.ok || !reading.units[0]) throw new Error('Nothing was read.');
	return { reading, draft: draftOf(reading.units[0]) };
}
const shown = ({ rows }: SpecificationDraft) => rows.map(({ code, text: words }) => `${code} ${words}`);
const rowId = (draft: SpecificationDraft, code: string) =>
	draft.rows.find((row) => row.code === code)?.id ?? '';

test('what was read can be joined, split, taken out and added to', () => {
	const { draft } = read();
	const joined = joinUp(draft, rowId(draft, '1.3'));
	expect(shown(joined)).toContain('1.2 Find out What is needed A line of its own');
	expect(joined.rows.find(({ code }) => code === '1.2')?.lines).toEqual([4, 5, 6]);

	const split = splitRow(draft, rowId(draft, '1.1'), 'Greet the customer'.length);
	expect(shown(split).slice(1, 3)).toEqual(['1.1 Greet the customer', '1.4 Thank the customer']);
	expect(splitRow(draft, rowId(draft, '1.1'), 0)).toBe(draft);

	const added = addRow(draft, 'criterion', rowId(draft, '1.1'));
	expect(shown(added).slice(3, 6)).toEqual([shown(draft)[3], '1.4 ', '2 Understand service']);
	expect(shown(addRow(draft, 'outcome')).at(-1)).toBe('3 ');
});

test('lines of what was taken out are among those not used, and can be put to use', () => {
	const { reading, draft } = read();
	const without = removeRow(draft, rowId(draft, '1.2'));
	const lines = text.split('\n');
	const left = unusedNow(reading, [without], (line) => lines[line - 1] ?? '');
	expect(left).toEqual([{ number: 4, text: '1.2 Find out', reason: 'dropped' }]);
	const [line] = left;
	if (!line) throw new Error('No line is left.');
	expect(shown(placeLine(without, line, 'continuation'))[1]).toBe(
		'1.1 Greet the customer Thank the customer 1.2 Find out',
	);
	expect(shown(placeLine(without, line, 'criterion'))[2]).toBe('1.2 Find out');
	expect(shown(placeLine(without, line, 'outcome'))[2]).toBe('3 1.2 Find out');
});

test('a point under an outcome has its own line, which is listed when it is taken out', () => {
	const pasted = 'Unit 5: Calls\n1 Explain calls\n• open a call\nwith a greeting\n• end a call';
	const reading = readSpecification(pasted);
	if (!reading.ok || !reading.units[0]) throw new Error('Nothing was read.');
	const draft = draftOf(reading.units[0]);
	expect(draft.rows.map(({ code, lines }) => [code, lines])).toEqual([
		['1', [2]],
		['1.1', [3, 4]],
		['1.2', [5]],
	]);
	const without = removeRow(draft, rowId(draft, '1.1'));
	expect(unusedNow(reading, [without], (line) => pasted.split('\n')[line - 1] ?? '')).toEqual([
		{ number: 3, text: '• open a call', reason: 'dropped' },
		{ number: 4, text: 'with a greeting', reason: 'dropped' },
	]);
});

test('a problem leads to the row it is about', () => {
	const { draft } = read();
	const wrong = changeRow(changeRow(draft, rowId(draft, '2.1'), { text: ' ' }), rowId(draft, '2'), {
		code: ' ',
	});
	const found = unitProblems(unitOf(wrong)).map((problem) => [
		problem.code,
		rowOfProblem(wrong, problem)?.code,
	]);
	expect(found).toEqual([
		['code-missing', ' '],
		['text-missing', '2.1'],
	]);
	expect(unitProblems(unitOf(draft))).toEqual([]);
});

test('criteria above the first outcome are not lost', () => {
	const { draft } = read();
	const headless = removeRow(draft, rowId(draft, '1'));
	const unit = unitOf(headless);
	expect(unit.outcomes.map(({ criteria }) => criteria.length)).toEqual([3, 1]);
	const [first] = unitProblems(unit);
	if (!first) throw new Error('There is no problem.');
	expect(rowOfProblem(headless, first)?.code).toBe('1.1');
});

test('a unit from a file goes through the form with all that no field shows', () => {
	const unit: Unit = {
		...unitFixture('own-a', 3),
		guidance: [{ id: 'g', kind: 'tip', text: 'Do it', criteria: ['own-a/1.2'], besides: [] }],
		origin: { format: 'case', kept: '{"case":1}' },
	};
	const draft = draftOfUnit(unit);
	expect(draftSchema.parse(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
	expect(unitOf(draft)).toEqual(unit);
	// Put right, joined, split and added to: what is left of the file's criteria keeps its id and what it asks.
	const row = rowId(draft, '1.1');
	const reworded = changeFact(
		changeRow(draft, row, { text: 'Other words', code: '1.7' }),
		'title',
		'Another',
	);
	const split = splitRow(removeRow(reworded, rowId(draft, '2.1')), row, 6);
	const after = unitOf(split);
	expect(after).toMatchObject({
		id: 'own-a',
		title: 'Another',
		guidance: unit.guidance,
		origin: unit.origin,
	});
	expect(after.shortTitle).toBeUndefined();
	expect(after.outcomes[0]?.criteria).toEqual([
		{ ...unit.outcomes[0]?.criteria[0], code: '1.7', text: 'Other' },
		{ code: '1.8', text: 'words' },
		unit.outcomes[0]?.criteria[1],
	]);
	expect(after.outcomes[1]?.criteria).toEqual([]);
});
