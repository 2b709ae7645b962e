/** Text that a page left behind in a portfolio that is no longer here. */
export const strandedWords = {
	title: (when: string) => `Something was typed ${when} in a portfolio that is no longer on this device`,
	text: 'It was not saved in time and is in no portfolio. If it is yours, keep it as a new note in the portfolio that is open. If not, throw it away.',
	show: 'Show what was typed',
	noText: 'There are no words in it.',
	keep: 'Keep as a new note',
	throwAway: 'Throw it away',
	forGood: 'Throw it away for good',
	ask: 'Press again to throw it away. It is in no portfolio and in no backup, and would be gone for good.',
	kept: 'It is kept as a new note in the portfolio that is open.',
	open: 'Open the note',
} as const;
