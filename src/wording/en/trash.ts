const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

function listed(parts: readonly string[]): string {
	return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** What lies in the trash, when it goes for good, and making room on a full device. */
export const trashWords = {
	/** What goes with an item: its files and its saved states. */
	goesWith: (files: number, states: number) =>
		listed([
			...(states > 0 ? [count(states, 'saved state', 'saved states')] : ['what was typed']),
			...(files > 0 ? [count(files, 'photo or file', 'photos and files')] : []),
		]),
	goes: (what: string, when: string, days: number) =>
		days === 0
			? `Goes for good the next time Starfolio is opened, with ${what}.`
			: `Goes for good on ${when} (${count(days, 'day', 'days')} left), with ${what}.`,
	empty: 'Empty the trash now',
	emptyTitle: 'Delete these items for good?',
	emptyText: (items: number) =>
		`${count(items, 'item', 'items')} in the trash, with all photos, files and earlier states only ${items === 1 ? 'it has' : 'they have'}. This cannot be undone.`,
	emptyConfirm: 'Delete for good',
	keep: 'Keep them',
	emptied: (items: number) => `${count(items, 'item was', 'items were')} deleted for good.`,
	emptyFailed: 'The trash could not be emptied just now. What was not deleted is still in it. Try again.',

	full: {
		title: 'How to make room',
		text: 'Words need very little room: once a little is free, they are saved by themselves. Photos need more.',
		points: [
			'Delete videos and apps you no longer need on this device, and empty its own bin.',
			'In Starfolio, delete items you do not need, then empty the trash.',
			'Do not clear “site data” or “cookies”: that deletes your portfolio.',
		],
		used: (size: string) => `Starfolio uses about ${size}.`,
		left: (size: string) => `The browser says about ${size} is left for it.`,
		noTrash: 'The trash is empty, so nothing can be gained there.',
	},
} as const;
