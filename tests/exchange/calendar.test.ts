import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CalendarEvent, calendarFile } from '#exchange/calendar.ts';

const event: CalendarEvent = {
	uid: 'item-next-due@starfolio',
	sequence: 3,
	day: '2026-12-31',
	summary: 'Compliance check: Data protection (E004)',
	description: 'From your portfolio.',
	changedAt: '2026-06-14T09:30:15.123Z',
};
const AT = '2026-06-15T23:59:59.999Z';
const fileOf = (changes: Partial<CalendarEvent>) => calendarFile('Dates', [{ ...event, ...changes }], AT);

/** Content lines as a calendar reads them: joined again, then split into name and value. */
function readLines(file: string): readonly (readonly [name: string, value: string])[] {
	const unfolded = file.replace(/\r\n /g, '');
	return unfolded
		.split('\r\n')
		.filter((line) => line !== '')
		.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)] as const);
}

const readText = (value: string | undefined) =>
	(value ?? '').replace(/\\(.)/g, (_all, character: string) => (/n/i.test(character) ? '\n' : character));
const fieldOf = (file: string, name: string) => readLines(file).find(([found]) => found === name)?.[1];

describe('the calendar file', () => {
	test('is a whole day with stable identity, moments in UTC and two reminders', () => {
		const lines = fileOf({}).split('\r\n');
		expect(lines).toEqual([
			'BEGIN:VCALENDAR',
			'VERSION:2.0',
			'PRODID:-//Starfolio//Starfolio//EN',
			'CALSCALE:GREGORIAN',
			'METHOD:PUBLISH',
			'X-WR-CALNAME:Dates',
			'BEGIN:VEVENT',
			'UID:item-next-due@starfolio',
			'DTSTAMP:20260615T235959Z',
			'LAST-MODIFIED:20260614T093015Z',
			'SEQUENCE:3',
			'DTSTART;VALUE=DATE:20261231',
			'DTEND;VALUE=DATE:20270101',
			'SUMMARY:Compliance check: Data protection (E004)',
			'DESCRIPTION:From your portfolio.',
			'TRANSP:TRANSPARENT',
			'BEGIN:VALARM',
			'ACTION:DISPLAY',
			'TRIGGER:PT9H',
			'DESCRIPTION:Compliance check: Data protection (E004)',
			'END:VALARM',
			'BEGIN:VALARM',
			'ACTION:DISPLAY',
			'TRIGGER:-PT15H',
			'DESCRIPTION:Compliance check: Data protection (E004)',
			'END:VALARM',
			'END:VEVENT',
			'END:VCALENDAR',
			'',
		]);
	});

	test('ends a leap day and a year where they end', () => {
		expect(fieldOf(fileOf({ day: '2028-02-28' }), 'DTEND;VALUE=DATE')).toBe('20280229');
		expect(fieldOf(fileOf({ day: '2026-02-28' }), 'DTEND;VALUE=DATE')).toBe('20260301');
	});

	test('no text can begin a line of its own', () => {
		const file = fileOf({ summary: 'A\r\nEND:VEVENT\nBEGIN:VALARM; B, \\C\u0007' });
		expect(fieldOf(file, 'SUMMARY')).toBe('A\\nEND:VEVENT\\nBEGIN:VALARM\\; B\\, \\\\C');
		expect(readLines(file).filter(([name]) => name === 'END')).toHaveLength(4);
	});

	test('any text comes back as it was, in lines of at most 75 octets that break no character', () => {
		const plain = fc
			.string({ unit: 'grapheme', maxLength: 200 })
			.map((text) => text.replace(/\p{Cc}/gu, ' '));
		fc.assert(
			fc.property(plain, fc.constantFrom('', 'ŵ', '🦊', '漢'), (text, filler) => {
				const summary = `${text}${filler.repeat(60)}`;
				const file = fileOf({ summary });
				const encoded = new TextEncoder().encode(file);
				expect(new TextDecoder('utf-8', { fatal: true }).decode(encoded)).toBe(file);
				for (const line of file.split('\r\n')) {
					const bytes = new TextEncoder().encode(line);
					expect(bytes.byteLength).toBeLessThanOrEqual(75);
					// A broken pair would have become U+FFFD.
					expect(new TextDecoder().decode(bytes)).toBe(line);
				}
				expect(readText(fieldOf(file, 'SUMMARY'))).toBe(summary);
			}),
			{ numRuns: 200 },
		);
	});
});
