const size = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 });

/** Bytes as "1.2 MB"; a rough number, as browsers give it. */
function sizeText(bytes: number): string {
	if (bytes >= 1e9) return `${size.format(bytes / 1e9)} GB`;
	if (bytes >= 1e6) return `${size.format(bytes / 1e6)} MB`;
	return `${size.format(Math.max(Math.round(bytes / 1e3), 0))} kB`;
}

/** The backup screen, as far as this version goes. */
export const backupWords = {
	title: 'Backup',
	lead: 'Where your portfolio is, and which copy to keep.',
	now: {
		title: 'Backup files are not in this version yet',
		text: 'This version cannot save your portfolio to a backup file or bring one back. The PDF is the copy to keep: it holds your evidence and photos, ready to read and print.',
		advice:
			'Build a PDF after each working session and save it somewhere else, for example in your college’s drive or in an e-mail to yourself.',
		action: 'Build a PDF',
	},
	device: 'On this device',
	keeping: {
		label: 'Kept when space runs short',
		promised: 'Yes. The browser has promised to keep it.',
		'not-promised': 'Not promised. The browser may remove it when this device runs out of space.',
		unknown: 'This browser does not say.',
	},
	ask: 'Ask the browser to keep it',
	asked: {
		promised: 'The browser has promised to keep your portfolio.',
		'not-promised': 'The browser did not promise it. Installing Starfolio often helps: see Help.',
		unknown: 'This browser cannot be asked.',
	},
	used: 'Used by Starfolio',
	free: 'Still free for Starfolio',
	about: (bytes: number) => `about ${sizeText(bytes)}`,
	unknownSpace: 'This browser does not say.',
	portfolio: 'Portfolio',
	noPortfolio: 'None on this device yet.',
	items: (count: number) => (count === 1 ? '1 piece of evidence' : `${count} pieces of evidence`),
	exports: 'PDFs built',
	none: 'none yet',
	rules: {
		title: 'What removes it',
		points: [
			'Clearing “site data” or “cookies and site data” in the browser removes your portfolio.',
			'A private window keeps it only until the window is closed.',
			'On an iPhone, Safari may remove it when you have not opened Starfolio for seven days. Adding Starfolio to the home screen prevents that. Do that before you start: the app on the home screen does not see what you wrote in Safari.',
			'Another browser or another phone does not see it.',
		],
	},
} as const;
