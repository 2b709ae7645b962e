/** The screen that builds the PDF. */
export const portfolioWords = {
	title: 'Portfolio PDF',
	noPortfolio: {
		title: 'No portfolio yet',
		text: 'Start one, add evidence, and come back here to hand it over.',
		action: 'Go to the start',
	},
	intro: 'One file with everything your assessor needs. It is made on this device; nothing is sent anywhere.',
	inside: {
		whole: 'What is in your portfolio now',
		units: 'What is in this unit now',
		items: 'What is in the items you chose',
	},
	learner: 'Learner',
	centre: 'Centre',
	qualification: 'Qualification',
	assessor: 'Assessor',
	notGiven: 'not given',
	changeDetails: 'Change these details',
	items: (count: number) =>
		count === 0 ? 'No evidence' : count === 1 ? '1 piece of evidence' : `${count} pieces of evidence`,
	itemsDone: (done: number, open: number) =>
		open === 0 ? 'all marked as done' : `${done} done, ${open} still to finish (they go in as they are)`,
	heldToo:
		'An item that is held at the workplace instead stays on this device; only its description goes in.',
	attachments: (count: number) => (count === 1 ? '1 photo or file' : `${count} photos and files`),
	gaps: (codes: readonly string[]) => (codes.length === 0 ? 'No gaps.' : `Nothing yet for ${listed(codes)}.`),
	started: (codes: readonly string[]) => `Started, not marked as done: ${listed(codes)}.`,
	gapsAreFine: 'Gaps do not stop you. The PDF names them, so your assessor sees where you are.',
	emptyTitle: 'Nothing to hand over yet',
	emptyText: 'Add a piece of evidence first. The PDF can be built at any time after that.',
	addEvidence: 'Add evidence',

	heldBack: {
		title: (count: number) => (count === 1 ? '1 attachment stays out' : `${count} attachments stay out`),
		text: 'Open the item to answer the question, to change your answer, or to see why it could not be cleaned.',
		unanswered: 'the privacy question is not answered yet',
		'consent-incomplete': 'who agreed, how and when is not all written down yet',
		'consent-not-yet': 'the day they agreed on is still to come: check the date',
		'consent-expired': 'the consent has run out: ask again, or leave it out',
		'consent-withdrawn': 'the consent was taken back',
		'keep-here': 'you chose to keep it on this device',
		'not-cleaned': 'it could not be cleaned of place and time',
		checking: 'Checking photos and files…',
		checkFailed:
			'Photos and files could not be checked just now. What may not leave still stays out of the PDF.',
	},

	part: 'What goes in',
	whole: 'The whole portfolio',
	chosen: 'Items that I choose',
	chosenHint:
		'Only these items. The file says that it is a part, and no unit is called complete or open in it.',
	oneUnit: (title: string, awardingBody: string) =>
		awardingBody === '' ? title : `${title} (${awardingBody})`,
	partHint: 'Only this unit and its evidence. The file says that it is a part.',
	build: 'Build PDF',
	buildAgain: 'Build PDF again',
	building: 'Building the PDF',
	stages: {
		reading: 'Reading your evidence',
		composing: 'Putting it in order',
		drawing: 'Drawing the pages',
		saving: 'Finishing the file',
		checking: 'Checking the finished file',
	},
	cancel: 'Cancel',
	cancelled: 'Stopped. No file was made and nothing was changed.',
	failedTitle: 'The PDF could not be built',
	failed: 'Your evidence is safe and was not changed. Close other tabs and try again.',
	failedDetail: (detail: string) => `What went wrong: ${detail}`,
	buildingFile: (number: number, of: number) => `File ${number} of ${of}`,
	readyTitle: 'Your PDF is ready',
	readyFiles: (files: number) => `Your PDF is ready in ${files} files`,
	filesText:
		'The whole was larger than the limit you set, so there is a file for each unit, and more where a unit alone is larger. Save or share them one by one, and send all of them.',
	fileOf: (number: number, of: number) => `File ${number} of ${of}`,
	noUnit: 'Items that serve no unit',
	saveFile: (number: number, of: number) => `Save PDF, file ${number} of ${of}`,
	shareFile: (number: number, of: number) => `Share PDF, file ${number} of ${of}`,
	savedFile: (number: number, of: number) =>
		number < of
			? `File ${number} is in your downloads. Save file ${number + 1} next.`
			: `File ${number} is in your downloads.`,
	tooLarge: {
		title: (files: number) =>
			files === 1 ? 'This file is larger than your limit' : 'Some files are larger than your limit',
		item: (reference: string, title: string, file: string) =>
			`${reference} “${title}” alone is larger than your limit, in the file ${file}.`,
		itemText:
			'One item cannot be split. Nothing was left out. Take a photo or file out of the item, or ask your assessor for another way to send it.',
		text: 'It could not be split any further. Choose single items, or ask your assessor for another way to send it.',
	},
	ready: (pages: number, size: string) => `${pages === 1 ? '1 page' : `${pages} pages`}, ${size}`,
	save: 'Save PDF',
	share: 'Share PDF',
	saved: 'The PDF is in your downloads.',
	shared: 'Shared.',
	shareDismissed: 'Sharing was closed. The PDF is still here.',
	shareFailed: 'Sharing did not work. The PDF was saved to your downloads instead: send it from there.',
	cannotShare: 'This browser cannot share a PDF. It was saved to your downloads instead: send it from there.',
	confidential:
		'It holds your work and may hold what others told you. Send it only to your assessor or your centre.',
	unreadable: {
		title: 'Not everything could be read',
		text: 'These are named in the PDF but not shown. Nothing was deleted. Open the item and add the photo or file again if you have it.',
	},
	unprintable: {
		title: 'Some characters cannot be printed',
		text: 'They show as a box in the PDF. On screen they are unchanged.',
		show: (count: number) => (count === 1 ? 'Show it' : `Show all ${count}`),
		line: (character: string, where: string) => `“${character}” in ${where}`,
	},
	otherChoice:
		'This PDF was built before you chose something else above. Build it again for what is chosen now.',
	outdated: 'Your portfolio has changed since this PDF was built. Build it again to include the changes.',
} as const;

function listed(codes: readonly string[]): string {
	return codes.length < 2 ? codes.join('') : `${codes.slice(0, -1).join(', ')} and ${codes.at(-1)}`;
}
