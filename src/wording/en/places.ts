const two = (value: number): string => String(value).padStart(2, '0');

/** "3:15", "1:02:09": a moment of a sound. */
export function clockText(seconds: number): string {
	const whole = Math.floor(Math.max(0, seconds));
	const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
	return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** The place that proves a criterion: choosing it and showing it. */
export const placeWords = {
	words: (quote: string) => `“${quote}”`,
	region: (name: string) => `Part of the photo “${name}”`,
	regionWhere: (x: number, y: number, width: number, height: number) =>
		`from the left ${percent(x)} to ${percent(x + width)}, from the top ${percent(y)} to ${percent(y + height)}`,
	stretch: (from: number, to: number, name: string) => `${clockText(from)} to ${clockText(to)} of “${name}”`,
	missingName: 'a file that is not here any more',
	framed: (where: string) => `The frame goes ${where}.`,
	play: (from: string, to: string) => `Play ${from} to ${to}`,
	opening: 'Opening…',
	wordsGone: 'These words are not in the answer any more. Choose others, or take this away.',
	fileGone: 'The file is not part of this item any more. Choose another place, or take this away.',

	list: (code: string) => `Places that prove ${code}`,
	add: 'Show where the proof is',
	addAnother: 'Show another place',
	addNamed: (label: string, code: string) => `${label}, for ${code}`,
	added: (code: string) => `The place for ${code} is kept.`,
	removed: (code: string) => `The place for ${code} was taken away.`,
	undo: 'Undo',
	show: 'Look',
	hide: 'Hide',
	showNamed: (place: string) => `Look at ${place}`,
	hideNamed: (place: string) => `Hide ${place}`,
	removeNamed: (place: string) => `Take ${place} away`,
	notLoaded: 'It could not be opened just now. Nothing was changed. Try again.',

	dialogTitle: (code: string) => `Where is the proof of ${code}?`,
	nothingYet: 'There is nothing to point at yet. Write an answer, add a photo or record a voice note first.',
	source: 'Where to look',
	photoSource: (name: string) => `Photo: ${name}`,
	soundSource: (name: string) => `Voice note: ${name}`,
	answer: 'Your answer',
	answerHint: 'Select the words that prove it. A tap into a sentence takes the whole sentence.',
	chosen: (quote: string) => `Chosen: “${quote}”`,
	chooseFirst: 'Choose the place first.',
	use: 'Use this place',
	cancel: 'Cancel',
	regionHint: 'Drag the corners, tap where a corner should go, or use the arrow keys.',
	wholeFrame: 'Move the whole frame with the arrow keys',
	corners: {
		topLeft: 'Top left corner, move it with the arrow keys',
		topRight: 'Top right corner, move it with the arrow keys',
		bottomLeft: 'Bottom left corner, move it with the arrow keys',
		bottomRight: 'Bottom right corner, move it with the arrow keys',
	},
	from: 'From',
	to: 'To',
	clockHint: 'Minutes and seconds, such as 3:15',
	startsHere: 'It starts here',
	endsHere: 'It ends here',
	length: (length: string) => `It is ${length} long.`,
	endsFirst: 'The end must come after the start.',
	tooLong: 'The sound is not that long.',
} as const;
