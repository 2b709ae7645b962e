const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** Handing the phone to an assessor, who sees what is to be judged; apart from the rest, which the item page has. */
export const handToAssessorWords = {
	title: 'Your assessor is with you?',
	text: 'Hand the phone over: your assessor sees what is to be judged and decides. It stands in your portfolio as soon as you have the phone back, without a file in between.',
	start: 'Hand the phone to my assessor',
	/** On the learner's page, where the phone came back before it was added. */
	pending: (count: number) =>
		`Your assessor decided on this phone, and ${plural(count, 'decision or record is', 'decisions and records are')} not in your portfolio yet. Hand the phone over once more: your assessor adds them with “Hand the phone back”.`,
	/** Elsewhere in the learner's pages. */
	left: {
		made: (count: number) =>
			`${plural(count, 'decision or record', 'decisions and records')} made on this phone ${count === 1 ? 'is' : 'are'} not in your portfolio yet`,
		madeText: 'Nothing is lost. Hand the phone to your assessor once more: “Hand the phone back” adds them.',
		begun: 'Your assessor began to write on this phone',
		begunText:
			'Nothing is decided about it yet, so it is not in your portfolio. Hand the phone over once more to finish it.',
		finish: 'Finish handing the phone back',
	},
	lead: 'For the assessor: this is the phone of the learner. You see what waits for your decision; “All” shows the rest.',
	leadDone: 'For the assessor: this is the phone of the learner. Nothing waits for your decision.',
	backTitle: 'When you have finished',
	waiting: (count: number) =>
		count === 0
			? 'You have decided nothing that is not in the learner’s portfolio.'
			: `${plural(count, 'decision or record of yours goes', 'decisions and records of yours go')} into the learner’s portfolio when you hand the phone back. Nothing has to be sent.`,
	signed:
		'They are signed with the key of this phone and cannot be changed afterwards. The signature does not prove who held the phone.',
	back: 'Hand the phone back',
	leave: 'Hand it back without adding them',
	leaveText: 'They stay on this phone, outside the portfolio, until you add them.',
	failed: 'The portfolio could not be made ready for judging. Nothing was changed.',
	failedTitle: 'The phone was not handed back yet',
	notAdded:
		'Your decisions are signed and kept on this phone, but could not be added to the portfolio. Press “Hand the phone back” again.',
	doneTitle: (learner: string) => `Back to ${learner}`,
	done: (who: string) => `${who} has judged your work on this phone. It is in your portfolio now:`,
	doneAfter: 'Your evidence was not touched. Nothing has to be sent.',
	see: 'See my criteria',
	copy: 'Save a copy for the assessor',
	copyText:
		'Assessors keep a record of their own. The copy holds what was decided and signed, none of your evidence.',
} as const;
