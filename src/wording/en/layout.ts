/** The frame of every page: name, navigation, and one sentence about each page for search engines. */
export const layoutWords = {
	brand: 'Starfolio',
	title: (page: string) => `${page} · Starfolio`,
	skip: 'Skip to the content',
	mainNavigation: 'Main',
	moreNavigation: 'More',
	more: 'More',
	moreTitle: 'More',
	close: 'Close',
	/** Seen only beside a language that is a draft. */
	draft: 'Draft, not checked.',
	draftName: 'Language',
	noScript:
		'Starfolio runs on your own device, so it needs JavaScript. Switch JavaScript on for this site and load the page again.',
	links: {
		home: 'Home',
		evidence: 'Evidence',
		add: 'Add',
		criteria: 'Criteria',
		portfolio: 'Portfolio',
		units: 'Units',
		backup: 'Backup',
		assess: 'Assess',
		settings: 'Settings',
		help: 'Help',
	},
	pages: {
		home: {
			title: 'Starfolio, your NVQ portfolio on your own phone',
			description:
				'Log evidence for your NVQ in half a minute, map it to criteria, see what is missing and hand your assessor one PDF. Works offline. No account.',
		},
		add: {
			title: 'Add evidence',
			description:
				'Choose a kind of evidence: a STAR account, a monitoring checklist, a feedback record and more.',
		},
		evidence: { title: 'Evidence', description: 'All your evidence, with search and filters.' },
		item: {
			title: 'Item',
			description: 'One piece of evidence: what happened, photos, and the criteria it shows.',
		},
		criteria: {
			title: 'Criteria',
			description: 'What your evidence covers and what is still missing, criterion by criterion.',
		},
		portfolio: {
			title: 'Portfolio',
			description: 'Build one PDF of your whole portfolio for your assessor.',
		},
		units: {
			title: 'Units',
			description: 'The NVQ units Starfolio knows, with outcomes, criteria and guidance.',
		},
		unit: (title: string) => `Outcomes, criteria, tips and common mistakes of the unit “${title}”.`,
		assess: {
			title: 'Assess',
			description:
				'Open a learner’s portfolio, judge it criterion by criterion, and give the judgement back.',
		},
		backup: {
			title: 'Backup',
			description:
				'Save your portfolio to a backup file, bring one back, and see how it is kept on this device.',
		},
		share: {
			title: 'Shared with Starfolio',
			description: 'Put what another app has shared into an item.',
		},
		settings: { title: 'Settings', description: 'Your name, centre, qualification, assessor and units.' },
		help: {
			title: 'Help',
			description: 'Where your data is, who can see it, how to keep it safe and how to install Starfolio.',
		},
		notices: {
			title: 'Notices',
			description: 'The fonts and libraries Starfolio is built with, and their licences.',
		},
		notFound: { title: 'Page not found', description: 'There is no page at this address.' },
	},
} as const;
