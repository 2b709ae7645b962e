import type { CountBy } from '#domain/records/recurring.ts';
import type { Period } from '#domain/records/trends.ts';

const points = (figure: number): string => {
	const rounded = Math.round(figure);
	return rounded === 1 ? '1 point' : `${rounded} points`;
};
const percent = (figure: number): string => `${Math.round(figure)} %`;
const contacts = (count: number): string => (count === 1 ? '1 contact' : `${count} contacts`);
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** What scorecards, complaints and figures of a portfolio show together. */
export const recordsWords = {
	intro:
		'Worked out on this device from your scorecards, complaint records and figures before and after. It stays here unless you write it into an item.',
	reading: 'Reading your records …',
	stop: 'Stop',
	stopped: 'Stopped before everything was read. Nothing was changed.',
	failed: 'The records could not be read. Nothing was changed.',
	again: 'Read again',
	nothing:
		'Nothing to show yet. Score a contact with a monitoring checklist, record a complaint, or give a figure before and after.',
	percent,
	contacts,
	period: (period: string): string => {
		const [year = '', part = ''] = period.split('-');
		return part.startsWith('Q') ? `${part} ${year}` : `${MONTHS[Number(part) - 1] ?? part} ${year}`;
	},
	shortPeriod: (period: string): string => {
		const [year = '', part = ''] = period.split('-');
		return `${part.startsWith('Q') ? part : (MONTHS[Number(part) - 1] ?? part)} ${year.slice(2)}`;
	},
	trend: {
		title: 'Scores over time',
		whose: 'Whose contacts',
		everybody: 'Everybody',
		line: 'Line of the scorecard',
		wholeCard: 'Whole score',
		by: 'By',
		periods: { month: 'Month', quarter: 'Quarter' } satisfies Record<Period, string>,
		none: 'No scored contact with an event date fits this choice.',
		chart: (from: string, to: string) =>
			`Mean score of each period, ${from} to ${to}. The table below says the same.`,
		columns: { period: 'Period', score: 'Mean score', contacts: 'Contacts' },
		table: 'Mean score of each period',
		few: 'Periods with fewer than 5 contacts are for coaching only: a mean of so few says little.',
		change: (from: string, first: number, to: string, last: number) => {
			const by = Math.round(last) - Math.round(first);
			const how = by === 0 ? 'the same' : `${points(Math.abs(by))} ${by > 0 ? 'more' : 'less'}`;
			return `${from}: ${percent(first)}. ${to}: ${percent(last)}. That is ${how}.`;
		},
		older: (count: number) => `The table also has ${count} older periods.`,
		weakest: 'Lines with the lowest scores',
		weakestLine: (text: string, score: number, count: number) =>
			`${text}: ${percent(score)} in ${contacts(count)}`,
	},
	calibration: {
		title: 'Calibration',
		none: 'To calibrate, let two people or more score the same contact, each in a checklist of its own with the same reference. It then stands here, line by line.',
		contact: (reference: string, count: number) => `${reference}: scored ${count} times`,
		scores: (low: number, high: number) =>
			Math.round(low) === Math.round(high)
				? `All give ${percent(low)}.`
				: `From ${percent(low)} to ${percent(high)}: ${points(Math.round(high) - Math.round(low))} apart.`,
		close: 'Within 5 points, which many centres aim for.',
		apart: 'More than 5 points apart: agree what the lines mean, and write down what you decided.',
		agreement: (same: number, withinOne: number) =>
			`The same on ${percent(same * 100)} of the lines, at most one level apart on ${percent(withinOne * 100)}. Many centres aim for 85 % within one level.`,
		talk: 'Talk about these lines',
		noLine: 'No line needs talking about.',
		line: (text: string, spread: number, isSplit: boolean, critical: boolean) =>
			[
				text,
				isSplit
					? ': one said “not applicable”, another rated it'
					: `: ${spread === 1 ? '1 level' : `${spread} levels`} apart`,
				critical ? ' (critical line)' : '',
			].join(''),
		scorer: (name: string, reference: string) => (name === '' ? reference : `${name} (${reference})`),
		showMore: (count: number) => (count === 1 ? '1 older calibration' : `${count} older calibrations`),
	},
	complaints: {
		title: 'Complaints that come back',
		total: (count: number, minor: number) =>
			`${count === 1 ? '1 complaint' : `${count} complaints`}, ${minor} of them minor.`,
		by: {
			kind: 'By type',
			cause: 'By root cause',
			product: 'By product or service',
		} satisfies Record<CountBy, string>,
		columns: { value: 'What', count: 'Complaints', minor: 'Minor', items: 'Records' },
		once: (count: number) => (count === 1 ? '1 more came once.' : `${count} more came once each.`),
		allOnce: 'Nothing came more than once.',
		more: (count: number) => `and ${count} more`,
		act: 'Something that comes three times or more is worth an improvement record.',
		start: 'Start an improvement record',
	},
	measures: {
		title: 'Figures before and after',
		name: (name: string, unit: string) => (unit === '' ? name : `${name} (${unit})`),
		summary: (count: number, items: number, improved: number, worse: number) => {
			const times = count === 1 ? 'Taken once' : `Taken ${count} times`;
			const told = items > count ? `, told in ${items} items` : '';
			const result = improved > 0 ? 'better' : worse > 0 ? 'worse' : 'the same';
			return count === 1
				? `${times}${told}: ${result}.`
				: `${times}${told}: ${improved} better, ${worse} worse, ${count - improved - worse} the same.`;
		},
		once: 'The same figures in more than one item count once.',
		columns: { item: 'Item', on: 'Day', before: 'Before', after: 'After', change: 'Change' },
		change: (by: number) => `${by > 0 ? '+' : by < 0 ? '−' : ''}${Math.abs(Math.round(by * 100) / 100)}`,
		undated: 'No date',
		chart: (name: string) => `${name} before and after, the oldest first. The table below says the same.`,
		sides: 'Of each two bars, the left one is before and the right one is after.',
	},
	due: 'Checks with a next date, and what is overdue, stand on Home under “Due”.',
	toHome: 'Go to Home',
} as const;
