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
		text: (count: number) =>
			count === 1
				? 'A professional discussion could cover 1 criterion that is left. The plan is made from what you have.'
				: `A professional discussion could cover ${count} criteria that are left. The plan is made from what you have.`,
		start: 'Plan a professional discussion',
		failed: 'The plan could not be made. Nothing was changed. Try again.',
		itemTitle: 'Plan for a professional discussion',
		purpose: (codes: string) => `To talk about what my evidence does not show yet: ${codes}.`,
		criterion: (code: string, unit: string) => `${code} ${unit}`,
		prompts: 'What I want to say:',
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
