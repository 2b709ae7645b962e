import type { UnitDraft } from '#domain/own-unit.ts';

const format = {
	'unit-file': {
		label: 'Starfolio unit file',
		hint: 'For another phone with Starfolio. Holds everything.',
	},
	case: {
		label: 'CASE (1EdTech)',
		hint: 'For learning platforms. Others read outcomes and criteria and pass over what only Starfolio knows.',
	},
	matrix: { label: 'Mahara matrix', hint: 'A framework for Mahara’s SmartEvidence.' },
	moodle: { label: 'Moodle competencies', hint: 'A CSV file that Moodle imports as a competency framework.' },
	table: { label: 'Table (CSV)', hint: 'Codes and texts, for a spreadsheet.' },
} as const;

const lost = {
	identity: 'which unit it is: opened again, it counts as another unit',
	version: 'its version number',
	'code-spaces': 'spaces in numbers: “AC 1.1” becomes “AC1.1”',
	'short-title': 'the short title',
	'awarding-body': 'the awarding body',
	qualification: 'the qualification',
	level: 'the level',
	reference: 'the reference number of the unit',
	credits: 'its credits',
	sources: 'where it comes from',
	summary: 'the summary',
	guidance: 'tips, common mistakes and other guidance',
	'stands-for-outcome': 'which criteria stand for a whole outcome',
	needs: 'how many pieces of evidence a criterion needs',
	'needs-kinds': 'which kinds of evidence a criterion needs',
	shows: 'whether a criterion is knowledge or performance',
	fits: 'which kinds of evidence usually fit',
	replaces: 'which criteria were put together',
	withdrawn: 'which criteria are no longer asked for',
	edits: 'what you changed in it, and when',
	extras: 'what else came with the file it was read from',
} as const;

const refused = {
	empty: 'This file is empty.',
	'too-large': 'This file is far larger than a unit.',
	'too-many-rows': 'This file has more rows than any unit: more than 5,000.',
	'too-many-cells': 'This table has far more cells or quotation marks than a table of a unit.',
	'too-deep': 'This file is nested too deeply to be a unit.',
	'broken-json': 'This file is damaged: its JSON breaks off or has a mistake in it.',
	'unknown-json': 'This JSON file holds no unit: it is neither a CASE framework nor a Mahara matrix.',
	'broken-unit-file': 'This looks like a Starfolio unit file, but something in it is wrong or missing.',
	'not-loaded': 'The part of the app that reads this file is not on this device yet.',
	'wrong-columns': 'No column of numbers like 1.1 with a column of texts beside it was found.',
	'loose-quote': 'A quotation mark has no partner, so it cannot be told where its text ends.',
	'no-criteria': 'No criteria were found in this file.',
	spreadsheet: 'This is a spreadsheet as such.',
	document: 'This is a document of a text app.',
	pdf: 'This is a PDF.',
	'not-text': 'This is not a file of a unit: there is no text in it.',
} as const;

const next: Partial<Record<keyof typeof refused, string>> = {
	'not-loaded': 'Connect to the internet once and choose the file again.',
	'wrong-columns': 'Give the table two columns, numbers and texts, and choose it again.',
	'loose-quote': 'Take that mark out, or put another where the text ends, and choose the file again.',
	spreadsheet: 'In your spreadsheet app, save the sheet as CSV and choose that file.',
	document: 'Copy its text and paste it, or save it there as PDF.',
	pdf: 'Its text can be read, for you to compare and put right.',
	'broken-json': 'Get the file once more from where it came.',
};

const note = {
	'duplicate-id': 'Same identifier as an entry before it: left out',
	cycle: 'Stood below itself: put at the top',
	'missing-parent': 'What it stood below is not in the file',
	'second-parent': 'Stood in two places: the first was taken',
	'without-text': 'Has no text: left out',
	'without-code': 'Has no number: left out',
	group: 'A heading above units: left out',
	'sub-point': 'A point below a criterion: put into its text',
	'repeated-code': 'A number that stood twice: told apart',
	'unused-field': 'Starfolio has no place for it: left out',
	'unused-row': 'Neither outcome nor criterion: left out',
	'empty-outcome': 'An outcome without criteria: it stands for itself',
	'loose-quote': 'A quotation mark without a partner: read as a letter',
	'extras-too-large': 'What the file held beyond the unit was too much to keep',
} as const;

const problem = {
	'title-missing': 'The unit has no title.',
	'no-criteria': 'The unit has no criteria.',
	'outcome-empty': 'An outcome has no criteria.',
	'outcome-code-repeated': 'Two outcomes have the same number.',
	'code-missing': 'A criterion has no number.',
	'code-repeated': 'Two criteria have the same number.',
	'text-missing': 'A criterion has no text.',
	'too-long': 'A number or a text is longer than Starfolio can keep.',
	'too-many': 'It has more outcomes or criteria than Starfolio can keep.',
} as const;

function facts({ outcomes }: Pick<UnitDraft, 'outcomes'>): string {
	const criteria = outcomes.reduce((sum, each) => sum + each.criteria.length, 0);
	const one = outcomes.length === 1 ? '1 outcome' : `${outcomes.length} outcomes`;
	return `${one}, ${criteria === 1 ? '1 criterion' : `${criteria} criteria`}`;
}

/** Units as files: opening one, and saving one for another app. */
export const unitFilesWords = {
	title: 'Bring a unit as a file',
	field: 'Open a unit file',
	hint: 'A unit file of Starfolio, CASE, a Mahara matrix, a Moodle competency file, or a table saved as CSV. You look at it before anything is kept.',
	refusedTitle: 'No unit could be read',
	/** `line`: where in the file, if one line is to blame. */
	refused: (code: keyof typeof refused, line?: number) =>
		`${line === undefined ? '' : `Line ${line}: `}${refused[code]} Nothing was changed. ${next[code] ?? 'Choose another file, or paste the text of the specification instead.'}`,
	foundTitle: (count: number) => (count === 1 ? '1 unit found' : `${count} units found`),
	facts,
	show: 'Show outcomes and criteria',
	outcome: (code: string, title: string) => `${code}. ${title}`,
	notes: (count: number) =>
		count === 1 ? '1 thing was not taken as it stood' : `${count} things were not taken as they stood`,
	note,
	more: (count: number) => `and ${count} more`,
	adopt: 'Add to my portfolio',
	adoptNamed: (title: string) => `Add to my portfolio: ${title}`,
	adopted: 'In your portfolio now.',
	adoptedSaid: (title: string) => `“${title}” is now in your portfolio.`,
	toCriteria: 'See your criteria',
	notAdopted: 'The unit was not added',
	noPortfolio:
		'There is no portfolio yet, and this browser keeps nothing. That is often so in a private window. Open Starfolio in an ordinary window and start a portfolio.',
	invalid: (code: keyof typeof problem, at: string) =>
		`${problem[code]}${at === '' ? '' : ` Look at “${at}”.`} Nothing was kept. Put it right here first.`,
	correct: 'Put it right first',
	correctNamed: (title: string) => `Put it right first: ${title}`,
	notKept: 'This browser keeps nothing for this page, so it cannot be put right here. Nothing was changed.',
	goOn: 'Go on putting a unit right',
	readPdf: 'Read its text',
	readText: 'Read it as text',
	check: 'Compare the wording with your awarding body’s specification before you use it.',
	save: {
		open: 'Save this unit as a file',
		legend: 'Kind of file',
		format,
		nothingLost: 'It holds all that this unit has.',
		lostTitle: 'It cannot hold',
		lost,
		save: 'Save the file',
		share: 'Share the file',
		saved: (name: string) => `${name} is in your downloads.`,
		shared: 'Shared.',
		dismissed: 'Sharing was closed. You can still save the file.',
		shareFailed: 'Sharing did not work. The file was saved to your downloads instead: send it from there.',
		notLoaded:
			'This part could not be loaded. Nothing was changed. Connect to the internet and load the page again.',
	},
} as const;
