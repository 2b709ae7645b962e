/** The page for addresses that lead nowhere. */
export const notFoundWords = {
	title: 'There is no page here',
	text: 'The address may be old or mistyped. Your portfolio is not affected.',
	home: 'Go to the home page',
	units: 'See the units',
} as const;
