/** Banners that can stand above every screen. */
export const screenWords = {
	example: {
		text: 'You are in the example.',
		more: 'Nothing here mixes with your own portfolio.',
		leave: 'Leave the example',
	},
	update: {
		waiting: 'A new version of Starfolio is ready.',
		waitingText: 'Your work stays as it is. Open screens load again with the new version.',
		apply: 'Use the new version',
		blocked: 'The new version is waiting.',
		blockedText:
			'Something is not saved yet, here or in another tab. It is used as soon as everything is saved.',
		retry: 'Try again',
		applying: 'Changing to the new version…',
		offlineReady: 'Starfolio now works without a network.',
	},
	recovered: {
		title: (item: string, when: string) => `We brought back what you typed in ${item} ${when}`,
		untitled: 'an untitled item',
		text: 'It is saved. Check that the last words are there.',
		open: 'Open',
		openNamed: (item: string) => `Open ${item}`,
	},
	recoveredSound: {
		title: (item: string, when: string) =>
			`We brought back the voice note you were recording ${when} in ${item}`,
		text: 'It was cut off. What you said until the last second is in the item. Listen to its end.',
	},
	notRead: 'Your portfolio could not be opened',
	storage: {
		emptiedTitle: 'Your portfolio is no longer on this device',
		emptied: (items: number) =>
			`The browser has removed what Starfolio kept here${items > 0 ? ` (${items === 1 ? '1 item' : `${items} items`})` : ''}. It does that when space runs short or when site data is cleared. Starfolio has deleted nothing. If you have saved a backup file, bring it back before you start anew. Without one, the last PDF you saved or sent is your copy.`,
		emptiedAction: 'Restore from a backup file',
		broughtBackTitle: 'The browser lost its copy. Starfolio put yours back',
		broughtBack: (items: number, missingFiles: number, isWhole: boolean) =>
			`The browser had to delete what Starfolio kept here. There was a second copy on this device: ${items === 1 ? '1 item is' : `${items} items are`} back. ${
				isWhole ? '' : 'The copy was not finished yet: look whether the newest items are all there. '
			}${
				missingFiles === 0
					? ''
					: `${missingFiles === 1 ? '1 photo or file is' : `${missingFiles} photos or files are`} missing: a backup file may have ${missingFiles === 1 ? 'it' : 'them'}. `
			}${isWhole && missingFiles === 0 ? 'Nothing is missing. ' : ''}Save a backup file now, and keep it somewhere else.`,
		broughtBackRead: 'I have read this',
		privateTitle: 'This looks like a private window',
		private:
			'What you write in a private window is deleted when you close it. To keep it, open Starfolio in an ordinary window and start there.',
		troubleTitle: 'Storage is not working just now',
		reload: 'Load again',
		setAsideTitle: 'Something could not be read',
		setAside: (rows: number) =>
			rows === 1
				? 'One record could not be read. It was set aside, not deleted. Everything else is here.'
				: `${rows} records could not be read. They were set aside, not deleted. Everything else is here.`,
	},
} as const;
