import type { GuidanceKind, Unit } from '#domain/unit.ts';

type Named = Pick<Unit, 'title' | 'shortTitle' | 'awardingBody' | 'level'>;

const bodyNotNamed = 'awarding body not named';

/** "Focus Awards · Level 2": what tells two units of one title apart. */
function by(unit: Named): string {
	return [unit.awardingBody || 'Awarding body not named', unit.level].filter(Boolean).join(' · ');
}

const guidance: Readonly<Record<GuidanceKind, string>> = {
	'key-concept': 'Key concepts',
	tip: 'Tips',
	'common-mistake': 'Common mistakes',
	misconception: 'Is it true?',
	'assessor-looks-for': 'What assessors look for',
	'prior-knowledge': 'What you should know first',
};

/** Units: how they are named everywhere, the list, and a unit's page. */
export const unitsWords = {
	title: 'Units',
	lead: 'The units Starfolio knows. Open one to read its criteria, tips and common mistakes.',
	by,
	/** The name of the check box that adopts a unit, as CONTRACT fixes it. */
	fullName: (unit: Named) => `${unit.title} (${unit.awardingBody || bodyNotNamed})`,
	shortName: (unit: Named) => `${unit.shortTitle} (${unit.awardingBody || bodyNotNamed})`,
	facts: (outcomes: number, criteria: number) =>
		`${outcomes} ${outcomes === 1 ? 'outcome' : 'outcomes'}, ${criteria} ${criteria === 1 ? 'criterion' : 'criteria'}`,
	adopted: 'In your portfolio',
	/** Below how many are claimed: evidence that is not marked as done claims nothing yet. */
	started: (count: number) =>
		`${count} started: ${count === 1 ? 'its' : 'their'} evidence is not marked as done yet.`,

	check: 'Check the wording in your awarding body’s specification.',
	checkText:
		'These criteria are in our own words. Your assessor works with the exact wording, so compare the two before you finish.',
	criteria: 'Outcomes and criteria',
	outcome: (code: string, title: string) => `${code}. ${title}`,
	standsForOutcome: 'Our source gives no separate criterion here, so the whole outcome is what you cover.',
	guidance,
	sources: 'Where this comes from',
	allCriteria: 'See your coverage',

	join: 'Add to my portfolio',
	joined: 'The unit is now in your portfolio.',
	joinText: 'Its criteria then count in your coverage and your PDF.',
	leave: 'Take out of my portfolio',
	leaveTitle: 'Take this unit out?',
	leaveText: (claims: number) =>
		claims === 0
			? 'Its criteria no longer count in your coverage and your PDF. You can add it again at any time.'
			: `Your evidence stays. ${claims === 1 ? '1 tick' : `${claims} ticks`} for this unit stay too, but no longer count. Add the unit again and they count again.`,
	leaveConfirm: 'Take it out',
	left: 'The unit is no longer in your portfolio. Your evidence was kept.',
	onlyUnit: 'This is the only unit in your portfolio. Add another one before you take it out.',
	notChanged: 'The unit was not changed',
	edit: 'Edit this unit',
	editOf: (unit: string) => `Edit this unit: ${unit}`,
	copyNotLoaded:
		'Your copy of this unit could not be loaded. Nothing was changed. Below is the published text. Go online and load the page again.',
	noPortfolio: 'You can add this unit when you start your portfolio.',
	start: 'Start my portfolio',

	misconception: {
		reveal: 'What is true?',
		next: 'Next one',
		again: 'Start again',
		place: (at: number, total: number) => `${at} of ${total}`,
		people: 'Some people say:',
		instead: 'In fact:',
	},
} as const;
