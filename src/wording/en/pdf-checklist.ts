const LISTED = 8;

/** "E003, E007 and 4 more". */
function listed(references: readonly string[]): string {
	const more = references.length - LISTED;
	return more > 0 ? `${references.slice(0, LISTED).join(', ')} and ${more} more` : references.join(', ');
}

/** The portfolio checklist: what has to be there, and whether it is. */
export const checklistWords = {
	lead: 'Starfolio fills in the second column from what is in this file. The last column is for the centre.',
	what: 'What has to be there',
	state: 'In this file',
	page: 'Page',
	checked: 'Checked',
	box: '☐',
	yes: '✓ Yes',
	no: '○ No',
	byHand: 'By hand',
	because: (note: string) => `: ${note}`,
	leftOut: 'left out of this file',
	cover: 'Front page: learner, centre, qualification, assessor',
	missing: (names: readonly string[]) => `not given: ${names.join(', ')}`,
	declaration: 'Learner declaration, signed and dated',
	toSign: 'to be signed',
	confidentiality: 'Confidentiality statement',
	details: 'Learner and centre details',
	cv: 'CV',
	jobDescription: 'Job description',
	onlyIfAsked: 'not in this file; only some centres ask for it',
	summary: 'Summary of achievement',
	witnesses: 'Witness status list with a specimen of each signature',
	noWitnesses: 'there is no witness testimony',
	unit: (unit: number, what: string) => `Unit ${unit}: ${what}`,
	evidence: 'evidence for every criterion',
	open: (parts: readonly string[]) => parts.join(', '),
	accepted: 'every criterion accepted by the assessor',
	acceptedOf: (accepted: number, total: number) => `${accepted} of ${total}`,
	signOff: 'sign-off sheet signed',
	index: 'Evidence index',
	inFile: (number: number, of: number) => `in file ${number} of ${of}`,
	items: 'The items of evidence on pages of their own',
	dated: 'Every item says when it happened',
	reality: 'Every item says whether it was real work or simulated',
	mapped: 'Every item is mapped to a criterion',
	done: 'Every item is marked as done',
	notYet: (references: readonly string[]) => `not yet: ${listed(references)}`,
	privacy: 'The learner has answered for every photo and file whether somebody can be recognised',
	privacyOpen: (references: readonly string[]) => `still open: ${listed(references)}`,
	workplace: 'Evidence held at the workplace seen by the assessor',
	sampling: 'IQA sampling sheet',
} as const;
