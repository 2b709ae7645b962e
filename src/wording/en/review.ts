const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
const nothing = 'Nothing was changed.';

/** A review that comes back to the learner, and what is on record about her portfolio. */
export const reviewWords = {
	title: 'A review of your portfolio',
	from: (name: string, role: 'assessor' | 'iqa', moment: string) =>
		`From ${name === '' ? 'somebody without a name' : name} (${role === 'iqa' ? 'internal quality assurer' : 'assessor'}), saved ${moment}.`,
	lines: {
		accepted: (items: number, criteria: number) =>
			`${plural(items, 'piece of evidence', 'pieces of evidence')} accepted, for ${plural(criteria, 'criterion', 'criteria')}`,
		notYet: (count: number) => `${plural(count, 'decision', 'decisions')} “not yet”`,
		questions: (count: number) => plural(count, 'question', 'questions'),
		earlier: (count: number) =>
			`${plural(count, 'decision is', 'decisions are')} about an earlier state of your evidence: you have changed it since`,
		elsewhere: (count: number) =>
			`${plural(count, 'decision is', 'decisions are')} about an item that is not on this device; kept, and shown when it is back`,
		actions: (count: number) =>
			`${plural(count, 'agreed action', 'agreed actions')}, shown among your next steps`,
		held: (count: number) =>
			`${plural(count, 'record', 'records')} of oral questions, observations or things seen at work`,
		signedOff: (count: number) => `${plural(count, 'unit', 'units')} signed off`,
		samples: (count: number) => plural(count, 'IQA sample', 'IQA samples'),
	},
	missing: (count: number) =>
		`${plural(count, 'earlier entry', 'earlier entries')} of the same device ${count === 1 ? 'is' : 'are'} neither in this file nor here. That is so when your assessor removed your portfolio from the device in between. If you were sent an earlier review, open that one too.`,
	same: 'Everything in it is here already. Adding it again changes nothing.',
	untouched: 'Your evidence is not touched: what you wrote and attached stays as it is.',
	keys: {
		first:
			'You have had no review from this assessor’s device before. If you are not sure who sent it, ask before you add it.',
		known: 'It was signed on a device that you have had a review from before.',
		another:
			'It was signed on another device than the reviews you have. That is so with a second assessor, a quality assurer or a new device. Ask if you did not expect it.',
		'same-name-another-key':
			'The name is one you know, but it was signed on another device than before. That is so with a new device or after its data was cleared. Ask your assessor before you add it.',
	},
	add: 'Add the review',
	added: (count: number) =>
		count === 0
			? 'Everything in it was here already. Nothing was changed.'
			: `${plural(count, 'entry', 'entries')} added to the record.`,
	addedTitle: 'The review was added',
	see: 'See the criteria',
	refusedTitle: 'This review was not added',
	somebodyElse: (learner: string, here: string) =>
		`It is about the portfolio of ${learner}, and the one here is that of ${here}. ${nothing} Ask your assessor for yours.`,
	noPortfolio: (learner: string) =>
		`It is about the portfolio of ${learner}, and there is no portfolio on this device. ${nothing} Restore your portfolio first, then open the review again.`,
	noPortfolioHere: (learner: string) =>
		`It is a review of the portfolio of ${learner}, which is not on this device. ${nothing} Open the learner’s portfolio first, then this review.`,
	clashes: `What it says differs from what the same device signed before. One of the two was changed. ${nothing} Ask your assessor to save the review again.`,
	problems: {
		'newer-format': `It was written by a newer Starfolio. ${nothing} Load this page again while you are online to get the newer version.`,
		truncated: `The file ends too early: it was not copied or downloaded whole. ${nothing} Ask for it again.`,
		damaged: `The file is damaged. ${nothing} Ask for it again.`,
		'too-large': `The file is larger than a review can be. ${nothing}`,
		unreadable: `This device could not read the file. ${nothing} Copy it to this device first and try again.`,
		altered: `Something in it was changed after it was signed, or it is damaged. ${nothing} Ask for it again, straight from whoever made it.`,
		broken: `Something that was signed is in it twice, or does not fit what was signed before it. ${nothing} Ask for it again, straight from whoever made it.`,
		unsigned: `Something in it is not signed. ${nothing} Ask your assessor to save the review again.`,
		'other-portfolio': `What is signed in it belongs to another portfolio. ${nothing} Ask for it again, straight from whoever made it.`,
	},
	/** Beside an item and a criterion. */
	feedback: {
		title: 'What your assessor said',
		before: 'Said before',
		strengths: 'Strengths:',
		by: (who: string, day: string) => `${who}, ${day}`,
		notSigned: 'not signed',
		actions: 'Agreed:',
		due: (text: string, day: string) => `${text} (by ${day})`,
		changed: 'What you have changed since',
		asDecided: 'When it was decided',
		now: 'Now',
		earlierGone: 'How the item stood then is not on this device.',
		question: 'Question:',
		answer: 'Answer:',
	},
	held: {
		by: (who: string, day: string) => `${who}, ${day}`,
	},
	/** Nobody knows who typed it. */
	typed: (name: string) =>
		name === ''
			? 'Typed into the PDF, not signed'
			: `Typed into the PDF under the name “${name}”, not signed`,
} as const;
