const named = (names: readonly string[]): string =>
	names.map((name) => (name === '' ? 'somebody without a name' : name)).join(' and ');

/** A device that nobody here has had a review from, with what to do; it stays until somebody has read it. */
export const signingKeyWords = {
	titles: {
		first: (names: readonly string[]) => `New here: a review by ${named(names)}`,
		another: (names: readonly string[]) => `Not the same device as before: ${named(names)}`,
		learner: (names: readonly string[]) => `Decided on the learner’s own device: ${named(names)}`,
	},
	todo: {
		first: (names: readonly string[]) =>
			`If you expected it from ${named(names)}, there is nothing to do. If not, ask before you rely on it.`,
		learner: (names: readonly string[]) =>
			`So the learner’s file says: the device was handed over, and ${named(names)} decided on it. If that was so, there is nothing to do. If not, ask before you rely on it.`,
		another: (names: readonly string[]) =>
			`That is so with a new phone or computer. If you did not expect it, ask ${named(names)} before you rely on it.`,
	},
	learner: 'the learner',
	how: 'How to check it',
	/** `code`: how the key begins. */
	check: (names: readonly string[], code: string) =>
		`Ask ${named(names)} to open “Audit: who decided what, when” in Starfolio. The device key there begins with ${code}.`,
	means: (count: number) =>
		`Every device that reviews signs with a key of its own. ${
			count === 1 ? '1 entry is' : `${count} entries are`
		} signed with this one. It shows that nothing was changed since, not who held the device. The evidence was not touched.`,
	read: 'I have read this',
	/** Several stand below each other. */
	readNamed: (title: string) => `I have read this: ${title}`,
} as const;
