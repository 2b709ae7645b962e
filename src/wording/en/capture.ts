import type { MissingPart } from '#domain/outlook.ts';

const momentFormat = new Intl.DateTimeFormat('en-GB', {
	weekday: 'short',
	day: 'numeric',
	month: 'short',
	hour: '2-digit',
	minute: '2-digit',
});

/** "3 answers", "1 answer". */
function counted(count: number, one: string, several: string): string {
	return `${count} ${count === 1 ? one : several}`;
}

const missingParts: Readonly<Record<MissingPart, (count: number) => string>> = {
	title: () => 'a title',
	'event-date': () => 'when it happened',
	reality: () => 'real or simulated',
	answers: (count) => counted(count, 'answer', 'answers'),
	captions: (count) => (count === 1 ? 'a caption' : `${count} captions`),
	privacy: () => 'who can be recognised',
	cleaning: (count) => counted(count, 'picture cleaned', 'pictures cleaned'),
	claims: () => 'criteria',
};

/** Logging something in half a minute, and what such an item still waits for. */
export const captureWords = {
	region: 'Capture',
	hint: 'Capture now, map it later.',
	note: 'Note',
	photo: 'Photo',
	sound: 'Voice',
	soundNamed: 'Voice note',
	/** Titles of what was captured. */
	titles: {
		note: (at: Date) => `Note, ${momentFormat.format(at)}`,
		photo: (at: Date) => `Photo, ${momentFormat.format(at)}`,
		sound: (at: Date) => `Voice note, ${momentFormat.format(at)}`,
		shared: (at: Date) => `Shared, ${momentFormat.format(at)}`,
	},
	keeping: 'Keeping your photo…',
	notKept: 'The photo was not kept',
	again: 'Try again',
	saveFile: 'Save the photo on this device',
	/** What an unfinished item waits for. */
	missing: (parts: readonly { readonly part: MissingPart; readonly count: number }[]) => {
		const named = parts.map(({ part, count }) => missingParts[part](count));
		if (named.length === 0) return 'Nothing is missing. Open it and press “Done”.';
		const [last = ''] = named.slice(-1);
		const before = named.slice(0, -1);
		return `Missing: ${before.length === 0 ? last : `${before.join(', ')} and ${last}`}`;
	},
} as const;
