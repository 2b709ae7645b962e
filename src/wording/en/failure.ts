import type { StorageFailure } from '#domain/failure.ts';

const reading: Readonly<Record<StorageFailure, string>> = {
	full: 'This device has no space left, so the browser could not open it. Nothing was deleted. Free some space on the device and load the page again.',
	closed:
		'The browser closed its storage and did not open it again. Nothing was deleted. Close other Starfolio tabs and load the page again.',
	'newer-version':
		'It was last saved by a newer Starfolio. Nothing was changed. Load the page again while you are online to get the newer version.',
	conflict: 'Another tab was faster. Nothing was overwritten. Load the page again to see the newest state.',
	blocked:
		'An older Starfolio is open in another tab. Close the other tabs and load this page again. Nothing was changed.',
	unreadable:
		'What is stored there could not be read. It was left as it is. Load the page again; if that does not help, use your last PDF.',
	'not-allowed':
		'This browser does not let Starfolio keep anything here. That is often so in a private window. Open Starfolio in an ordinary window.',
	unknown: 'Something went wrong that we cannot name. Nothing was deleted. Load the page again.',
};

const saving: Readonly<Record<StorageFailure, string>> = {
	full: 'This device has no space left. What is on the screen is not saved yet. Free some space on the device and try again.',
	closed:
		'The browser closed its storage. What is on the screen is not saved yet. Keep this page open and try again.',
	'newer-version':
		'A newer Starfolio has opened this portfolio. Nothing was overwritten. Copy your text, then load the page again.',
	conflict:
		'It was changed in another tab. Nothing was overwritten. Load the page again to see the newest state.',
	blocked: 'An older Starfolio is open in another tab. Close the other tabs and try again.',
	unreadable: 'What is stored there could not be read, so nothing was changed. Load the page again.',
	'not-allowed':
		'This browser does not let Starfolio keep anything here. That is often so in a private window. Open Starfolio in an ordinary window.',
	unknown: 'It was not saved, and we cannot say why. What is on the screen is still there. Try again.',
};

/** One sentence for each storage failure: what happened, what was not changed, what to do next. */
export const failureWords = { reading, saving } as const;
