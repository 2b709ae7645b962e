export const items = (count: number): string => (count === 1 ? '1 item' : `${count} items`);

/** The portfolio's copy of a unit: that it differs, and what was claimed for criteria that are no longer asked for. */
export const unitCopyWords = {
	edit: 'Edit this unit',
	notLoaded:
		'The editor could not be loaded. Nothing was changed. Connect to the internet once and try again.',
	tryAgain: 'Try again',
	close: 'Close the editor',
	own: {
		title: 'Your copy of this unit',
		text: (version: number, day: string) =>
			`You changed this unit for your portfolio: version ${version}, ${day}. Coverage, PDF and your assessor use it, not the published text.`,
	},

	withdrawn: (day: string, reason: string) => `No longer asked for since ${day}: ${reason}`,

	compare: {
		newer: (version: number) => `A newer version of this unit is here: version ${version}`,
		newerText: 'Nothing changes until you choose to. See first what would be different.',
		published: 'Compare with Starfolio’s own text',
		open: 'Compare',
	},

	evidence: {
		splitTitle: (from: string, to: string) => `Does evidence of ${from} also show ${to}?`,
		splitText: 'Tick the items that really show it. Nothing is ticked by itself.',
		claim: (code: string) => `Claim ${code} with these`,
		title: 'Claimed for criteria that are no longer asked for',
		to: (reference: string) => `Map ${reference} to`,
		choose: 'Choose a criterion',
		map: 'Map',
		mapOf: (reference: string) => `Map ${reference}`,
		mapped: (count: number, code: string) =>
			count === 1 ? `1 item now claims ${code}.` : `${count} items now claim ${code}.`,
		left: (count: number) =>
			`${items(count)} could not be changed, because somebody is typing in them. Open them and tick it there.`,
		failed: 'Nothing was changed. Try again.',
		still: 'The old claim stays too, so that nothing that was decided on it is lost.',
	},
} as const;
