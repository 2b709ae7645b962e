import type { StaffPlan, StaffProblem } from '#domain/staff-plan.ts';

/** A figure that somebody typed: as typed. */
const typedPercent = (share: number): string => `${Number((share * 100).toFixed(2))} %`;

/**
 * A share as a whole per cent, or finer where that would put it on the other side of the target: 79.56 % is not 80 %.
 * Never "100 %" where some still wait, and never "0 %" where some are answered.
 */
function shortLevel(share: number, target: number): string {
	const aim = target * 100;
	if (share > 0.995 && share < 1 && aim <= 99) return '>99 %';
	if (share > 0 && share < 0.005 && aim >= 1) return '<1 %';
	for (const digits of [0, 1, 2]) {
		const said = Number((share * 100).toFixed(digits));
		const isWhole = (said === 100 && share < 1) || (said === 0 && share > 0);
		if (!isWhole && said + 1e-9 >= aim === share >= target) return `${said} %`;
	}
	return `${Math.floor(share * 10_000) / 100} %`;
}
const level = (share: number, target: number): string =>
	shortLevel(share, target).replace('>', 'over ').replace('<', 'under ');
const percent = (share: number): string => level(share, 0);
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

const unnamed = (place: number): string => `Interval ${place}`;

const problems: Readonly<Record<Exclude<StaffProblem['code'], `unread-${string}`>, string>> = {
	'no-intervals': 'Add an interval with “Contacts forecast” above first.',
	'no-handling': 'Fill in “Average handling time (AHT)” with seconds above 0 first.',
	'no-minutes': 'Fill in the minutes of an interval with a number above 0.',
	'no-target': 'Fill in the target: a share below 100 % and a time in seconds.',
	'no-shrinkage': 'Fill in the shrinkage with a number from 0 to 99.',
	'no-demand': 'Fill in the change of contacts with a number above −100.',
	'too-many': 'That would need more than 5,000 people. Check the contacts and the handling time.',
};

function settings({ minutes, handling, share, within, shrinkage }: StaffPlan): string {
	return `${whole(minutes)}-minute intervals, handling time ${whole(handling)} seconds, ${typedPercent(share)} answered within ${whole(within)} seconds, shrinkage ${typedPercent(shrinkage)}`;
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
	problem: (problem: StaffProblem): string => {
		switch (problem.code) {
			case 'unread-target':
				return `“${problem.typed}” under “Target service level” does not give both a share and a time we can read. Write it like 80/20 or “80 % within 20 seconds”, or fill in both boxes here.`;
			case 'unread-interval': {
				const name = problem.name === '' ? unnamed(problem.place) : problem.name;
				const says =
					problem.typed === ''
						? `“${name}” has no “Contacts forecast”.`
						: `“${problem.typed}” under “Contacts forecast” in “${name}” is not a number we can read.`;
				return `${says} Type a number, 0 for none, or remove the interval. Nothing was worked out.`;
			}
			default:
				return problems[problem.code];
		}
	},
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
	unnamed,
	whole,
	level,
	shortLevel,
	seconds,
	percent,
	around: (interval: string) => `More or fewer people: ${interval}`,
	chart: (plan: StaffPlan) =>
		`Share answered within ${whole(plan.within)} seconds, for ${plan.around[0]?.staff ?? 0} to ${plan.around.at(-1)?.staff ?? 0} people. The table below says the same.`,
	target: (share: number) => `Target ${typedPercent(share)}`,
	line: (plan: StaffPlan) => {
		const { service, rota } = plan.busiest;
		return `${people(service.staff)} at work, ${rota} on the rota: ${level(service.level, plan.share)} answered within ${whole(plan.within)} seconds.`;
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
		return `Erlang C: ${settings(plan)}. Busiest interval: ${level(service.level, plan.share)} in time, average wait ${seconds(service.answer)}, people busy ${percent(service.occupancy)} of the time.${changed}`;
	},
} as const;
