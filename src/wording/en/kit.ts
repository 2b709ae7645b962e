/** Words that belong to the building blocks themselves, whatever screen they stand on. */
export const kitWords = {
	error: 'Error:',
	errorTitle: (title: string) => `Error: ${title}`,
	close: 'Close',
	cancel: 'Cancel',
	loading: 'Opening…',
	table: 'Table',
	task: { open: 'To do:', done: 'Done:' },
	ofTotal: (value: number, max: number) => `${value} of ${max}`,
	ring: (claimed: number, accepted: number, total: number) =>
		`${claimed} of ${total} claimed, ${accepted} accepted`,
	copy: {
		name: 'Copy my text',
		done: 'Copied. Paste it somewhere safe, such as a note.',
		byHand: 'Your text. Copying did not work here: press and hold in the box and choose “Copy”.',
	},
	broken: {
		title: 'This screen stopped working',
		text: 'That is a fault in Starfolio, not in what you did. Everything that said “Saved” is still saved. Load the screen again to go on.',
		reload: 'Load again',
	},
} as const;
