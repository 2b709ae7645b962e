/** Putting Starfolio on the home screen, in the steps of each browser. */
export const installWords = {
	title: 'Put Starfolio on your home screen',
	text: 'One tap opens it, it needs no network, and browsers keep its data more reliably.',
	action: 'Install',
	installed: 'Starfolio is on your home screen now.',
	more: 'More about installing',
	steps: {
		ios: [
			'Back up first: the app on the home screen starts empty and does not see what you wrote here.',
			'Press the share button, then “Add to Home Screen”.',
			'Open Starfolio from there and bring the backup back under “Backup”.',
		],
		android: [
			'Open the browser’s menu.',
			'Press “Install app” or “Add to Home screen”.',
			'Confirm with “Install”.',
		],
		'android-firefox': ['Open the menu (three dots).', 'Press “Add app to Home screen”, then “Add”.'],
		'mac-safari': [
			'Back up first: the app in the Dock starts empty and does not see what you wrote here.',
			'In the menu bar, open “File”, then “Add to Dock”.',
		],
		chromium: ['Press the install sign at the end of the address bar.', 'Confirm with “Install”.'],
	},
	offline: {
		label: 'Without a network',
		ready: 'Everything is on this device: Starfolio works offline.',
		notReady: 'Not everything is on this device yet. Keep this page open with a network for a moment.',
		unknown: 'Looking…',
	},
} as const;
