/** The portfolio for Mahara and other portfolio systems. */
export const leap2aWords = {
	about: 'A portfolio made with Starfolio.',
	portfolio: (qualification: string) => (qualification === '' ? 'Portfolio' : `Portfolio: ${qualification}`),
	criterion: (code: string, unit: string) => `${code} ${unit}`,

	notLoaded:
		'This part is not on this device yet. Nothing was changed. Connect to the internet once and load the page again.',
	title: 'For Mahara or another portfolio system',
	text: 'A Leap2A file: your items as texts, with their photos and files, and the criteria they claim. What stays out of the PDF stays out of it too. The first one needs the internet.',
	cannotTitle: 'What it cannot hold',
	cannot: [
		'Your forms as forms: their answers become text.',
		'What your assessor decided, as data. It stands in the text of each item.',
		'Coverage, gaps and sign-off of units.',
		'Drawn signatures, charts, and frames on photos.',
		'A way back: it cannot be restored here. That is what a backup is for.',
	],
	make: 'Make a Leap2A file',
	making: 'Making the file',
	cancel: 'Cancel',
	cancelled: 'Stopped. No file was made and nothing was changed.',
	ready: (items: number, files: number, size: string) =>
		`${items === 1 ? '1 item' : `${items} items`}, ${files === 1 ? '1 photo or file' : `${files} photos and files`}, ${size}`,
	readyTitle: 'Your Leap2A file is ready',
	save: 'Save the Leap2A file',
	share: 'Share the Leap2A file',
	saved: 'The file is in your downloads.',
	shared: 'Shared.',
	dismissed: 'Sharing was closed. The file is still here.',
	shareFailed: 'Sharing did not work. The file was saved to your downloads instead: send it from there.',
	missing: (names: readonly string[]) =>
		`This device could no longer read: ${names.join(', ')}. The items name them, and they are not in the file.`,
	failedTitle: 'The file could not be made',
	failed: 'Your evidence is safe and was not changed. Close other tabs and try again.',
	tooLarge:
		'It would be larger than 4 GB. Your evidence is safe and was not changed. Make a backup or PDFs of single units instead.',
	confidential:
		'It holds your work and may hold what others told you. Put it only where your centre tells you to.',
} as const;
