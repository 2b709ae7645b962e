/** The check before the PDF. */
export const beforeExportWords = {
	open: 'Check it first: personal data, and what an assessor would send back',
	notLoaded:
		'The check could not be opened just now. Nothing was changed. The PDF can be built all the same.',
	running: 'Looking through your items…',
	cancel: 'Stop',
	again: 'Look again',
	cancelled: 'Stopped before everything was looked through. Nothing was changed.',
	failed: 'Your items could not all be read just now. Nothing was changed. Try again.',
	nothing:
		'Nothing that looks like personal data was found, no photo or file waits for an answer, and the coach has nothing to say.',
	/** Below it stands what was left as it is. */
	nothingMore:
		'Nothing more that looks like personal data was found, no photo or file waits for an answer, and the coach has nothing to say.',
	lead: (items: number) =>
		items === 1
			? '1 item has something to look at. You decide: the PDF can be built either way.'
			: `${items} items have something to look at. You decide: the PDF can be built either way.`,
	parts: (personal: number, better: number) =>
		`With personal data or a file that stays out: ${personal}. With something an assessor would be likely to send back: ${better}. The first kind comes first.`,
	toConsider: (count: number) =>
		count === 1 ? 'Also think about 1 thing' : `Also think about ${count} things`,
	untitled: 'Untitled',
	takeOut: 'Take it out',
	takeOutNamed: (text: string) => `Take it out: “${text}”, in every item`,
	takenOut: (from: string, to: string) =>
		`“${from}” is now “${to}” in every item, and in everything saved before. A backup, folder copy or PDF made before still holds it.`,
	takingOut: {
		title: (text: string) => `Take “${text}” out of every item?`,
		looking: 'Looking where it stands…',
		notCounted: 'Where it stands could not be counted just now. It goes out of every item that holds it.',
		becomes: (to: string, items: number) =>
			items === 1
				? `It becomes “${to}” wherever it stands in 1 item.`
				: `It becomes “${to}” wherever it stands in ${items} items.`,
		accepted: (items: number) =>
			items === 1
				? 'Your assessor has accepted something in 1 of them. It will say “changed since accepted”, and they have to look at it again.'
				: `Your assessor has accepted something in ${items} of them. They will say “changed since accepted”, and have to be looked at again.`,
		forGood:
			'It goes out of the earlier saved states and the trash too, and cannot be put back. If it is not about a person, choose “Leave it, because…” instead.',
		confirm: 'Take it out',
		cancel: 'Not now',
	},
	leave: 'Leave it, because…',
	leaveNamed: (text: string) => `Leave it, because… (“${text}”)`,
	staysOut: (name: string, reason: string) => `“${name}” stays out of the PDF: ${reason}.`,
	openItem: 'Open the item',
	hold: 'Hold it at the workplace instead',
	notDone: 'That could not be done just now. Nothing else was changed. Try again.',
	showMore: (count: number) => `Show ${count} more`,
} as const;
