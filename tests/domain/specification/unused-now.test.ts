import { expect, test } from 'vitest';
import { draftOf, placeLine, removeRow, type SpecificationDraft } from '#domain/specification/draft.ts';
import { readSpecification } from '#domain/specification/read.ts';
import { type Held, heldBy, unusedNow } from '#domain/specification/unused-now.ts';

/** A text as the screen has it: what was read, its drafts, and what is listed beside them. */
function pasted(text: string) {
	const reading = readSpecification(text);
	if (!reading.ok) throw new Error(reading.code);
	const lines = text.split('\n');
	const drafts = reading.units.map(draftOf);
	const [draft] = drafts;
	if (!draft) throw new Error('Nothing was read.');
	return {
		draft,
		drafts,
		listed: (now: readonly SpecificationDraft[], brought?: Held) =>
			unusedNow(reading, now, (line) => lines[line - 1] ?? '', brought),
		told: (now: readonly SpecificationDraft[], brought?: Held) =>
			unusedNow(reading, now, (line) => lines[line - 1] ?? '', brought).map(
				({ number, text: words, reason }) => `${number} ${words} (${reason})`,
			),
	};
}

test('what is left of a line whose rest was used is listed, until it is put to use', () => {
	const { draft, drafts, listed, told } = pasted(
		'1 Know calls\tE004\n1.1 Explain calls\tMust be observed at work\n1.4 Say\n1.3 Ask 1.4 Say again',
	);
	expect(told(drafts)).toEqual([
		'1 E004 (loose)',
		'2 Must be observed at work (loose)',
		'4 1.4 Say again (repeated)',
	]);
	const [code, condition] = listed(drafts);
	if (!code || !condition) throw new Error('Nothing is listed.');
	// Behind the row that has the rest of its line.
	expect(placeLine(draft, condition, 'continuation').rows[1]?.text).toBe(
		'Explain calls Must be observed at work',
	);
	const placed = placeLine(placeLine(draft, condition, 'continuation'), code, 'criterion');
	expect(told([placed])).toEqual(['4 1.4 Say again (repeated)']);
	// As it was put there, and not by its words: these may be changed.
	const changed = { ...placed, rows: placed.rows.map((row) => ({ ...row, text: 'Other' })) };
	expect(told([changed])).toEqual(['4 1.4 Say again (repeated)']);
	// Taken out again, the part is back; a whole line that is taken out is listed once.
	expect(told([removeRow(placed, placed.rows.find(({ text }) => text === 'E004')?.id ?? '')])).toEqual([
		'1 E004 (loose)',
		'4 1.4 Say again (repeated)',
	]);
	expect(told([removeRow(draft, draft.rows[0]?.id ?? '')])[0]).toBe('1 1 Know calls\tE004 (dropped)');
});

test('a unit that was added was not taken out', () => {
	const { drafts, listed, told } = pasted(
		'Unit 1: Calls\n1 Know\n1.1 Say\nUnit 2: Mail\n1 Write\n1.1 Send\tE004',
	);
	const [first, second] = drafts;
	if (!first || !second) throw new Error('Two units are in the text.');
	expect(told([second], heldBy(first))).toEqual(['6 E004 (loose)']);
	// What was put into it of a line of the other one went along.
	const [left] = listed([second], heldBy(first));
	if (!left) throw new Error('Nothing is listed.');
	expect(told([second], heldBy(placeLine(first, left, 'continuation')))).toEqual([]);
	expect(told([second])).toEqual(['2 1 Know (dropped)', '3 1.1 Say (dropped)', '6 E004 (loose)']);
});

test('of a line that two units share, what one of them could not use is listed', () => {
	const { drafts, told } = pasted('1.2 State x\t1.1 Describe mail\tUnit 9: Handle mail');
	expect(drafts[0]?.rows.map(({ code, text }) => `${code} ${text}`.trim())).toEqual([
		'1',
		'1.1 Describe mail',
		'1.2 State x',
	]);
	expect(told(drafts)).toEqual(['1 Unit 9: Handle mail (other-unit)']);
});

test('several facts in a cell, and a second title, are not lost', () => {
	expect(pasted('nit\tcode: CC214 Level 4 Version 2\n1 Know\n1.1 Say').told([])).toContain(
		'1 nit Version 2 (fact)',
	);
	const { drafts, told } = pasted(
		'Unit 5: Take calls\nUnit title: Calls\nYou must know:\nK1 Ask\nYou must know\nK2 Say',
	);
	expect(drafts[0]?.title).toBe('Take calls');
	expect(told(drafts)).toEqual(['2 Unit title: Calls (fact)', '5 You must know (label)']);
});

test('of two rows that share a line, the one that is taken out is listed', () => {
	const { draft, listed, told } = pasted('1 Know 1.1 Ask 1.2 Thank\n1.3 Go');
	const idOf = (code: string) => draft.rows.find((row) => row.code === code)?.id ?? '';
	const without = removeRow(draft, idOf('1.2'));
	expect(told([without])).toEqual(['1 1.2 Thank (dropped)']);
	const [out] = listed([without]);
	if (!out) throw new Error('Nothing is listed.');
	expect(told([placeLine(without, out, 'criterion')])).toEqual([]);
	const none = removeRow(removeRow(without, idOf('1.1')), idOf('1'));
	expect(told([none])).toEqual(['1 1 Know 1.1 Ask 1.2 Thank (dropped)']);
});
