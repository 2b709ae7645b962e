/** A unit that was brought beside those of the portfolio, and one that waits for a portfolio. */
export const unitStandingWords = {
	newerTitle: (version: number) => `A newer version of a unit you have: version ${version}`,
	newer: (title: string, version: number) =>
		`Your copy of “${title}” is from version ${version}. See what would change first. Nothing changes until you choose to, and no evidence is lost.`,
	otherTitle: 'You may have this unit already',
	other: (title: string) =>
		`“${title}” is in your portfolio with other criteria or other words. If this is a newer version of it, compare the two. Your evidence stays with it then.`,
	olderTitle: (version: number) => `An older version of a unit you have: version ${version}`,
	older: (title: string, version: number) =>
		`Your copy of “${title}” is from version ${version}. You can compare the two. Nothing changes by that.`,
	sameTitle: 'You have this unit already',
	same: (title: string) => `“${title}” is in your portfolio and asks for exactly this.`,
	leftTitle: 'You had this unit before',
	left: (title: string) =>
		`You took “${title}” out of your portfolio. Its page puts it back, with the evidence you claimed for it.`,
	toUnit: 'Open its page',
	compare: 'Compare with yours',
	addAnother: 'Add it as another unit',
	notOffered:
		'This browser keeps nothing for this page, so the two cannot be shown side by side. Nothing was changed. Open Starfolio in an ordinary window.',

	waits: (title: string) => `“${title}” waits on this device for your portfolio.`,
	waitsHere: 'Waits for your portfolio.',
	waitingTitle: 'Waiting for your portfolio',
	waitingText: 'These units are kept on this device. They are ticked for you when you start.',
	waitingLater: 'These units were brought before there was a portfolio.',
	start: 'Start my portfolio',
	add: 'Add to my portfolio',
	addNamed: (title: string) => `Add to my portfolio: ${title}`,
	added: (title: string) => `“${title}” is now in your portfolio.`,
	notAdded: 'The unit was not added',
	remove: 'Remove',
	removeNamed: (title: string) => `Remove: ${title}`,
	removeTitle: 'Remove this unit from the device?',
	removeText: (title: string) => `“${title}” is in no portfolio, so no evidence is lost with it.`,
} as const;
