/** The next pieces of evidence, and the plan of a professional discussion. */
export const nextPiecesWords = {
	summary: (pieces: number, gaps: number) =>
		`Next steps: ${pieces === 1 ? '1 more piece' : `${pieces} more pieces`} could close ${gaps === 1 ? 'the gap' : `all ${gaps} gaps`}`,
	none: 'Next steps: no gaps are left',
	intro:
		'The fewest pieces that fit. One piece may serve several criteria, also of different units, if it really shows them.',
	closes: (count: number) => (count === 1 ? 'Could close 1 gap:' : `Could close ${count} gaps:`),
	newKind: 'You have no evidence of this kind yet, so it also makes your portfolio broader.',
	start: (title: string) => `Start: ${title}`,
	unfitting: (codes: string) =>
		`No kind of evidence here fits ${codes}. Ask your assessor what would show it.`,
	discussion: {
		title: 'Or talk about it',
		/** The piece above is a discussion already. */
		titleSame: 'Plan this discussion',
		/** `gaps`: those among them that are gaps; the others are claimed and still to be talked about. */
		text: (count: number, gaps: number) => {
			const what = count === 1 ? '1 criterion that is' : `${count} criteria that are`;
			const open =
				gaps === count ? '' : `, ${gaps === 0 ? 'no gap' : gaps === 1 ? '1 gap' : `${gaps} gaps`} among them`;
			return `One professional discussion could cover ${what} not accepted yet${open}. The plan is made from what you have.`;
		},
		start: 'Plan a professional discussion',
		failed: 'The plan could not be made. Nothing was changed. Try again.',
		itemTitle: 'Plan for a professional discussion',
		purpose: (codes: string) => `To talk about what my evidence does not show yet: ${codes}.`,
		criterion: (code: string, unit: string) => `${code} ${unit}`,
		/** Above what assessors look for, and above the room for the learner's own words. */
		prompts: 'What my assessor may look for or ask:',
		answer: 'What I want to say:',
		asked: [
			'What did I do myself, and why in this way?',
			'Which policy, standard or law did I follow?',
			'What came of it?',
		],
		whatIfs: [
			'What if the customer or colleague had not agreed?',
			'What if it had been a busy day, or a new product?',
		],
		shows: (codes: string) => `Helps with ${codes}`,
	},
} as const;
