/** Where a criterion or one claim stands. "Claimed" is the learner's word and never reads as "met". */
export const stateWords = {
	names: {
		gap: 'Gap',
		started: 'Started',
		claimed: 'Claimed',
		question: 'Question',
		'not-yet': 'Not yet',
		changed: 'Changed since',
		accepted: 'Accepted',
	},
	meanings: {
		gap: 'No evidence yet.',
		started: 'You have an item for it that is not done yet.',
		claimed: 'You say it is covered. Your assessor has not judged it.',
		question: 'Your assessor asked a question.',
		'not-yet': 'Your assessor said: not yet.',
		changed: 'It was accepted, and the evidence was changed afterwards.',
		accepted: 'Your assessor accepted it.',
	},
} as const;
