import type { dateWords } from '#wording/en/dates.ts';
import type { Translation } from '#wording/translation.ts';

const short: Readonly<Record<string, string>> = {
	Mon: 'Llun',
	Tue: 'Maw',
	Wed: 'Mer',
	Thu: 'Iau',
	Fri: 'Gwe',
	Sat: 'Sad',
	Sun: 'Sul',
	Jan: 'Ion',
	Feb: 'Chwef',
	Mar: 'Maw',
	Apr: 'Ebr',
	May: 'Mai',
	Jun: 'Meh',
	Jul: 'Gorff',
	Aug: 'Awst',
	Sep: 'Medi',
	Sept: 'Medi',
	Oct: 'Hyd',
	Nov: 'Tach',
	Dec: 'Rhag',
};

/** Intl's own Welsh, as in Safari and Firefox; Chromium has none, so there the names are put into its British English. */
export function welshFormat(
	options: Intl.DateTimeFormatOptions,
	locales: readonly string[] = ['cy-GB', 'en-GB'],
): (at: Date) => string {
	const format = new Intl.DateTimeFormat(locales, options);
	if (format.resolvedOptions().locale.startsWith('cy')) return (at) => format.format(at);
	return (at) =>
		format
			.formatToParts(at)
			.map(({ type, value }) => (type === 'month' || type === 'weekday' ? (short[value] ?? value) : value))
			.join('');
}

const day = welshFormat({ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const moment = welshFormat({
	day: 'numeric',
	month: 'short',
	year: 'numeric',
	hour: '2-digit',
	minute: '2-digit',
});
const clock = welshFormat({ hour: '2-digit', minute: '2-digit' });

const isValid = (at: Date): boolean => !Number.isNaN(at.getTime());

export const dates = {
	dayText: (date) => {
		const at = new Date(`${date}T00:00:00Z`);
		return isValid(at) ? day(at) : date;
	},
	dateTimeText: (instant) => {
		const at = new Date(instant);
		return isValid(at) ? moment(at) : instant;
	},
	whenText: (instant, now) => {
		const at = new Date(instant);
		if (!isValid(at)) return instant;
		return at.toDateString() === new Date(now).toDateString() ? `am ${clock(at)}` : `ar ${moment(at)}`;
	},
} as const satisfies Translation<typeof dateWords>;
