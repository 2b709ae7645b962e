import type { SharedRefusal } from '#domain/inbox-entry.ts';

/** What other apps have shared with Starfolio, on its own screen and on home. */
export const shareWords = {
	title: 'Shared with Starfolio',
	lead: 'Choose where it goes. Until then it waits here, on this device.',
	noPortfolio: {
		title: 'Start a portfolio first',
		text: 'What you shared is kept on this device. Once you have a portfolio you can put it into an item.',
		action: 'Go to the start',
	},
	inExample: {
		title: 'You are in the example',
		text: 'What you shared belongs in your own portfolio. Leave the example above, then come back here. It stays here until then.',
	},
	empty: {
		title: 'Nothing is waiting here',
		text: 'In another app, press “Share” on a photo, a file or a message and choose Starfolio. It works once Starfolio is installed on an Android phone. On an iPhone, open an item here and press “Add photo” or “Add file”.',
		action: 'Add evidence',
	},
	/** Files of Starfolio's own: they are opened, not put into an item. */
	own: {
		title: {
			portfolio: (name: string) => `“${name}” is a portfolio`,
			backup: (name: string) => `“${name}” is a backup`,
			review: (name: string) => `“${name}” is a review`,
		},
		text: {
			portfolio: 'Is it a learner’s, to be assessed, or your own? Nothing is changed before you say so.',
			backup:
				'Is it your own, to bring back, or a learner’s, to be assessed? Nothing is changed before you say so.',
			review:
				'Is it about your portfolio, or about one that you assess? Nothing is changed before you say so.',
		},
		assess: {
			portfolio: 'Open it to assess',
			backup: 'Open it to assess',
			review: 'Open it beside the portfolios I assess',
		},
		own: {
			portfolio: 'Bring it back as my own',
			backup: 'Bring it back as my own',
			review: 'Look at it, for my portfolio',
		},
	},
	list: 'What to put there',
	text: 'Text',
	nameless: 'File without a name',
	chosen: (count: number) => (count === 0 ? 'Nothing is chosen.' : `${count} chosen.`),
	newItem: 'Put into a new item',
	existing: 'Or into an item you have',
	find: 'Find an item',
	findHint: 'Type a few letters of its title or its number',
	none: 'Nothing found.',
	into: (name: string) => `Put into ${name}`,
	untitled: 'Untitled',
	busy: 'Putting it there…',
	remove: 'Delete what is chosen',
	removeTitle: 'Delete what you shared?',
	removeText: (count: number) =>
		count === 1
			? 'It goes from here for good. The app you shared it from still has it.'
			: `${count} things go from here for good. The apps you shared them from still have them.`,
	removeConfirm: 'Delete',
	removed: 'Deleted from here.',
	notRemoved: 'It could not be deleted just now. Nothing was changed. Try again.',
	save: (name: string) => `Save ${name} on this device`,
	notTaken: 'It was not put into an item',
	notTakenText: (reason: string) => `${reason} Everything is still waiting here.`,
	partly: 'Some of it was not put there',
	partlyOne: (name: string, reason: string) => `“${name}”: ${reason} It still waits here.`,
	partlyOpen: 'Open the item with the rest',
	refusedTitle: (name: string) => `“${name}” was not kept`,
	refused: {
		'too-large': 'It is larger than 100 MB. Make it smaller, or describe where it is kept at work.',
		empty: 'It is empty. Check it in the app you shared it from.',
		unreadable:
			'It could not be read. Check that it still opens in the app you shared it from, and share it again.',
		full: 'This device has no space left for it. Make some room, then share it again.',
		'too-many': 'Too much is waiting here already. Put that into items or delete it, then share this again.',
	} satisfies Record<SharedRefusal, string>,
	notKept: 'Not everything was kept',
	notKeptText:
		'This device has no space left, or the sharing broke off. What is listed here is safe. The rest is still in the app you shared it from: make some room and share it again.',
} as const;
