import type { StaffPlan, StaffProblem } from '#domain/staff-plan.ts';

const percent = (share: number): string => `${Math.round(share * 100)} %`;
/** Never "100 %" where some still wait, and never "0 %" where some are answered. */
const level = (share: number): string =>
	share > 0.995 && share < 1 ? 'over 99 %' : share > 0 && share < 0.005 ? 'under 1 %' : percent(share);
const seconds = (time: number): string =>
	!Number.isFinite(time)
		? 'the queue only grows'
		: time < 0.5
			? 'under 1 second'
			: time < 90
				? `${Math.round(time)} ${Math.round(time) === 1 ? 'second' : 'seconds'}`
				: `${Math.round(time / 60)} minutes`;
const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`);
const whole = (count: number): string => String(Math.round(count * 10) / 10);

function settings({ minutes, handling, share, within, shrinkage }: StaffPlan): string {
	return `${whole(minutes)}-minute intervals, handling time ${whole(handling)} seconds, ${percent(share)} answered within ${whole(within)} seconds, shrinkage ${percent(shrinkage)}`;
}

/** How many people are needed: the tool beside the resource plan. */
export const staffWords = {
	text: 'From the contacts in your intervals, the handling time and the shrinkage above. It uses Erlang C, for calls or chats that are answered one at a time. Nobody hangs up in it, so it asks for rather too many people than too few. It is not for emails.',
	minutes: 'Minutes in an interval',
	share: 'Answered in time, %',
	within: 'In time means within, seconds',
	whatIf: 'What if',
	demand: 'Contacts more than forecast, %',
	demandHint: 'For example 10. With a minus for fewer.',
	shrinkage: 'Shrinkage, %',
	problems: {
		'no-intervals': 'Add an interval with “Contacts forecast” above first.',
		'no-handling': 'Fill in “Average handling time (AHT)” with seconds above 0 first.',
		'no-minutes': 'Fill in the minutes of an interval with a number above 0.',
		'no-target': 'Fill in the target: a share below 100 % and a time in seconds.',
		'no-shrinkage': 'Fill in the shrinkage with a number from 0 to 99.',
		'no-demand': 'Fill in the change of contacts with a number above −100.',
		'too-many': 'That would need more than 5,000 people. Check the contacts and the handling time.',
	} satisfies Record<StaffProblem, string>,
	intervals: 'Each interval',
	columns: {
		interval: 'Interval',
		contacts: 'Contacts',
		staff: 'At work',
		rota: 'On the rota',
		level: 'In time',
		answer: 'Average wait',
		occupancy: 'Busy',
	},
	unnamed: (index: number) => `Interval ${index}`,
	whole,
	level,
	seconds,
	percent,
	around: (interval: string) => `More or fewer people: ${interval}`,
	chart: (plan: StaffPlan) =>
		`Share answered within ${whole(plan.within)} seconds, for ${plan.around[0]?.staff ?? 0} to ${plan.around.at(-1)?.staff ?? 0} people. The table below says the same.`,
	target: (share: number) => `Target ${percent(share)}`,
	line: (plan: StaffPlan) => {
		const { service, rota } = plan.busiest;
		return `${people(service.staff)} at work, ${rota} on the rota: ${level(service.level)} answered within ${whole(plan.within)} seconds.`;
	},
	keep: 'Keep these figures in this item',
	kept: 'Staff needed stands in each interval, in “Staff needed in all” and in “How this was worked out”.',
	needed: ({ busiest: { service, rota, name } }: StaffPlan) =>
		`${service.staff} at work, ${rota} on the rota${name === '' ? '' : ` (busiest: ${name})`}`,
	how: (plan: StaffPlan) => {
		const { service } = plan.busiest;
		const changed =
			plan.demand === 0
				? ''
				: ` That is with ${whole(Math.abs(plan.demand) * 100)} % ${plan.demand > 0 ? 'more' : 'fewer'} contacts than forecast.`;
		return `Erlang C: ${settings(plan)}. Busiest interval: ${level(service.level)} in time, average wait ${seconds(service.answer)}, people busy ${percent(service.occupancy)} of the time.${changed}`;
	},
} as const;
