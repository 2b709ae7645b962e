type HelpSection = {
	readonly id: string;
	readonly title: string;
	readonly text: readonly string[];
	readonly steps?: readonly string[];
	readonly after?: readonly string[];
};

const sections: readonly HelpSection[] = [
	{
		id: 'where',
		title: 'Where is my data?',
		text: [
			'On this device, in this browser, and nowhere else. Starfolio has no account and no server. What you type and every photo stay on your phone or computer.',
			'That also means that nobody can bring it back for you. If the device is lost or the browser’s data is cleared, your portfolio is gone, apart from the backup files and PDFs you saved.',
		],
	},
	{
		id: 'who',
		title: 'Who can see it?',
		text: [
			'Anyone who can unlock this device and open this browser. Nobody else: Starfolio sends nothing, counts nothing and shows no advertising.',
			'When you share a PDF, whoever gets it can read it. Send it only to your assessor or your centre.',
		],
	},
	{
		id: 'safe',
		title: 'How do I keep it safe?',
		text: [],
		steps: [
			'Use a screen lock on your phone.',
			'Open “Backup” after each working session, press “Back up now” and keep the file in another place, such as your college’s drive.',
			'Do not clear the “site data” of this browser, and do not work in a private window.',
			'Install Starfolio (see below). Browsers then keep its data more reliably.',
		],
	},
	{
		id: 'install',
		title: 'How do I install it?',
		text: [
			'Installed, Starfolio has its own icon, opens without the browser’s bars and works without a network.',
		],
		steps: [
			'Android, Chrome: open the menu (three dots), then “Add to home screen”, then “Install”.',
			'Android, Firefox: open the menu (three dots), then “Add app to Home screen”.',
			'iPhone and iPad, Safari: press the share button, then “Add to Home Screen”. Do it before you start: the app on the home screen does not see what you wrote in Safari.',
			'Computer, Chrome or Edge: press the install sign at the end of the address bar.',
			'Mac, Safari: open “File” in the menu bar, then “Add to Dock”. It starts empty there, so take a backup along.',
		],
		after: [
			'After the first visit it works offline, installed or not. “Backup” says whether everything for that is on this device.',
			'On Android, hold the icon for a note, a photo or a voice note at once, and choose Starfolio when you press “Share” in another app.',
		],
	},
	{
		id: 'work',
		title: 'How does it work?',
		text: [],
		steps: [
			'Press “Add” and choose a kind of evidence. Write what you can now. It is saved while you type.',
			'Tick the criteria the item shows.',
			'Look at “Criteria” to see what is still missing. A gap is a criterion with no evidence yet.',
			'Open “Portfolio” and build the PDF for your assessor. Under “What the PDF contains” you can leave parts out and put them in the order your centre wants.',
		],
	},
	{
		id: 'states',
		title: 'What do the states mean?',
		text: [],
	},
	{
		id: 'people',
		title: 'What about customers and colleagues?',
		text: [
			'Write about people by their role: “the customer”, “my team leader”, “Mrs A”. Cover names, numbers and faces before you take a photo.',
			'Some records must stay at work. Use “Held at workplace” for them: you describe the record and say where it is kept, and your assessor can ask to see it.',
			'For every photo and file Starfolio asks if somebody can be recognised. While the question is open, it stays out of the PDF. The place and time inside a photo are taken out.',
		],
	},
	{
		id: 'criteria',
		title: 'Are these the official criteria?',
		text: [
			'They are in our own words, written from public revision pages. Check the wording in your awarding body’s specification, and ask your assessor if something differs.',
		],
	},
];

/** `/help/`: plain words about the data, safety, installing, and the way of working. */
export const helpWords = {
	title: 'Help',
	lead: 'Short answers in plain words.',
	contents: 'On this page',
	sections,
	licences: 'Fonts and libraries',
	licencesText: 'Starfolio is built with free software and free fonts.',
	licencesLink: 'See the notices',
} as const;
