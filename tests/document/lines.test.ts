import fc from 'fast-check';
import LineBreaker from 'linebreak';
import { describe, expect, test } from 'vitest';
import { lineEndsOf } from '#document/layout/line-ends.ts';
import { breakLines, naturalWidths, type Run } from '#document/layout/lines.ts';
import { halfEm } from './support/fake-measurer.ts';

const run = (text: string, size = 10): Run => ({ text, face: 'regular', size });
/** Lines of 20 characters. */
const broken = (...texts: readonly string[]) =>
	breakLines(
		texts.map((text) => run(text)),
		100,
		halfEm,
	).map((line) => line.fragments.map((fragment) => fragment.text).join('|'));

describe('breaking text into lines', () => {
	test('a line ends where a word no longer fits, and keeps the space that ended it', () => {
		expect(broken('I listened to eighteen calls and wrote.')).toEqual([
			'I listened to ',
			'eighteen calls and ',
			'wrote.',
		]);
	});

	test('the space at the end of a line takes no room', () => {
		// 20 characters and a space.
		expect(broken('12345678901234567890 next')).toEqual(['12345678901234567890 ', 'next']);
		expect(breakLines([run('12345678901234567890 next')], 100, halfEm).map((line) => line.width)).toEqual([
			100, 20,
		]);
	});

	test('a line may end after a hyphen or a slash, and nowhere inside a price', () => {
		expect(broken('The follow-up of well-known')).toEqual(['The follow-up of ', 'well-known']);
		expect(broken('abcdefghijklmnop well-known')).toEqual(['abcdefghijklmnop ', 'well-known']);
		expect(broken('It was exactly then £1,000.50')).toEqual(['It was exactly then ', '£1,000.50']);
		expect(broken('calls, e-mails and/or chats')).toEqual(['calls, e-mails and/', 'or chats']);
	});

	test('plain words end a line where the tables of UAX #14 let them, and nowhere else', () => {
		const word = fc.stringMatching(/^[A-Za-z0-9.,;:\u2019']{1,6}$/);
		const text = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
		fc.assert(
			fc.property(text, (words) => {
				const expected: number[] = [];
				const breaker = new LineBreaker(words);
				for (let found = breaker.nextBreak(); found; found = breaker.nextBreak())
					expected.push(found.position);
				const found = lineEndsOf(words).map(({ at }) => at);
				expect(found).toEqual(expected);
			}),
			{ numRuns: 2000 },
		);
	});

	test('a no-break space holds two words together', () => {
		expect(broken('a total of exactly 80\u00a0%')).toEqual(['a total of exactly ', '80\u00a0%']);
	});

	test('a word wider than a line is broken between graphemes', () => {
		expect(broken('x'.repeat(45))).toEqual(['x'.repeat(20), 'x'.repeat(20), 'x'.repeat(5)]);
		const family = '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}';
		for (const line of broken(family.repeat(9))) {
			expect(line.length % family.length).toBe(0);
		}
	});

	test('a line break that was typed stays, also an empty line', () => {
		expect(broken('one\n\ntwo')).toEqual(['one', '', 'two']);
	});

	test('runs of different styles share a line and keep their own text', () => {
		const lines = breakLines([run('I '), { ...run('listened'), face: 'bold' }, run(' to it.')], 100, halfEm);
		expect(lines).toEqual([
			{
				width: 85,
				fragments: [
					{ run: 0, text: 'I ', x: 0, width: 10 },
					{ run: 1, text: 'listened', x: 10, width: 40 },
					{ run: 2, text: ' to it.', x: 50, width: 35 },
				],
			},
		]);
	});

	test('a word made of two runs is not torn apart', () => {
		expect(broken('some words before un', 'breakable')).toEqual(['some words before ', 'un|breakable']);
	});

	test('no text has no lines', () => {
		expect(broken('')).toEqual([]);
	});

	test('no line is wider than it may be', () => {
		const text =
			'One two-three four/five; sixseveneightnineteneleventwelve 13.14,15 — “sixteen” (seventeen) '.repeat(5);
		for (const width of [5, 10, 33, 100, 200]) {
			for (const line of breakLines([run(text)], width, halfEm))
				expect(line.width).toBeLessThanOrEqual(width);
		}
		expect(
			breakLines([run(text)], 33, halfEm)
				.flatMap((line) => line.fragments.map((fragment) => fragment.text))
				.join(''),
		).toBe(text);
	});

	test('a paragraph asks for the width of its longest line and of its longest word', () => {
		expect(naturalWidths([run('Data protection\nyes')], halfEm)).toEqual({ line: 75, word: 50 });
	});
});
