/** The portfolio for Mahara and other portfolio systems. */
export const leap2aWords = {
	about: 'A portfolio made with Starfolio.',
	portfolio: (qualification: string) => (qualification === '' ? 'Portfolio' : `Portfolio: ${qualification}`),
	criteria: 'Criteria that this portfolio shows',
	aboutCriteria: 'Each criterion in its own words, and the items that show it.',
	criterion: (code: string, unit: string) => `${code} of ${unit}`,
	criterionText: (asked: string, items: readonly { readonly title: string }[]) =>
		`${asked}\n\nShown in:\n${items.map(({ title }) => title).join('\n')}`,
	page: {
		asked: 'What the unit asks for',
		criterion: 'Criterion',
		text: 'What it asks for',
		shown: 'Shown in',
		nothing: 'Nothing yet',
		item: ({ title, isDone }: { readonly title: string; readonly isDone: boolean }) =>
			isDone ? title : `${title} (not finished)`,
	},

	notLoaded:
		'This part is not on this device yet. Nothing was changed. Connect to the internet once and load the page again.',
	title: 'For Mahara or another portfolio system',
	text: 'A Leap2A file: your items as texts, with their photos and files, and the criteria they claim. What stays out of the PDF stays out of it too. The first one needs the internet.',
	arrivesTitle: 'What you get in Mahara',
	arrives: [
		'A journal with a post for each item: its text, photos, files and dates, and its kind as a tag. An item that is not finished comes as a draft.',
		'A second journal with a post for each criterion you have claimed, and the items that show it.',
		'A page for each unit, in one collection: its criteria and your finished items. Nobody sees the pages until you share them.',
	],
	how: 'In Mahara, open Manage, then Import, and choose the file. Keep what is ticked there. Your site sets how large a file may be.',
	checked:
		'Tried with Mahara 22.04.3 and with 23.04 as it was in February 2023. Mahara 22.10.0 refuses the file. Other versions and other systems were not tried.',
	moodle:
		'Moodle cannot read this file. For Moodle, make your portfolio PDF and hand it in where your centre tells you to.',
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
