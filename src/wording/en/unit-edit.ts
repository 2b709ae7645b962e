import type { EditProblem } from '#domain/criterion-edits.ts';
import { items } from './unit-copy.ts';

/** Editing the portfolio's copy of a unit, comparing it with another version, and what becomes of the evidence. */
export const unitEditWords = {
	title: (unit: string) => `Edit: ${unit}`,
	/** What it means to edit a unit, before anything is done. */
	meaning:
		'You edit the copy in your portfolio. Nobody else’s unit changes. Your evidence stays with each criterion, whatever number or wording it gets, and your assessor sees the copy that you hand over.',
	meaningBuiltIn:
		'Starfolio’s own text of this unit stays as it is. You can compare the two and go back to it.',
	broughtBack: 'These are the changes that you had not saved yet.',
	stale:
		'The unit has been changed elsewhere since you began. These changes cannot be saved over it. Discard them to see the newest state.',
	changes: (count: number) =>
		count === 0 ? 'No changes yet' : count === 1 ? '1 change' : `${count} changes`,
	save: 'Save changes',
	saved: (version: number) => `Saved as version ${version} of your copy.`,
	notSaved: 'The changes were not saved',
	undo: 'Undo',
	discard: 'Discard',
	discardTitle: 'Discard the changes?',
	discardText: 'The unit goes back to how it was saved last. Your evidence is not touched.',
	discarded: 'The changes were discarded. The unit is as it was.',
	close: 'Close the editor',
	changeFacts: 'Change the title and details',
	factHint: 'Empty where it is not known.',
	outcomeCode: 'Number',
	outcomeTitle: 'Title of the outcome',
	renameOutcome: (code: string) => `Change outcome ${code}`,
	outcomeUp: (code: string) => `Move outcome ${code} up`,
	outcomeDown: (code: string) => `Move outcome ${code} down`,
	addOutcome: 'Add an outcome',
	firstCriterion: 'And its first criterion:',
	addCriterion: (code: string) => `Add a criterion to outcome ${code}`,
	apply: 'Apply',
	leave: 'Leave it as it was',
	notApplied: 'Something you typed here is not applied yet. Press “Apply” or “Leave it as it was” first.',

	change: 'Change',
	changeOf: (code: string) => `Change ${code}`,
	up: 'Up',
	upOf: (code: string) => `Move ${code} up`,
	down: 'Down',
	downOf: (code: string) => `Move ${code} down`,
	merge: 'Merge',
	mergeOf: (code: string) => `Merge ${code} with another`,
	split: 'Split',
	splitOf: (code: string) => `Split ${code}`,
	withdraw: 'Withdraw',
	withdrawOf: (code: string) => `Withdraw ${code}`,
	bringBack: 'Bring back',
	bringBackOf: (code: string) => `Bring back ${code}`,

	code: 'Number',
	text: 'What it asks for',
	needs: 'How many accepted pieces',
	needsHint: '1 unless the specification says more.',
	kinds: 'Kinds that must be among them',
	kindsHint: 'Only where the specification or your assessor asks for them.',
	shows: 'It asks for',
	showsOptions: {
		'': 'The unit does not say',
		knowledge: 'Knowledge: explain, describe',
		performance: 'Performance: do it at work',
	},
	mergeInto: 'Merge it into',
	mergeText: 'The wording of both together',
	mergeHint: (count: number) =>
		count === 0
			? 'Nothing has been claimed for it yet.'
			: `${items(count)} with this criterion will count for the other one.`,
	/** Where only one of the two asks for it. */
	mergeShows: {
		knowledge: 'One of the two asks for knowledge, so both together do.',
		performance: 'One of the two asks for performance at work, so both together do.',
	},
	splitFirst: 'The first part: keeps its number and its evidence',
	splitCode: 'Number of the second part',
	splitText: 'The second part',
	splitHint: 'After saving you choose which evidence shows the second part too.',
	reason: 'Why it is no longer asked for',
	reasonHint: 'Your assessor reads this beside the evidence that was claimed for it.',
	withdrawHint: (count: number) =>
		count === 0
			? 'It then counts neither as a gap nor as covered. You can bring it back.'
			: `It then counts neither as a gap nor as covered. What was claimed for it (${items(count)}) is kept, listed by itself, and can be mapped to another criterion.`,
	/** Finished or not: the head of the unit tells how many are claimed. */
	evidenceFor: (count: number) => (count === 0 ? 'No evidence yet' : `Evidence: ${items(count)}`),
	emptiesOutcome: 'It is the only criterion of its outcome, so the outcome goes with it.',

	problems: {
		'not-there': 'That criterion is not there any more. Nothing was changed.',
		empty: 'Fill this in. Nothing was changed yet.',
		'too-long':
			'That is too long: at most 20 characters for a number, 500 for a title or detail, 4,000 for a wording.',
		'code-taken': 'Another criterion has that number. Give this one another number first.',
		'needs-out-of-range': 'Write a whole number from 1 to 20. Nothing was changed yet.',
		withdrawn: 'It is no longer asked for. Bring it back first.',
		'only-one': 'An outcome keeps at least one criterion, so the last one cannot move away.',
		'at-end': 'It cannot go any further.',
		'reason-missing': 'Say in a few words why it is no longer asked for.',
	} satisfies Record<EditProblem, string>,

	compare: {
		title: (version: number) => `Your copy beside version ${version}`,
		summary: (counts: readonly string[]) =>
			counts.length === 0 ? 'There is no difference.' : counts.join(', '),
		counts: {
			same: (count: number) => `${count} the same`,
			renumbered: (count: number) => `${count} renumbered`,
			reworded: (count: number) => `${count} reworded`,
			new: (count: number) => `${count} new`,
			back: (count: number) => `${count} asked for again`,
			merged: (count: number) => `${count} merged`,
			gone: (count: number) => `${count} no longer asked for`,
		},
		kinds: {
			same: 'The same',
			renumbered: 'Renumbered',
			reworded: 'Reworded',
			new: 'New',
			back: 'Asked for again',
			merged: 'Merged',
			gone: 'No longer asked for',
		},
		yours: 'Your copy',
		theirs: 'That version',
		outcomes: {
			reworded: (code: string) => `Outcome ${code} has another title`,
			renumbered: 'Outcome with another number',
			new: 'New outcome',
			gone: 'Outcome that is no longer there',
		},
		outcomeCount: (count: number) => (count === 1 ? '1 outcome differs' : `${count} outcomes differ`),
		factsDiffer: 'details of the unit differ',
		facts: {
			title: 'Title',
			level: 'Level',
			credits: 'Credits',
			reference: 'Unit reference',
			awardingBody: 'Awarding body',
			qualification: 'Qualification',
			summary: 'Summary',
		},
		notSaid: 'Not said',
		guidanceTitle: 'Tips and other guidance',
		guidance: (added: number, changed: number, gone: number) =>
			[
				added > 0 ? `${added} new` : '',
				changed > 0 ? `${changed} changed` : '',
				gone > 0 ? `${gone} no longer there` : '',
			]
				.filter(Boolean)
				.join(', '),
		guidanceKinds: { added: 'New', changed: 'Changed', gone: 'No longer there' },
		criteria: 'Criteria',
		besides: 'Outcomes and the unit itself',
		behind: (count: number) =>
			count === 0 ? 'No evidence claims it yet.' : `${items(count)} ${count === 1 ? 'claims' : 'claim'} it.`,
		renumbered: (before: string, after: string) => `${before} becomes ${after}`,
		merged: (before: string, into: string) => `${before} counts for ${into}`,
		asksOtherwise: (before: string, after: string) =>
			`It asks for other evidence. Your copy: ${before || 'one piece of any kind.'} That version: ${after || 'one piece of any kind.'}`,
		gone: (count: number) =>
			count === 0
				? 'No evidence was claimed for it.'
				: `Kept and listed by itself: ${items(count)} that ${count === 1 ? 'claims' : 'claim'} it.`,
		unsaved: 'Save or discard your changes first.',
		move: 'Move to this version',
		moved: (version: number) => `Your copy is now version ${version}. All your evidence was kept.`,
		back: 'Keep my copy',
		notIn: (version: number) => `Not in version ${version} of the unit`,
		judged: 'What was decided before on an earlier wording is marked as such.',
	},
} as const;
