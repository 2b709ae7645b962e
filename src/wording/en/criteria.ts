/** The criteria screen: coverage as a list and as a table. */
export const criteriaWords = {
	title: 'Criteria',
	unit: 'Unit',
	gaps: (count: number) => (count === 0 ? 'no gaps' : count === 1 ? '1 gap' : `${count} gaps`),
	/** The count first: a phone cuts the end of a long name off. */
	unitOption: (name: string, gaps: number) =>
		`${gaps === 0 ? 'No gaps' : gaps === 1 ? '1 gap' : `${gaps} gaps`}: ${name}`,
	view: 'Show as',
	list: 'List',
	table: 'Table',
	states: 'Criteria by state',

	add: (code: string) => `Add evidence for ${code}`,
	chooseTitle: (code: string) => `Evidence for ${code}`,
	chooseText: 'These kinds usually fit, best first.',
	allKinds: 'All kinds of evidence',
	items: 'Evidence',
	showMore: (count: number) => `Show ${count} more`,
	accepted: (accepted: number, needs: number) => `${accepted} of ${needs} accepted`,
	untitled: 'Untitled',
	noReference: 'New',
	feedback: 'Your assessor:',
	lookFor: 'What helps here',
	openUnit: 'About this unit',

	caption: (unit: string) => `Which evidence claims which criterion of ${unit}`,
	criterion: 'Criterion',
	state: 'State',
	cell: (reference: string, state: string, code: string) => `${reference}: ${state} for ${code}`,
	columns: (shown: number, total: number) => `Newest ${shown} of ${total} items`,
	moreColumns: (count: number) => `Show ${count} more`,
	noItems: 'No evidence yet for this unit. Ticks in your evidence will show here.',

	stranded: 'Ticks for units that are not in your portfolio',
	strandedText: 'These are kept. They count again when you add the unit again.',
	strandedUnits: 'See the units',

	noPortfolio: {
		title: 'Start a portfolio first',
		text: 'Then this page shows what your evidence covers and what is still missing.',
		action: 'Go to the start',
	},
	noUnits: {
		title: 'No units yet',
		text: 'Choose the units you are working on. Their criteria then show here.',
		action: 'Choose units',
	},
} as const;
