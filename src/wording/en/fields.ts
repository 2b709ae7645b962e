import type { GuidanceKind } from '#domain/unit.ts';

/** What the form says around a learner's answers: one block per field kind. */
export const fieldsWords = {
	tipKinds: {
		'key-concept': 'Worth knowing',
		tip: 'Tip',
		'common-mistake': 'Common mistake',
		misconception: 'Often misunderstood',
		'assessor-looks-for': 'Assessors look for',
		'prior-knowledge': 'Good to know first',
	} satisfies Record<GuidanceKind, string>,
	tips: {
		next: (place: number, total: number) => `Next tip (this is ${place} of ${total})`,
		off: 'Switch tips off',
		switchedOff: 'Tips are off. You can switch them on again in Settings.',
	},
	partsTitle: 'Parts of this form',
	guidanceTitle: 'How to write a good one',

	number: {
		unit: (unit: string) => `In ${unit}.`,
		unreadable: 'This is not a number we can read. Type it like 71, 4.5 or 1,200. What you typed is kept.',
		tooSmall: (min: number) => `This is less than ${min}. Check it.`,
		tooLarge: (max: number) => `This is more than ${max}. Check it.`,
	},

	measure: {
		add: 'Add a measure',
		addSuggestion: (name: string) => `Add ${name}`,
		suggestions: 'Often measured',
		legend: (place: number) => `Measure ${place}`,
		name: 'What you measured',
		before: 'Before',
		after: 'After',
		unit: 'Unit',
		better: 'Which way is better?',
		higher: 'Higher is better',
		lower: 'Lower is better',
		empty: 'No measure yet. One number before and after makes the result easy to see.',
		remove: (name: string) => `Remove ${name}`,
		thisMeasure: (place: number) => `measure ${place}`,
		change: {
			unknown: 'Give both numbers to see the change.',
			same: (value: string) => `No change: ${value} before and after.`,
			better: (way: 'up' | 'down', by: string, from: string, to: string) =>
				`${way === 'up' ? 'Up' : 'Down'} by ${by}, from ${from} to ${to}. That is better.`,
			worse: (way: 'up' | 'down', by: string, from: string, to: string) =>
				`${way === 'up' ? 'Up' : 'Down'} by ${by}, from ${from} to ${to}. That is worse: say why, it still counts.`,
		},
	},

	rating: {
		scaleHelp: 'What the ratings mean',
		notApplicable: 'N/A',
		notApplicableHint: 'Not applicable: leaves the score as if the line were not there.',
		standard: (text: string) => `Standard: ${text}`,
		weight: (weight: string) => `Weight ${weight}`,
		critical: 'Must not fail',
		comment: 'Comment',
		commentFor: (line: string) => `Comment on “${line}”`,
		addComment: 'Add a comment',
		addCommentFor: (line: string) => `Add a comment on “${line}”`,
		clear: 'Clear rating',
		clearFor: (line: string) => `Clear rating of “${line}”`,
		ownTitle: 'Lines of your own',
		ownLine: 'line',
		addOwn: 'Add a line of your own',
		ownHint: 'Use this for a line that your own scorecard at work has.',
		ownText: 'What is rated',
		ownStandard: 'Which standard, SLA or KPI it serves',
		ownWeight: 'Weight',
		ownWeightHint: 'A number. Empty counts as 1.',
		ownCritical: 'This line must not fail',
		ownName: (place: number, text: string) => (text === '' ? `your line ${place}` : text),
		ownHeading: (place: number, text: string) => (text === '' ? `Your line ${place}` : text),
		score: 'Score',
		noScore: 'No score yet',
		allNotApplicable: 'No score: every line so far is “not applicable”.',
		percent: (value: string) => `${value} %`,
		counts: (rated: number, unrated: number, notApplicable: number) =>
			`${rated} rated, ${unrated} not rated yet, ${notApplicable} N/A`,
		raw: (value: string) => `Before this rule: ${value} %.`,
		compliance: (value: string) => `Lines that must not fail: ${value} %.`,
		criticalFailed: (lines: readonly string[]) =>
			lines.length === 1
				? `A line that must not fail has failed: “${lines[0]}”.`
				: `${lines.length} lines that must not fail have failed: ${lines.map((line) => `“${line}”`).join(', ')}.`,
		ruleZero: 'The score counts as 0 %.',
		ruleCap: (at: number) => `The score cannot be higher than ${at} %.`,
		ruleFlag: 'The score stays, but the result is a fail.',
		passed: (mark: number) => `Reaches the pass mark of ${mark} %`,
		notPassed: (mark: number) => `Does not reach the pass mark of ${mark} %`,
	},

	rows: {
		add: (row: string) => `Add ${article(row)} ${row}`,
		addAnother: (row: string) => `Add another ${row}`,
		legend: (row: string, place: number) => `${capital(row)} ${place}`,
		empty: (row: string) => `No ${row} yet.`,
		expected: (row: string, count: number) =>
			count === 1 ? `At least one ${row} is expected.` : `At least ${count} are expected.`,
		moveUp: (name: string) => `Move ${name} up`,
		moveDown: (name: string) => `Move ${name} down`,
		remove: (name: string) => `Remove ${name}`,
		name: (row: string, place: number) => `${row} ${place}`,
		moved: (name: string, place: number, total: number) =>
			`Moved. ${capital(name)} is now number ${place} of ${total}.`,
		removed: (name: string) => `${capital(name)} was removed.`,
		undo: 'Undo',
		choose: 'Choose',
	},

	people: {
		person: 'person',
		privacy: 'Use the role and a letter, such as “Customer, Mrs A”. Never write a real name.',
		role: 'Role',
		otherRole: 'Another role',
		otherRoleLabel: 'Which role',
		knownAs: 'Known as',
		choose: 'Choose a role',
	},

	consent: {
		given: 'Did the person agree?',
		yes: 'Yes, they agreed',
		no: 'No, they did not agree',
		notNeeded: 'Not needed: nobody can be identified',
		noMeans: 'Do not show this person. Take out everything that could tell who it is.',
		who: 'Who agreed',
		whoHint: 'By role or letter, not by name',
		purpose: 'What they agreed to',
		how: 'How they agreed',
		howHint: 'For example: said so at the desk, by email, signed a form',
		date: 'When they agreed',
		dateFuture: 'This day is still to come. When did they agree?',
		endsFirst: 'This is before the day they agreed. Check both days.',
		expires: 'Until when it holds',
		expiresHint: 'Leave empty if no end was agreed',
		withdrawn: 'Taken back on',
		withdrawnHint: 'Only if they changed their mind',
	},

	signature: {
		mode: 'How to sign',
		drawn: 'Draw it here',
		drawnHint: 'With a finger, a pen or the mouse',
		notLoaded:
			'The box to sign in could not be opened just now. Nothing was changed. Choose it again, or type the name.',
		typed: 'Type a name',
		typedHint: 'Kept with the time it was typed. Some centres do not accept a typed name: ask yours.',
		ink: 'Leave a line to sign in ink',
		inkHint: 'The PDF has an empty line. Print it and sign on paper.',
		name: 'Name of the person who signs',
		role: 'Role',
		pad: 'Signature box. To sign without drawing, choose “Type a name”.',
		padEmpty: 'Sign here',
		drawnAt: (when: string) => `Drawn ${when}`,
		typedAt: (when: string) => `Typed ${when}`,
		undoStroke: 'Undo last line',
		clear: 'Clear the box',
		none: 'Not signed yet',
	},
} as const;

function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

function article(noun: string): string {
	return /^[aeiou]/i.test(noun) ? 'an' : 'a';
}
