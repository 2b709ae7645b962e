/** How to take a portfolio along, and what removes it: said before the first loss can happen. */
export const keepingGuides = {
	move: {
		title: 'Move to another phone',
		steps: [
			'On the old phone, tick “Protect with a passphrase” if the file will go by email, a message or a drive. Then press “Back up now” and save the file, or share it to yourself.',
			'On the new phone, open Starfolio in the browser you want to use, and install it first if you want it on the home screen.',
			'Get the file onto the new phone and keep it in its files.',
			'Open Starfolio there from the home screen, go to Backup, and choose the file under “Restore from a file”.',
			'Look whether everything is there before you clear the old phone.',
		],
	},
	install: {
		title: 'Install on iPhone or iPad',
		text: 'The app on the home screen has a storage of its own: it starts empty and does not see what you wrote in Safari. So move your portfolio with a backup file.',
		steps: [
			'If you have written anything in Safari, press “Back up now” here and save the file.',
			'Press the share button of Safari, then “Add to Home Screen”.',
			'Open Starfolio from the home screen. From now on use only that.',
			'Go to Backup there and choose the file under “Restore from a file”.',
		],
	},
	rules: {
		title: 'What removes your portfolio',
		points: [
			'Clearing “site data” or “cookies and site data” in the browser removes it.',
			'A private window keeps it only until the window is closed.',
			'On an iPhone, Safari may remove it when you have not opened Starfolio for seven days. Adding Starfolio to the home screen prevents that.',
			'Another browser or another phone does not see it.',
		],
	},
} as const;
