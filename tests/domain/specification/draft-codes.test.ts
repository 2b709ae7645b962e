import { expect, test } from 'vitest';
import {
	addRow,
	draftOf,
	placeLine,
	type SpecificationDraft,
	splitRow,
} from '#domain/specification/draft.ts';
import { readSpecification } from '#domain/specification/read.ts';

function read(text: string): SpecificationDraft {
	const reading = readSpecification(text);
	if (!reading.ok || !reading.units[0]) throw new Error('Nothing was read.');
	return draftOf(reading.units[0]);
}
const codes = ({ rows }: SpecificationDraft) => rows.map(({ code }) => code);
const shown = ({ rows }: SpecificationDraft) => rows.map(({ code, text }) => `${code} ${text}`);
const split = (draft: SpecificationDraft, code: string) => {
	const row = draft.rows.find((each) => each.code === code);
	if (!row) throw new Error(`There is no ${code}.`);
	return splitRow(draft, row.id, row.text.indexOf(' '));
};
const unused = (number: number, text: string) => ({ number, text, reason: 'loose' as const });

const aims = read(`Unit 4: Calls
Learning aim A: Understand calls
A.P1 Describe calls well
A.P2 Explain rules well
Learning aim B: Carry out calls
B.P3 Serve callers well
AB.D1 Justify change well`);

test('the second part of a criterion is counted on as the unit counts', () => {
	expect(codes(split(aims, 'A.P1'))).toEqual(['A', 'A.P1', 'A.P3', 'A.P2', 'B', 'B.P3', 'AB.D1']);
	expect(codes(split(aims, 'AB.D1')).at(-1)).toBe('AB.D2');
	const standard = read('Unit 5: Desk\nPerformance criteria\nP1 Greet visitors well\nP2 Tell them how long');
	expect(codes(split(standard, 'P1'))).toContain('P3');
	const lettered = read(
		'Unit 6: Desk\n1 Receive visitors\n(a) Greet them well\n(b) Tell them all\n2 Close\n(a) Lock up well',
	);
	expect(codes(split(lettered, '1(a)'))).toContain('1(c)');
});

test('what is added goes on where the unit is', () => {
	expect(codes(addRow(aims, 'outcome')).at(-1)).toBe('C');
	expect(codes(addRow(aims, 'criterion', aims.rows[0]?.id))[3]).toBe('A.P3');
	expect(codes(placeLine(aims, unused(2.5, 'More calls'), 'criterion'))).toContain('A.P3');
});

test('a line keeps the code that it begins with, where that is free', () => {
	const draft = read('Unit 7: Mail\n1 Know mail\n1.1 Name mail\n1.2 Sort mail\n2 Send mail\n2.1 Send it');
	expect(shown(placeLine(draft, unused(4, '1.7 Explain mail'), 'criterion'))).toContain('1.7 Explain mail');
	expect(shown(placeLine(draft, unused(4, 'AC 1.7: Explain mail'), 'criterion'))).toContain(
		'1.7 Explain mail',
	);
	// Taken, it stays in sight in the text.
	expect(shown(placeLine(draft, unused(4, '2.1 Explain mail'), 'criterion'))).toContain(
		'1.3 2.1 Explain mail',
	);
	expect(shown(placeLine(draft, unused(4, '1.7 Explain mail'), 'outcome'))).toContain('3 1.7 Explain mail');
	expect(shown(placeLine(draft, unused(4, '1.7 Explain mail'), 'continuation'))).toContain(
		'1.1 Name mail 1.7 Explain mail',
	);
});
