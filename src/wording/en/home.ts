/** The home screen: first visit, start form, and the overview. */
export const homeWords = {
	/** Once there is a portfolio: before, the page's own title introduces Starfolio. */
	pageTitle: 'Home · Starfolio',
	welcome: {
		title: 'Your NVQ portfolio, on your own phone',
		lead: 'Log what you did at work in half a minute. See which criteria it covers and what is still missing. Hand your assessor one PDF.',
		start: 'Start my portfolio',
		example: 'Try the example',
		assessor: 'I am an assessor',
		points: [
			{
				title: 'It stays with you',
				text: 'No account and no server. What you write is kept on this device and nowhere else.',
			},
			{
				title: 'It works offline',
				text: 'After this first visit you can use it without a network, on the bus or on the shop floor.',
			},
			{
				title: 'You decide what leaves',
				text: 'Nothing is sent anywhere. You save the PDF and you choose who gets it.',
			},
		],
		picture: {
			log: 'Feedback record, Tuesday',
			criterion: '3.1 Give feedback that is specific and balanced',
			plan: '1.1 Set clear, measurable criteria',
			sample: '1.2 Choose a suitable sample',
		},
		haveBackup: 'Do you have a portfolio already?',
		restore: 'Bring it back from a backup file',
		iosTabTitle: 'On an iPhone or iPad: home screen first',
		iosTab:
			'Put Starfolio on your home screen before you start. The app there starts empty and does not see what you wrote in the browser, and a browser tab may lose it when you do not open it for a week.',
		iosTabAction: 'How to do it',
		iosAppTitle: 'This app starts empty',
		iosApp:
			'It does not see what you wrote in the browser before you put it on the home screen. If you did, make a backup there and bring it back here.',
		iosAppAction: 'Restore from a backup file',
		exampleFailed: 'The example could not be opened',
	},

	start: {
		title: 'Start your portfolio',
		lead: 'This takes under a minute. You can change all of it later.',
		name: 'Your name',
		nameHint: 'As your assessor knows you',
		units: 'Units',
		unitsHint: 'Tick the units you are working on',
		unitFacts: (qualification: string, criteria: number) =>
			[qualification, `${criteria} criteria`].filter(Boolean).join(' · '),
		qualification: 'Qualification',
		qualificationHint: 'We suggest one from your units. Change it if your centre uses another name.',
		centre: 'Centre',
		centreHint: 'The college or training provider. Leave it empty if you do not know yet.',
		assessor: 'Assessor',
		assessorHint: 'Who will judge your evidence. Leave it empty if you do not know yet.',
		create: 'Create portfolio',
		back: 'Back',
		problems: 'Two things are needed to start',
		problem: 'One thing is needed to start',
		'learner-missing': 'Give your name',
		'units-missing': 'Tick at least one unit',
		notCreated: 'Your portfolio was not created',
		created: 'Your portfolio is ready.',
	},

	greeting: {
		night: (name: string) => `Hello, ${name}`,
		morning: (name: string) => `Good morning, ${name}`,
		afternoon: (name: string) => `Good afternoon, ${name}`,
		evening: (name: string) => `Good evening, ${name}`,
	},

	next: {
		title: 'Best next step',
		titleIn: (unit: string) => `Best next step for ${unit}`,
		gap: (code: string, text: string) => `It would cover ${code}: ${text}.`,
		more: (count: number) =>
			count === 1 ? 'It could help with 1 more gap.' : `It could help with ${count} more gaps.`,
		start: 'Start it',
		assessorTitle: (code: string) => `Answer your assessor on ${code}`,
		assessor: { 'not-yet': 'The answer was “not yet”.', question: 'There is a question for you.' },
		changedTitle: (code: string) => `Check ${code} again`,
		changed: 'It was accepted, and you changed the evidence afterwards. Your assessor needs to see it again.',
		openCriterion: 'Open it',
		finishTitle: (title: string) => `Finish “${title}”`,
		finish: (code: string) => `Then ${code} is claimed.`,
		openItem: 'Carry on',
		handOverTitle: 'Hand it to your assessor',
		handOver: 'Every criterion has evidence. Build the PDF and send it.',
		handOverAction: 'Go to the portfolio',
		acceptedTitle: 'Every criterion is accepted',
		accepted: 'Well done. Build the PDF once more and keep it safe.',
	},

	units: 'Your units',
	firstGap: (code: string, text: string) => `First gap: ${code} ${text}`,
	toFinish: 'To finish',
	toFinishAll: (count: number) => `See all ${count}`,
	recent: 'Recent',
	recentAll: 'All evidence',
	changed: (when: string) => `Changed ${when}`,
	untitled: 'Untitled',
	noReference: 'New',
	notMapped: 'No criteria ticked yet',
	changedSince: 'Changed since accepted',
	claims: (count: number) => (count === 1 ? '1 criterion' : `${count} criteria`),

	/** What another app has shared and no item holds yet. */
	shared: {
		waiting: (count: number) =>
			count === 1 ? 'Something you shared is waiting' : `${count} things you shared are waiting`,
		onlyRefused: 'Not everything you shared was kept',
		onlyRefusedText: 'It is still in the app you shared it from.',
		onlyRefusedAction: 'See why',
		waitingText: 'They are in no item yet, so no backup and no PDF holds them.',
		waitingAction: 'Put them into an item',
	},
	/** Units that were brought before there was a portfolio. */
	waitingUnits: {
		title: (count: number) =>
			count === 1 ? 'A unit waits for your portfolio' : `${count} units wait for your portfolio`,
		before: 'What you brought is kept on this device and ticked for you when you start.',
		later: 'What you brought before is kept on this device, and is in no portfolio yet.',
		action: 'Look at it',
	},
	agreed: {
		title: 'Agreed with your assessor',
		due: (day: string) => `By ${day}`,
		for: (code: string) => `For ${code}`,
	},

	empty: {
		title: 'Nothing logged yet',
		text: 'Think of one call, email or chat from this week. Press “Note” and write three lines about it now. It then waits here under “To finish” until you press “Done” on it.',
		action: 'See all kinds of evidence',
	},
} as const;
