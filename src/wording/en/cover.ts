/** Covering parts of a photo. */
export const coverWords = {
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
		failed: 'The photo could not be covered. Nothing was changed. Try again, or cover it before you take it.',
		'half-done':
			'The photo is covered in this item, but the earlier one could not be taken out of everything that was saved. Press “Cover for good” again.',
	},
} as const;
