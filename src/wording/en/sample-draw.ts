import type { SampleProblem } from '#domain/planned-sample.ts';
import type { Strength } from '#domain/sample-draw.ts';

/** Drawing the sample of a monitoring plan. */
export const sampleWords = {
	title: 'Draw the sample',
	text: 'Draws by the method, the numbers and the groups above. The same seed always draws the same contacts.',
	draw: 'Draw now',
	again: 'Draw again',
	problems: {
		'no-size': 'Fill in “Sample size you plan” with a whole number up to 2,000 first. Nothing was drawn.',
		'no-population':
			'Fill in “How many contacts there are in this period” with a whole number first. Nothing was drawn.',
		'no-method': 'Choose how you choose the contacts first. Nothing was drawn.',
		targeted: 'A targeted sample is not drawn: you pick the contacts and say why. Nothing was drawn.',
		'no-groups': 'Add at least two groups with how many contacts each has first. Nothing was drawn.',
	} satisfies Record<SampleProblem, string>,
	drawn: (size: number, population: number) => `${size} of ${population} contacts`,
	group: (name: string, count: number) =>
		name === '' ? 'Take these numbers of the list:' : `${name}: ${count}. Take these numbers of its list:`,
	margin: (points: string) =>
		`A share found in this sample may be off by ${points} percentage points either way (95 % confidence, Wilson’s interval).`,
	strengths: {
		'coaching-only':
			'That is for coaching only: use it to talk about single contacts, not for a figure of the team.',
		trend: 'That is enough to follow a trend from month to month.',
		measure: 'That is enough to compare a figure with a target.',
	} satisfies Record<Strength, string>,
	keep: 'Write into the plan',
	kept: 'Seed, size of the groups and strength stand in the plan.',
} as const;
