import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foreignText } from '#domain/foreign-text.ts';
import { type HandoverData, handoverData } from '#domain/handover-data.ts';
import { samplingName } from '#domain/sampling.ts';
import { signOffName } from '#domain/sign-off.ts';
import { typedIn } from '#domain/typed-in.ts';
import { criteriaOf } from '#domain/unit.ts';
import { aHandover, aUnit } from '#tests/fixtures/handover.ts';

describe('text out of a foreign file', () => {
	test.each([
		['a right-to-left override', 'pay \u202e001\u202c now', 'pay 001 now'],
		['isolates and marks', '\u2066a\u2069\u200fb\u061c', 'ab'],
		['control characters', 'a\u0000b\u0007c\u001b[31md', 'abc[31md'],
		['nothing to be seen', '\u200b\ufeff\u00ad \u2060', ''],
		['half a pair', 'a\ud83db', 'a\ufffdb'],
		['line breaks, where there is one line', 'Accepted\r\nby\tme', 'Accepted by me'],
		['piled accents', `e${'\u0301'.repeat(90)}!`, `e${'\u0301'.repeat(4)}!`],
		['an emoji of several', '👩‍💻 Ŵyn שלום', '👩‍💻 Ŵyn שלום'],
		['markup', '<b onclick="x()">&amp;</b>', '<b onclick="x()">&amp;</b>'],
	])('%s', (_, given, text) => {
		expect(foreignText(given, 100)).toEqual({ text, isCut: false });
	});

	test('keeps the lines of a longer text, and not hundreds of them', () => {
		expect(foreignText('One\r\n\r\n\r\n\r\nTwo\rThree', 100, 'several').text).toBe('One\n\nTwo\nThree');
		const many = foreignText('a\n'.repeat(900), 2000, 'several');
		expect(many.text.split('\n')).toHaveLength(40);
		expect(many.isCut).toBe(true);
	});

	test('is never longer than asked for, has no control or override, and says that it was cut', () => {
		const hostile = fc.string({ unit: 'binary', maxLength: 260 });
		fc.assert(
			fc.property(hostile, fc.constantFrom('one', 'several'), (given, lines) => {
				const { text, isCut } = foreignText(given, 50, lines);
				expect(text.length).toBeLessThanOrEqual(50);
				expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]|[^\P{Cc}\n]|\p{Cs}/u);
				if (given.length > 200) expect(isCut || text === '').toBe(true);
			}),
		);
	});

	test('a cut does not leave half a character', () => {
		expect(foreignText('😀😀', 3)).toEqual({ text: '😀', isCut: true });
	});
});

const data = (criteria = 4, units = ['unit-a']): HandoverData =>
	handoverData(aHandover({ units: units.map((id) => aUnit({ id, criteria })) }));

describe('what was typed into the sheets of a PDF', () => {
	test('is nothing when no box that is known holds anything to be seen', () => {
		const blank = new Map([
			[signOffName('decision', 'unit-a/1.1'), '\u200b'],
			[signOffName('decision', 'unit-z/1.1'), 'Accepted'],
			['signature', 'R. Okafor'],
			['__proto__', 'x'],
			['', 'x'],
		]);
		expect(typedIn(blank, data())).toBeNull();
		expect(typedIn(new Map(), data())).toBeNull();
	});

	test('counts the boxes that are not listed', () => {
		const fields = new Map([
			[signOffName('decision', 'unit-a/1.1'), 'Accepted'],
			[samplingName('agree', 7), 'Yes'],
			['signature', 'R. Okafor'],
		]);
		expect(typedIn(fields, data())?.notShown).toBe(2);
	});

	test('a unit keeps the number that it has in the whole portfolio', () => {
		const whole = data(1, ['unit-a', 'unit-b']);
		const part = { ...whole, units: whole.units.slice(1) };
		const fields = new Map([
			[samplingName('agree', 2), 'Yes'],
			[signOffName('date', 'unit-b', 'learner'), '01/06/2026'],
		]);
		expect(typedIn(fields, part)?.sheets.map(({ unit }) => unit?.number ?? null)).toEqual([2, null]);
		expect(typedIn(fields, part)?.notShown).toBe(0);
	});

	test('a decision of ten thousand characters and thousands of boxes are cut to what can be read', () => {
		const [unit] = data().units;
		const [outcome] = unit?.outcomes ?? [];
		const [criterion] = outcome?.criteria ?? [];
		if (!unit || !outcome || !criterion) throw new Error('the fixture has lost its criteria');
		const criteria = Array.from({ length: 5000 }, (_, index) => ({
			...criterion,
			id: `unit-a/${index}`,
			code: '9'.repeat(5000),
			text: 'Do it. '.repeat(5000),
		}));
		const huge = { ...unit, title: 'T'.repeat(9000), outcomes: [{ ...outcome, criteria }] };
		const fields = new Map(
			criteriaOf(huge).map(({ id }) => [signOffName('decision', id), 'Accepted! '.repeat(1000)]),
		);
		const found = typedIn(fields, { ...data(), units: [huge, huge] });
		expect(found?.sheets).toHaveLength(1);
		expect(found?.sheets[0]?.entries).toHaveLength(800);
		expect(found?.notShown).toBe(4200);
		expect(found?.sheets[0]?.unit?.title).toHaveLength(161);
		expect(found?.sheets[0]?.entries[0]?.values[0]?.isCut).toBe(true);
		expect(JSON.stringify(found).length).toBeLessThan(800 * 500);
	});
});
