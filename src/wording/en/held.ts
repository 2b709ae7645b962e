/** An item that stays on the device, and the one that describes where it is held at the workplace. */
export const heldWords = {
	/** Of the description: it must be true before anything is written into it. */
	title: (reference: string) => `Held at the workplace, in place of ${reference}`,
	held: (item: string, description: string) =>
		`${item} stays on this device now. ${description} was begun in its place, to describe where it is held.`,
	describe: (description: string) => `Describe where it is held: ${description}`,
	staysHere: 'This item stays on this device and is in no PDF.',
	openDescription: (description: string) => `Open its description, ${description}`,
	letLeave: 'Put it into the PDF again',
	leaves: 'This item goes into the PDF again.',
	leavesEmpty:
		'This item goes into the PDF again. The description in its place was empty, so it is in the trash now.',
	leavesBeside: (description: string) =>
		`This item goes into the PDF again. ${description} still describes it as held at the workplace: delete that one if it is not needed.`,
} as const;
