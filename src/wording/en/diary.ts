import type { Due, DueKind } from '#domain/due-dates.ts';
import { dayText } from './dates.ts';

const kinds: Readonly<Record<DueKind, string>> = {
	check: 'Compliance check',
	plan: 'Review the monitoring plan',
	review: 'Look at it again',
	'follow-up': 'Follow up',
	action: 'Action',
};

/** What is due by a day: on home, and in the file for the calendar of the phone. */
export const diaryWords = {
	title: 'Due',
	/** On this device: an action in the learner's own words. */
	name: ({ kind, about }: Due) => {
		if (kind === 'check' && about !== '') return `${kinds.check}: ${about}`;
		return kind === 'action' && about !== '' ? about : kinds[kind];
	},
	overdue: (on: string) => `Overdue since ${dayText(on)}`,
	due: (on: string, today: string) => (on === today ? 'Due today' : `Due ${dayText(on)}`),
	/** After the day, where the learner typed none. */
	workedOut: 'Worked out from the last check and how often it is made',
	how: 'Done? Open it and write what came of it, make the next check, or give it a new date.',
	more: (count: number) => (count === 1 ? '1 more date' : `${count} more dates`),
	calendar: {
		action: 'Put these into my calendar',
		name: 'Starfolio dates',
		fileName: 'starfolio-dates.ics',
		/** Leaves the device: the kind and the number, never what the learner wrote. */
		summary: ({ kind, about }: Due, reference: string) =>
			[
				kind === 'check' && about !== '' ? `${kinds.check}: ${about}` : kinds[kind],
				reference && `(${reference})`,
			]
				.filter(Boolean)
				.join(' '),
		description: 'From your Starfolio portfolio. Open Starfolio on your phone to see it.',
		saved: 'The calendar file was saved. Open it to put the dates into your calendar.',
		shared: 'The calendar file was handed over.',
		failed: 'The calendar file could not be made just now. Nothing was changed. Try again.',
	},
} as const;
