import { diffWordsWithSpace } from 'diff';

/** A run of words, and whether only one of two texts has it. */
export type WordChange = { readonly text: string; readonly change: 'same' | 'removed' | 'added' };

/** Two texts that differ in more words than this are shown whole: a page full of marks helps nobody. */
const MOST_EDITS = 1_000;

/** Which words one text has and the other has not; null when they have too little in common to say so. */
export function wordChanges(before: string, after: string): readonly WordChange[] | null {
	const parts = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS });
	if (!parts?.some(({ added, removed, value }) => !added && !removed && value.trim() !== '')) return null;
	return parts.map(({ added, removed, value }) => ({
		text: value,
		change: added ? 'added' : removed ? 'removed' : 'same',
	}));
}
