import type { CalendarDate, Instant } from '#domain/identity.ts';
import { dateWords as english } from './en/dates.ts';
import { spoken } from './language.ts';

const words = spoken('dates', english);

/** "14 Jun 2026" in the chosen language; what cannot be read as a day stays as it is. */
export function dayText(date: CalendarDate): string {
	return words.dayText(date);
}

/** "at 09:30" when it was the same day as `now`, else "on 14 Jun 2026, 09:30", in the chosen language. */
export function whenText(at: Instant, now: Instant): string {
	return words.whenText(at, now);
}
