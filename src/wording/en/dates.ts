import type { CalendarDate, Instant } from '#domain/identity.ts';

const dayFormat = new Intl.DateTimeFormat('en-GB', {
	day: 'numeric',
	month: 'short',
	year: 'numeric',
	timeZone: 'UTC',
});
const momentFormat = new Intl.DateTimeFormat('en-GB', {
	day: 'numeric',
	month: 'short',
	year: 'numeric',
	hour: '2-digit',
	minute: '2-digit',
});
const clockFormat = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** "14 Jun 2026"; what cannot be read as a day stays as it is. */
export function dayText(date: CalendarDate): string {
	const moment = new Date(`${date}T00:00:00Z`);
	return Number.isNaN(moment.getTime()) ? date : dayFormat.format(moment);
}

/** "14 Jun 2026, 09:30" in the reader's own time zone. */
export function dateTimeText(at: Instant): string {
	const moment = new Date(at);
	return Number.isNaN(moment.getTime()) ? at : momentFormat.format(moment);
}

/** "at 09:30" when it was the same day as `now`, else "on 14 Jun 2026, 09:30". */
export function whenText(at: Instant, now: Instant): string {
	const moment = new Date(at);
	if (Number.isNaN(moment.getTime())) return at;
	return moment.toDateString() === new Date(now).toDateString()
		? `at ${clockFormat.format(moment)}`
		: `on ${momentFormat.format(moment)}`;
}

/** The three of them, for those who read another language. */
export const dateWords = { dayText, dateTimeText, whenText } as const;
