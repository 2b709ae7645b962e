import type { StorageFailure } from '#domain/failure.ts';
import { failureWords } from '#wording/en/failure.ts';
import { itemWords } from '#wording/en/item.ts';

export type AttachFailure = 'too-large' | 'empty' | 'unreadable' | StorageFailure;

const words = itemWords.attachments;

/** Why a file was not added, as a sentence. */
export function attachFailureText(code: AttachFailure): string {
	switch (code) {
		case 'too-large':
			return words.tooLarge;
		case 'empty':
			return words.empty;
		case 'unreadable':
			return words.unreadable;
		case 'full':
			return words.full;
		default:
			return failureWords.saving[code];
	}
}
