/** The screen of one piece of evidence. */
export const itemWords = {
	copyToPortfolio: 'Copy to another portfolio',
	pageTitle: (title: string, kind: string) => `${title === '' ? kind : title} · Starfolio`,
	page: 'Item',
	back: 'All evidence',
	noPortfolio: {
		title: 'Start a portfolio first',
		text: 'Evidence belongs to a portfolio. It takes under a minute to start one.',
		action: 'Go to the start',
	},
	notFound: {
		title: 'There is no such item here',
		text: 'It may have been deleted for good, or it belongs to another portfolio. Nothing was changed.',
		action: 'See all evidence',
	},
	templateMissing: {
		title: 'This kind of evidence is not known here',
		text: 'Nothing was stored. Choose a kind from the list instead.',
		action: 'Choose a kind of evidence',
	},
	startOver: {
		title: 'Choose what to add',
		text: 'No item was named in the address.',
	},

	copied: {
		title: 'Kept as a new item',
		text: (reference: string) =>
			`Another tab had changed this item first. What is on this screen was kept as ${reference || 'an item of its own'}. Nothing was overwritten: both items are in your evidence.`,
	},
	recovered: (when: string) => `We brought back what you typed ${when}`,
	soundBack: 'We brought back a voice note that was cut off',
	soundBackText: 'What you said until the last second is with the photos and files below. Listen to its end.',
	recoveredText: 'It is in the form below. Check that the last words are there.',

	facts: 'The facts',
	title: 'Title',
	titleHint: 'Short, so that you and your assessor can find it again',
	eventDate: 'When it happened',
	eventDateHint: 'The day of the event, not the day you write',
	eventDateToday: 'Today',
	eventDateFuture: 'This date is still to come. Evidence is about something that has happened. Check it.',
	contactTypes: 'Kind of contact',
	contactTypesHint: 'Tick all that were part of it. A good portfolio shows more than one kind.',
	reality: 'Was it real work?',
	real: 'Real work',
	realHint: 'It happened in your job',
	simulated: 'Simulated',
	simulatedHint: 'A role play or a practice case. Ask your assessor whether it counts.',

	attachments: {
		title: 'Photos and files',
		hint: 'Cover names and numbers before you take a photo. The place and time in a photo are taken out.',
		addPhoto: 'Add photo',
		takePhoto: 'Take a photo',
		addFile: 'Add file',
		record: 'Record voice note',
		recorderNotLoaded: 'The recorder could not be opened just now. Nothing was changed. Try again.',
		adding: (done: number, total: number) => (total === 1 ? 'Adding…' : `Adding ${done + 1} of ${total}…`),
		failed: (name: string, reason: string) => `“${name}” was not added. ${reason}`,
		tooLarge: 'It is larger than 100 MB. Make it smaller, or describe where it is kept at work.',
		empty: 'The file is empty. Check it on your device and choose it again.',
		unreadable: 'The file could not be read. Check that it still opens on your device and choose it again.',
		full: 'This device has no space left for it. What you typed is not affected.',
		photo: 'Photo',
		file: 'File',
		sound: 'Sound',
		captions: {
			picture: {
				label: 'What and who it shows',
				hint: 'People by role, never by name. Readers who cannot see the picture rely on this.',
			},
			sound: {
				label: 'What and who is heard',
				hint: 'People by role, never by name. Readers who cannot hear it rely on this.',
			},
			file: {
				label: 'What it is',
				hint: 'For example: the checklist we used in May, with all names taken out.',
			},
		},
		show: 'Show',
		hide: 'Hide',
		hideNamed: (name: string) => `Hide ${name}`,
		showNamed: (name: string) => `Show ${name}`,
		opening: 'Opening…',
		download: 'Save it to open it',
		fileName: 'Name of the file',
		fileNameHint:
			'The file goes into the PDF as it is, with this name and with what is hidden in it, such as its author. Take out names and places.',
		removeNamed: (name: string) => `Remove ${name}`,
		removeTitle: 'Remove this from the item?',
		removeText: (name: string) =>
			`“${name}” will no longer be part of this item. Earlier saved states keep it for now.`,
		removeConfirm: 'Remove it',
		keep: 'Keep it',
		removed: (name: string) => `“${name}” was removed.`,
		number: (place: number, total: number) => `${place} of ${total}`,
	},

	cover: {
		open: 'Cover parts of it',
		openNamed: (name: string) => `Cover parts of it: ${name}`,
		isCovered: 'Parts of it are covered.',
		notLoaded: 'The photo could not be opened for covering just now. Nothing was changed. Try again.',
		title: 'Cover parts of the photo',
		how: 'Draw over names, numbers and faces with a finger or the mouse. With a keyboard: add a box, move it with the arrow keys, size it with Shift and the arrow keys, remove it with Delete.',
		photo: 'The photo to be covered',
		box: (number: number, left: number, top: number, width: number, height: number) =>
			`Box ${number}, ${left} per cent from the left, ${top} per cent from the top, ${width} per cent wide, ${height} per cent high`,
		addBox: 'Add a box',
		removeLast: 'Remove the last box',
		discardTitle: 'Close without covering?',
		discardText: (boxes: number) =>
			boxes === 1
				? 'The box you drew is not kept. The photo stays as it is.'
				: `The ${boxes} boxes you drew are not kept. The photo stays as it is.`,
		discard: 'Close without covering',
		goOn: 'Go on covering',
		count: (boxes: number) => (boxes === 1 ? '1 box' : `${boxes} boxes`),
		keepOriginal: 'Keep the photo as it was, on this device only',
		keepOriginalHint:
			'It stands beside this one, and stays out of every PDF. Otherwise it goes for good, out of earlier saved states too.',
		confirm: 'Cover for good',
		cancel: 'Cancel',
		done: 'Covered. The photo as it was is gone from all your portfolios on this device. A backup or a file for your assessor that was made before still holds it.',
		doneKept: 'Covered. The photo as it was stays on this device, beside this one.',
		originalName: (name: string) => `As it was: ${name}`,
		problems: {
			asks: 'Draw or add at least one box first.',
			failed:
				'The photo could not be covered. Nothing was changed. Try again, or cover it before you take it.',
			'half-done':
				'The photo is covered in this item, but the earlier one could not be taken out of everything that was saved. Press “Cover for good” again.',
		},
	},

	privacy: {
		question: 'Does it show, or let anyone hear, a customer or colleague who can be identified?',
		nobody: 'No, nobody',
		nobodyHint: 'Goes into the PDF',
		consent: 'Yes, and they agreed',
		consentHint: 'Goes into the PDF with the note of their consent',
		keepHere: 'Yes: keep it on this device',
		keepHereHint: 'Stays out of the PDF',
		unanswered: 'Not answered yet, so this stays out of the PDF.',
		keptHere: 'This stays on this device and out of the PDF.',
		uncovered:
			'This is the photo before parts of it were covered. It stays on this device and out of every PDF. Remove it when you no longer need it.',
		who: 'Who agreed, by role',
		how: 'How they agreed',
		date: 'When they agreed',
		whoHint: 'For example: team leader, customer C. Never by name.',
		purpose: 'What they agreed to',
		purposeHint: 'For example: showing this photo to my assessor',
		expires: 'Good until',
		expiresHint: 'Leave it empty if there is no end.',
		dateFuture: 'This day is still to come. When did they agree?',
		endsFirst: 'This is before the day they agreed. Check both days.',
		withdrawn: 'Taken back on',
		withdrawnHint: 'Only if they changed their mind. It stays out of every PDF from then on.',
		consentStates: {
			incomplete: 'Say who agreed, how and when. Until then this stays out of the PDF.',
			'not-yet':
				'The day they agreed on is still to come, so this stays out of the PDF. Note the day on which they said yes.',
			expired: 'The consent has run out, so this stays out of the PDF. Ask again and note the new day.',
			withdrawn:
				'The consent was taken back, so this stays out of the PDF. What you handed over before still has it.',
		},
	},

	notCleaned: {
		title: 'This picture could not be cleaned',
		filmTitle: 'A film cannot be cleaned',
		filmText:
			'Phones write the place and time into films, and this app cannot take them out. It stays on this device and out of the PDF. Best: describe what it shows, or add a screenshot of it.',
		text: 'This browser cannot read it, so it may still hold the place and time it was taken. It stays on this device and out of the PDF. Best: save it as JPEG or take a screenshot of it, and add that instead.',
		release: 'Release it anyway',
		dialogTitle: 'Release it although it was not cleaned?',
		dialogText:
			'Whoever gets the PDF could find out where and when it was taken, and on which phone. Only release it if that harms nobody.',
		confirm: 'Release it',
		cancel: 'Keep it here',
		released: 'You released this as it is. It may hold the place and time it was taken.',
		undo: 'Take the release back',
	},

	criteria: {
		title: 'Criteria',
		hint: 'Tick what this item shows. One strong item can serve several criteria. Each tick is kept at once.',
		count: (ticked: number) => (ticked === 0 ? 'None claimed yet.' : `${ticked} claimed.`),
		howHint: 'One line, if it helps your assessor find it',
		howName: (code: string) => `How this shows ${code}`,
		noUnits: 'Your portfolio has no units yet.',
		chooseUnits: 'Choose units',
		stranded: 'Claimed for units that are not in your portfolio now',
		strandedHint: 'These ticks are kept. They count again when you take the unit back.',
		withdrawn: 'No longer asked for',
		withdrawnHint: 'These are kept and count nowhere. Tick what else this item shows.',
		usual: 'Usual for this kind',
	},

	links: {
		notLoaded:
			'The list of your items could not be opened just now. Nothing was changed. Close it and open it again.',
		title: 'Linked items',
		summary: (count: number) => (count === 0 ? 'Link to other items' : `Linked items: ${count}`),
		hint: 'For example the plan a checklist belongs to, or the feedback that followed.',
		find: 'Find an item to link',
		findHint: 'Type a few letters of its title or its number',
		add: (name: string) => `Link ${name}`,
		remove: (name: string) => `Unlink ${name}`,
		none: 'Nothing found.',
		loading: 'Opening…',
		missing: 'An item that is not here any more',
		added: (name: string) => `${name} is linked.`,
		removed: (name: string) => `${name} is no longer linked.`,
		untitled: 'Untitled',
	},

	done: 'Done',
	notDone: 'Not finished after all',
	notDoneSaid: 'Marked as not finished.',
	delete: 'Delete',
	doneTitle: (reference: string) => (reference === '' ? 'Done and saved' : `Done and saved as ${reference}`),
	doneText: 'Nothing is missing.',
	doneMissingTitle: 'Done and saved. An assessor may ask for these:',
	addAnother: 'Add another',
	seeAll: 'See all evidence',
	missing: {
		title: 'Give it a title',
		'event-date': 'Say when it happened',
		reality: 'Say if it was real work or simulated',
		claims: 'Tick at least one criterion',
		field: {
			empty: (label: string) => `${label}: nothing here yet`,
			incomplete: (label: string) => `${label}: some lines are not rated yet`,
			unfinished: (label: string) => `${label}: you began this, and part of it is still empty`,
			'not-a-number': (label: string) => `${label}: this is not a number we can read`,
			'too-few-rows': (label: string) => `${label}: more is expected here`,
		},
		attachment: {
			'no-caption': (name: string) => `${name}: say what and who it shows`,
			'consent-incomplete': (name: string) =>
				`${name}: say who agreed, how and when, or it stays out of the PDF`,
			'consent-not-yet': (name: string) =>
				`${name}: the day they agreed on is still to come, so it stays out of the PDF. Check the date`,
			'consent-expired': (name: string) =>
				`${name}: the consent has run out, so it stays out of the PDF. Ask again and note the new day`,
			'consent-withdrawn': (name: string) =>
				`${name}: the consent was taken back, so it stays out of the PDF`,
			'not-cleaned': (name: string) =>
				`${name}: it could not be cleaned of place and time, so it stays out of the PDF`,
			'privacy-unanswered': (name: string) =>
				`${name}: answer the privacy question, or it stays out of the PDF`,
		},
	},

	grow: {
		start: 'Start it from this note',
		text: (kind: string) =>
			`A new item opens: ${kind}. Your words are copied into it and the two are linked. This note stays as it is.`,
		failed: 'It could not be started just now. Your note is not changed. Try again.',
	},
	startedFor: (code: string) => `For ${code}`,
	startedForTicked: 'It is ticked in this item already.',

	history: {
		open: 'History',
		notLoaded: 'The history could not be opened just now. Nothing was changed. Try again.',
	},
	versions: {
		title: 'There are two versions of this item',
		copy: (name: string) =>
			`This one was kept when ${name} was changed in two places at once: another tab or another device. Nothing was overwritten.`,
		original: (name: string) =>
			`It was changed in two places at once, another tab or another device, and the second version was kept as ${name}. Nothing was overwritten.`,
		compare: 'Look at both',
		notLoaded: 'They could not be opened side by side just now. Nothing was changed. Try again.',
	},

	trashed: {
		title: 'Moved to the trash',
		text: 'You can take it back for 30 days.',
		undo: 'Undo',
		failed: 'It was not deleted. Nothing was changed. Try again.',
		restoreFailed: 'It could not be taken back just now. It is still in the trash. Try again.',
		restored: 'Taken back from the trash.',
	},
} as const;
