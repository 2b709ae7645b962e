/** What stands around the coach's findings, on every screen where it speaks. */
export const coachWords = {
	title: 'Coach',
	summary: (count: number) =>
		count === 0
			? 'Coach: nothing to look at'
			: count === 1
				? 'Coach: 1 thing to look at'
				: `Coach: ${count} things to look at`,
	here: (count: number) => (count === 1 ? 'Coach: 1 thing here' : `Coach: ${count} things here`),
	intro:
		'Checks on this device, from the unit documents and assessors’ practice. They may be wrong, and they never stop you.',
	nothing: 'Nothing that an assessor would be likely to send back. That does not mean it is accepted.',
	nothingRead: 'There is no evidence to look at yet, so every criterion is still a gap.',
	list: 'What the coach has noticed',
	from: (sources: string) => `From: ${sources}`,
	go: (label: string) => `Go to “${label}”`,
	places: {
		title: 'Title',
		'event-date': 'When it happened',
		reality: 'Real or simulated',
		claims: 'Criteria',
		attachment: 'Photo or file',
		criterion: 'Criterion',
	},
	leave: 'Leave it, because …',
	leaveFor: (sentence: string) => `Leave it, because … “${sentence}”`,
	reason: 'Why it can stay as it is',
	reasonHint: 'Only you see this. It is kept on this device and in backups, and is not in the PDF.',
	reasonMissing: 'Say why it can stay, or press “Cancel”.',
	keepReason: 'Leave it as it is',
	cancel: 'Cancel',
	left: (count: number) => (count === 1 ? '1 thing left as it is' : `${count} things left as they are`),
	leftDone: 'Left as it is. Your reason is kept.',
	because: (reason: string) => (reason === '' ? 'No reason given.' : `Because: ${reason}`),
	takeUp: 'Look at it again',
	takeUpFor: (sentence: string) => `Look at it again: “${sentence}”`,
	takenUp: 'It stands in the list again.',
	notKept: 'This could not be kept. Nothing was changed. Try again.',

	alike: {
		title: 'Much like what you ticked',
		intro:
			'These criteria of other units ask for nearly the same. Tick one only if this item really shows it.',
		because: (from: string, to: string, words: readonly string[]) =>
			words.length === 0
				? `${from} is the same as ${to}, as the units themselves say.`
				: `${from} is much like ${to}: matched ${words.join(', ')}.`,
	},
	suggestions: {
		title: 'Your words may fit',
		intro: 'Found by single words, so read each one before you tick it.',
		because: (unit: string, words: readonly string[]) => `${unit}. Because of: ${words.join(', ')}`,
		tick: (code: string, unit: string) => `Tick ${code} of ${unit}`,
		ticked: (code: string, unit: string) => `${code} of ${unit} is ticked.`,
	},

	home: {
		title: 'To make better',
		line: (sentence: string, others: number) =>
			others === 0 ? sentence : `${sentence} And ${others === 1 ? '1 more thing' : `${others} more things`}.`,
		all: 'The coach on all items: at the end of Criteria',
	},

	unit: (count: number) =>
		count === 0
			? 'Coach: nothing to look at in this unit'
			: count === 1
				? 'Coach: 1 thing to look at in this unit'
				: `Coach: ${count} things to look at in this unit`,
	records: 'What your records show: scores, calibration, complaints, figures',
	staff: 'Work out the staff needed',
	whole: 'Coach: look over the whole portfolio',
	wholeIntro: 'Reads every item once, on this device.',
	wholeFailed: 'The portfolio could not be read. Nothing was changed. Close this and open it again.',
	notLoaded: 'This part could not be loaded. Connect to the internet once and open it again.',
	looking: 'Looking through your items …',
	stop: 'Stop',
	stopped: 'Stopped before everything was looked through. Nothing was changed.',
	again: 'Look again',
	showMore: (count: number) => `Show ${count} more`,
	together: 'All items together',
	items: 'Item by item',
	item: (count: number) => (count === 1 ? '1 thing' : `${count} things`),
	untitled: 'Untitled',
} as const;
