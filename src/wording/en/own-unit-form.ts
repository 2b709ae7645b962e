import type { UnitProblemCode } from '#domain/own-unit.ts';
import type { UnusedReason } from '#domain/specification/reading.ts';

const unused: Readonly<Record<UnusedReason, string>> = {
	page: 'Header, footer or page number',
	label: 'Heading of a column',
	fact: 'A fact that a unit here has no place for',
	outside: 'Not among the criteria',
	field: 'A field to be filled in',
	repeated: 'Its code was read before',
	range: 'Speaks of criteria that stand elsewhere',
	'other-unit': 'A unit without criteria in this text',
	loose: 'Nothing tells where it belongs',
	dropped: 'You took it out',
};

const problems: Readonly<Record<UnitProblemCode, (at: string) => string>> = {
	'title-missing': () => 'Enter the title of the unit',
	'no-criteria': () => 'Add at least one criterion',
	'outcome-empty': (at) => `Add a criterion to outcome ${at}, or remove it`,
	'outcome-code-repeated': (at) => `Two outcomes have the code ${at}. Change one`,
	'code-missing': (at) => (at === '' ? 'Enter the missing code' : `Enter a code for “${at}”`),
	'code-repeated': (at) => `Two criteria have the code ${at}. Change one`,
	'text-missing': (at) => `Enter the text of criterion ${at}`,
	'too-long': (at) => `Shorten “${at}”, or its code`,
	'too-many': () => 'Remove criteria until there are no more than 1,000, in no more than 200 outcomes',
};

const named = (kind: 'outcome' | 'criterion', code: string) =>
	`${kind === 'outcome' ? 'outcome' : 'criterion'} ${code}`.trim();

function outcomesNamed(codes: readonly string[]): string {
	if (codes.length === 1) return `Outcome ${codes[0]}`;
	return `Outcomes ${codes.slice(0, -1).join(', ')} and ${codes.at(-1)}`;
}

/** Pasting a specification, putting right what was read, and adopting it. */
export const ownUnitFormWords = {
	title: 'Add your own unit',
	lead: 'Copy the unit from your awarding body’s specification, with its outcomes and criteria. Nothing is sent anywhere.',
	back: 'All units',
	paste: 'Paste the specification',
	pasteHint: 'The text of one or more units. Headers and page numbers may stay in.',
	pdf: 'Or open its PDF',
	pdfHint:
		'Only its text is read. Pages that are pictures of text cannot be read. The first time this needs a network.',
	pdfBusy: 'Reading the file',
	notRead: 'The file was not read',
	toUnitFile: 'Open it as a unit file',
	asText: 'Read it as text',
	pdfProblems: {
		'unit-file':
			'This is no PDF. It looks like a unit as a file: CASE, a matrix, a table. Nothing was changed. Open it as such, or read it as text.',
		packed:
			'This is a document of a text or spreadsheet app. Copy its text and paste it, or save it there as PDF. Nothing was changed.',
		'too-large':
			'The file has more than 50 MB. Copy the pages with your unit and paste them. Nothing was changed.',
		'too-many-pages':
			'The PDF has more than 400 pages. Copy the pages with your unit and paste them. Nothing was changed.',
		'no-text':
			'There is no text in this PDF, only pictures. Ask for another copy, or type the criteria. Nothing was changed.',
		protected:
			'The PDF asks for a password. Open it in another app, copy the text and paste it. Nothing was changed.',
		damaged:
			'This is no PDF that can be read. Open it in another app, copy the text and paste it. Nothing was changed.',
		'out-of-reach':
			'What reads PDFs has to be fetched once, and there is no network. Connect and try again, or paste the text. Nothing was changed.',
	},
	tooLong:
		'This is more than 600,000 characters or 20,000 lines. Paste only the pages with your unit. Nothing was changed.',
	nothing: 'No outcomes or criteria were found.',
	nothingText:
		'Criteria are found by their codes, such as “1.1” or “P1”. Use lines from the list below, or add criteria yourself.',
	found: (criteria: number, outcomes: number, left: number) =>
		`${criteria} ${criteria === 1 ? 'criterion' : 'criteria'} in ${outcomes} ${outcomes === 1 ? 'outcome' : 'outcomes'}. ${left === 0 ? 'Every line was used.' : `${left} ${left === 1 ? 'line was' : 'lines were'} not used.`}`,
	/** `isInText`: the text has its criteria, and not the outcome itself. */
	untitledOutcomes: (codes: readonly string[], isInText: boolean) =>
		`${outcomesNamed(codes)} ${isInText ? (codes.length === 1 ? 'is not in the text' : 'are not in the text') : codes.length === 1 ? 'has no title yet' : 'have no titles yet'}`,
	untitledText: ([first = '', ...others]: readonly string[]) =>
		others.length === 0
			? `Copy its title from the specification into its field. You can add the unit without: the outcome is then called “Outcome ${first}” until you edit the unit.`
			: 'Copy their titles from the specification into their fields. You can add the unit without: they are then called by their numbers until you edit the unit.',
	untitledField: (code: string) => `Type the title of outcome ${code}`,
	check: 'Compare it with the specification, and put right what was read wrongly.',
	which: 'Which unit',
	whichHint: (count: number) => `The text has ${count} units. Each is added by itself.`,
	untitled: (place: number) => `Unit ${place} without a title`,
	changed: 'The text is not the one that was read',
	changedText: 'Reading it again replaces what you have put right below.',
	again: 'Read it again',
	notKept: 'This text is too long to be kept when you leave the page. Add the unit before you do.',
	heading: 'The unit',
	facts: {
		title: 'Title',
		level: 'Level',
		credits: 'Credits',
		reference: 'Unit reference',
		awardingBody: 'Awarding body',
		qualification: 'Qualification',
	},
	optional: 'If you know it',
	code: (kind: 'outcome' | 'criterion', code: string) => `Code of ${named(kind, code)}`,
	text: (kind: 'outcome' | 'criterion', code: string) =>
		kind === 'outcome' ? `Title of ${named(kind, code)}` : `Text of ${named(kind, code)}`,
	outcome: 'Outcome',
	from: (lines: readonly number[]) => {
		const [first, last] = [lines[0], lines.at(-1)];
		return first === last ? `Line ${first}` : `Lines ${first} to ${last}`;
	},
	fromNamed: (code: string, lines: string) => `${lines} of the text, where ${code} was read`,
	change: 'Change',
	changeNamed: (kind: 'outcome' | 'criterion', code: string) => `Change ${named(kind, code)}`,
	join: 'Join with the one above',
	split: 'Split at the cursor',
	splitHow: 'Tap into the text where the second one begins, then split.',
	remove: 'Remove',
	removed: (code: string) => `${code} was removed. Its lines are among those not used.`,
	addCriterion: 'Add a criterion',
	addCriterionTo: (code: string) => `Add a criterion to outcome ${code}`,
	addOutcome: 'Add an outcome',
	unusedTitle: (count: number) => `Lines not used (${count})`,
	unusedText: 'Look through them: a criterion may be among them.',
	unusedMore: (count: number) => `Show ${count} more`,
	unused,
	line: (number: number) => `Line ${number}`,
	asCriterion: 'As a criterion',
	asOutcome: 'As an outcome',
	asContinuation: 'To the one before',
	show: 'Show it',
	placeNamed: (how: string, line: number) => `${how}: line ${line}`,
	adopt: 'Add this unit to my portfolio',
	adopted: (title: string) => `“${title}” is now in your portfolio.`,
	fileTitle: 'Put the unit right',
	fileLead: (name: string) =>
		name === ''
			? 'It comes from a file. Change what was read wrongly, then add it.'
			: `It comes from ${name}. Change what was read wrongly, then add it.`,
	fileCheck: 'Compare it with the specification. What has no field here goes along as it was in the file.',
	fileNotKept: 'This unit is too large to be kept when you leave the page. Add it before you do.',
	filesHint: (count: number) => `${count} units wait here. Each is added by itself.`,
	fileDiscardTitle: 'Throw this unit away?',
	fileDiscardText: 'What you put right here is removed. The file and the units that you have added stay.',
	foundInFile: (criteria: number, outcomes: number) =>
		`${criteria} ${criteria === 1 ? 'criterion' : 'criteria'} in ${outcomes} ${outcomes === 1 ? 'outcome' : 'outcomes'}.`,
	removedHere: (code: string) => `${code} was removed.`,
	discard: 'Throw this away',
	discardTitle: 'Throw this text away?',
	discardText: 'The pasted text and what you put right are removed. Units that you have added stay.',
	problem: 'There is a problem',
	problems,
	notAdopted: 'The unit was not added',
	noPortfolio:
		'There is no portfolio yet, and this browser keeps nothing. That is often so in a private window. Open Starfolio in an ordinary window and start a portfolio.',
	start: 'Start my portfolio',
} as const;
