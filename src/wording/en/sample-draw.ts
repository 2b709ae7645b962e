import type { DrawnGroup, DrawnSample, SampleProblem } from '#domain/planned-sample.ts';
import type { Strength } from '#domain/sample-draw.ts';

const problems: Readonly<Record<Exclude<SampleProblem['code'], 'unread-group'>, string>> = {
	'no-size': 'Fill in “Sample size you plan” with a whole number from 1 to 2,000 first. Nothing was drawn.',
	'no-population':
		'Fill in “How many contacts there are in this period” with a whole number first. Nothing was drawn.',
	'no-method': 'Choose how you choose the contacts first. Nothing was drawn.',
	targeted: 'A targeted sample is not drawn: you pick the contacts and say why. Nothing was drawn.',
	'no-groups': 'Add at least two groups with how many contacts each has first. Nothing was drawn.',
	'too-large':
		'The contacts are too many to draw from: 10,000,000 at most. Check how many there are. Nothing was drawn.',
};

const groupName = ({ name, place }: { readonly name: string; readonly place: number }): string =>
	name === '' ? `Group ${place}` : name;

/** "1st", "22nd", "113th". */
function ordinal(count: number): string {
	const last = count % 100 > 10 && count % 100 < 14 ? 0 : count % 10;
	return `${count}${['th', 'st', 'nd', 'rd'][last] ?? 'th'}`;
}

function every(step: number): string {
	if (step === 1) return 'Every contact';
	return Number.isInteger(step)
		? `Every ${ordinal(step)} contact`
		: `Every ${ordinal(Math.floor(step))} or ${ordinal(Math.ceil(step))} contact, spread evenly over the list`;
}

/** Drawing the sample of a monitoring plan. */
export const sampleWords = {
	title: 'Draw the sample',
	text: 'Draws by the method, the seed, the numbers and, for a stratified sample, the groups above. The same seed always draws the same contacts.',
	draw: 'Draw now',
	again: 'Draw again',
	problem: (problem: SampleProblem): string => {
		if (problem.code !== 'unread-group') return problems[problem.code];
		const says =
			problem.typed === ''
				? `“${groupName(problem)}” has no number of contacts.`
				: `“${problem.typed}” in “${groupName(problem)}” is not a number of contacts we can read.`;
		return `${says} Type a whole number, such as 120, or remove the group. Nothing was drawn.`;
	},
	changed: 'The plan has changed since the draw, so that sample is no longer shown. Draw again.',
	drawn: (size: number, population: number) => `${size} of ${population} contacts`,
	group: (group: DrawnGroup) => {
		if (group.place === 0) return 'Take these numbers of the list:';
		const name = `${groupName(group)}: ${group.numbers.length}.`;
		return group.numbers.length === 0
			? `${name} Its share of the sample is less than one contact, so nothing is taken from it.`
			: `${name} Take these numbers of its list:`;
	},
	steps: (steps: NonNullable<DrawnSample['steps']>) =>
		`${every(steps.every)}, starting with number ${steps.start}.`,
	margin: (points: string) =>
		`A share found in this sample may be off by ${points} percentage points either way (95 % confidence, Wilson’s interval).`,
	strengths: {
		'coaching-only':
			'That is for coaching only: use it to talk about single contacts, not for a figure of the team.',
		trend: 'That is enough to follow a trend from month to month.',
		measure: 'That is enough to compare a figure with a target.',
	} satisfies Record<Strength, string>,
	keep: 'Write into the plan',
	kept: (hasGroups: boolean) =>
		hasGroups
			? 'Seed, size of the groups and strength stand in the plan.'
			: 'Seed and strength stand in the plan.',
} as const;
