import type { StorageFailure } from '#domain/failure.ts';

/** Whether what was typed into an item is kept. */
export const savingWords = {
	saved: 'Saved',
	saving: 'Saving…',
	notSaved: (reason: string) => `Not saved: ${reason}`,
	notSavedTitle: 'Not saved yet',
	notSavedText:
		'Your text is still on this screen. We keep trying. Keep this page open until it says “Saved”.',
	notSavedBecause: {
		full: 'no space left',
		closed: 'storage was closed',
		'newer-version': 'a newer Starfolio is open',
		conflict: 'changed in another tab',
		blocked: 'an older Starfolio is open',
		unreadable: 'storage could not be read',
		'not-allowed': 'storage is not allowed',
		unknown: 'something went wrong',
	} satisfies Record<StorageFailure, string>,
	tryAgain: 'Try again',
	leavingUnsaved: 'Not everything could be saved. Copy your text, or press the link again to leave anyway.',
} as const;
