import type { StorageFailure } from '#domain/failure.ts';
import { clockText } from './places.ts';

/** Recording a voice note, and what can go wrong with it. */
export const voiceWords = {
	fileName: (when: string) => `Voice note ${when}`,
	title: 'Voice note',
	rule: 'Never record a live customer call. Speak in your own words, and name nobody.',
	starting: 'Waiting for the microphone. Your phone may ask you to allow it.',
	state: {
		recording: 'Recording. Every second is kept on this device.',
		paused: 'Paused. What you said so far is kept.',
		interrupted:
			'The microphone was taken by something else, perhaps a phone call. What you said so far is kept. Press “Continue” when it is free again.',
		finishing: 'Checking that it plays…',
	},
	elapsed: (seconds: number) => `${clockText(seconds)} recorded`,
	minutes: (count: number) => (count === 1 ? '1 minute recorded.' : `${count} minutes recorded.`),
	loudness: 'How loud it is',
	silent: 'We hear nothing. Check that the microphone is not covered or muted.',
	heard: 'We can hear you.',
	pause: 'Pause',
	resume: 'Continue',
	stop: 'Stop and save',
	discard: 'Throw it away',
	discardTitle: 'Throw this voice note away?',
	discardText: (length: string) => `What you recorded (${length}) will be gone for good.`,
	discardConfirm: 'Throw it away',
	discardCancel: 'Keep it',
	discarded: 'The voice note was thrown away.',
	marks: {
		title: 'Talking about a criterion?',
		hint: 'Tap it when you begin. It is ticked, and your assessor is led to that minute.',
		others: 'More criteria',
		mark: (code: string, text: string) => `${code} ${text}`,
		marked: (time: string, code: string) => `${time} → ${code}`,
		said: (time: string, code: string) => `Marked ${code} at ${time}.`,
		list: 'Marked so far',
		remove: (time: string, code: string) => `Take the mark for ${code} at ${time} away`,
		removed: (code: string) => `The mark for ${code} was taken away.`,
	},
	saved: (length: string) => `Voice note saved. It plays for ${length}.`,
	savedUnplayed:
		'The voice note is kept, but this browser could not play it back. Listen to it before you rely on it, or record it again.',
	ended: {
		cut: 'The microphone was cut off. What you said until then is kept.',
		'too-long': 'It has reached 100 MB, the most one file may have. It was stopped there and is kept.',
		'not-kept': 'Recording was stopped because nothing more could be kept. What you said until then is safe.',
	},
	notAttached: (reason: string) =>
		`The recording is safe on this device, but it is not part of the item yet. ${reason}`,
	tryAgain: 'Try again',
	later: 'Later',
	close: 'Close',
	understood: 'Understood',
	laterText: 'It is added by itself when you next open Starfolio and there is room.',
	full: 'There is no space left. Free some space on the device and try again.',
	nothing: 'Nothing was recorded. Check the microphone and try again.',
	notStarted: {
		refused:
			'The microphone is not allowed for this site. Allow it in the settings of your browser or phone, then try again. You can also type, or add a recording as a file.',
		missing:
			'No microphone was found. Connect one and try again. You can also type, or add a recording as a file.',
		busy: 'Something else is using the microphone, perhaps a phone call. End it and try again. Nothing was changed.',
		'not-supported':
			'This browser cannot record. Record with another app of your phone and add the recording as a file.',
	},
	notStartedSaving: {
		full: 'This device has no space left, so nothing would be safe. Free some space on the device and try again.',
		closed: 'The browser closed its storage. Nothing was recorded. Try again.',
		'newer-version': 'A newer Starfolio is open. Nothing was recorded. Load the page again first.',
		conflict: 'It was changed in another tab. Nothing was recorded. Load the page again first.',
		blocked: 'An older Starfolio is open in another tab. Close the other tabs and try again.',
		unreadable: 'What is stored here could not be read. Nothing was recorded. Load the page again.',
		'not-allowed': 'This browser lets Starfolio keep nothing here. Open it in an ordinary window.',
		unknown: 'It could not be started, and we cannot say why. Nothing was changed. Try again.',
	} satisfies Record<StorageFailure, string>,
} as const;
