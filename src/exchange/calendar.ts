import type { CalendarDate, Instant } from '#domain/identity.ts';

/** One whole day in a calendar. */
export type CalendarEvent = {
	/** The same whenever this event is written again: a calendar then changes it and makes no second one. */
	readonly uid: string;
	/** Counts up when the event changes. */
	readonly sequence: number;
	readonly day: CalendarDate;
	readonly summary: string;
	readonly description: string;
	readonly changedAt: Instant;
};

/** A line may have this many octets, its end not counted (RFC 5545, 3.1). */
const OCTETS = 75;

/** 09:00 on the day, and 09:00 on the day before; counted from the midnight at which the event starts. */
const ALARMS = ['PT9H', '-PT15H'];

/**
 * An iCalendar file (RFC 5545) of whole days, each with a reminder at nine on the day and the day before. Whole
 * days have no time zone: the day is the learner's wherever the phone is.
 */
export function calendarFile(name: string, events: readonly CalendarEvent[], madeAt: Instant): string {
	const lines = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Starfolio//Starfolio//EN',
		'CALSCALE:GREGORIAN',
		'METHOD:PUBLISH',
		`X-WR-CALNAME:${escaped(name)}`,
		...events.flatMap((event) => eventLines(event, madeAt)),
		'END:VCALENDAR',
	];
	return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines(event: CalendarEvent, madeAt: Instant): readonly string[] {
	return [
		'BEGIN:VEVENT',
		`UID:${escaped(event.uid)}`,
		`DTSTAMP:${utc(madeAt)}`,
		`LAST-MODIFIED:${utc(event.changedAt)}`,
		`SEQUENCE:${event.sequence}`,
		`DTSTART;VALUE=DATE:${event.day.replaceAll('-', '')}`,
		`DTEND;VALUE=DATE:${dayAfter(event.day).replaceAll('-', '')}`,
		`SUMMARY:${escaped(event.summary)}`,
		`DESCRIPTION:${escaped(event.description)}`,
		'TRANSP:TRANSPARENT',
		...ALARMS.flatMap((trigger) => [
			'BEGIN:VALARM',
			'ACTION:DISPLAY',
			`TRIGGER:${trigger}`,
			`DESCRIPTION:${escaped(event.summary)}`,
			'END:VALARM',
		]),
		'END:VEVENT',
	];
}

/** TEXT (3.3.11): backslash, semicolon, comma and line breaks are written with a backslash; no other controls. */
function escaped(text: string): string {
	return text
		.replace(/\r\n?/g, '\n')
		.replace(/(?!\n)\p{Cc}/gu, '')
		.replace(/[\\;,]/g, '\\$&')
		.replaceAll('\n', '\\n');
}

/** Breaks a line between characters, never inside one: the pieces after the first begin with a space. */
function folded(line: string): string {
	const encoder = new TextEncoder();
	const pieces: string[] = [];
	let piece = '';
	let octets = 0;
	for (const character of line) {
		const size = encoder.encode(character).byteLength;
		if (octets + size > OCTETS) {
			pieces.push(piece);
			piece = ' ';
			octets = 1;
		}
		piece += character;
		octets += size;
	}
	return [...pieces, piece].join('\r\n');
}

function utc(at: Instant): string {
	return `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

function dayAfter(day: CalendarDate): CalendarDate {
	const moment = new Date(`${day}T00:00:00Z`);
	moment.setUTCDate(moment.getUTCDate() + 1);
	return moment.toISOString().slice(0, 10);
}
