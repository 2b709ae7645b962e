const COPY_ENDING = ' (copy from another tab)';
const RESTORED_ENDING = ' (copy from another device)';

const withEnding = (title: string, ending: string): string =>
	`${title.trim() === '' ? 'Untitled' : title.trim()}${ending}`;

export const storageWords = {
	/** The title of the item that keeps what one tab had, when another tab changed the original first. */
	conflictCopyTitle: (title: string): string => withEnding(title, COPY_ENDING),
	/** The same when a backup is restored on a device where the item was changed in another way. */
	restoredCopyTitle: (title: string): string => withEnding(title, RESTORED_ENDING),
	/** The title it had before it became a copy. */
	titleBeforeCopy: (title: string): string => {
		const ending = [COPY_ENDING, RESTORED_ENDING].find((candidate) => title.endsWith(candidate));
		if (ending === undefined) return title;
		const before = title.slice(0, -ending.length);
		return before === 'Untitled' ? '' : before;
	},
} as const;
