import type { StorageFailure } from '#domain/failure.ts';

/** Changing a photo, and what to do with its original. */
export const photoWords = {
	original: (size: string) =>
		`The original (${size}) is kept on this device. It may show the place and time.`,
	saveOriginal: 'Save the original',
	removeOriginal: 'Delete the original',
	originalRemoved: 'The original is no longer part of this item.',
	originalName: (name: string) => `Original of ${name}`,
	edit: 'Crop or turn',
	editNamed: (name: string) => `Crop or turn ${name}`,
	notLoaded: 'The photo could not be opened for editing just now. Nothing was changed. Try again.',
	title: 'Crop or turn the photo',
	hint: 'Drag the corners, tap where a corner should go, or use the arrow keys. What is outside the frame is cut off.',
	turnLeft: 'Turn left',
	turnRight: 'Turn right',
	turned: (degrees: number) => (degrees === 0 ? 'As it was.' : `Turned ${degrees} degrees to the right.`),
	opening: 'Opening…',
	save: 'Save the change',
	cancel: 'Leave it as it was',
	history: 'The photo as it was stays in earlier saved states of this item.',
	nothingToDo: 'Nothing was changed yet. Turn it, or move the frame.',
	failed: {
		full: 'This device has no space left for the changed photo. The photo is as it was. Free some space and try again.',
		closed: 'The browser closed its storage. The photo is as it was. Try again.',
		'newer-version': 'A newer Starfolio is open. The photo is as it was. Load the page again.',
		conflict: 'It was changed in another tab. The photo is as it was. Load the page again.',
		blocked: 'An older Starfolio is open in another tab. The photo is as it was. Close the other tabs.',
		unreadable: 'This photo could not be read. It is as it was. Add it again if it does not show.',
		'not-allowed': 'This browser lets Starfolio keep nothing here. The photo is as it was.',
		unknown: 'It did not work, and we cannot say why. The photo is as it was. Try again.',
	} satisfies Record<StorageFailure, string>,
} as const;
