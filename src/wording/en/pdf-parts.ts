import type { CriterionState } from '#domain/coverage.ts';
import type { PartName } from '#domain/pdf-choice.ts';

function count(number: number, one: string, many: string): string {
	return number === 1 ? `1 ${one}` : `${number} ${many}`;
}

/** The parts of the portfolio PDF by name: their titles on paper, and on the screen where they are chosen. */
export const partWords = {
	names: {
		cover: 'Cover',
		contents: 'Contents',
		checklist: 'Portfolio checklist',
		declaration: 'Learner declaration',
		confidentiality: 'Confidentiality statement',
		details: 'Learner and centre details',
		summary: 'Summary of achievement',
		witnesses: 'Witness status list',
		units: 'Units',
		location: 'Evidence location sheet',
		gaps: 'Gaps and open points',
		matrix: 'Coverage matrix',
		'sign-off': 'Sign-off sheet',
		index: 'Evidence index',
		items: 'Evidence items',
		workplace: 'Evidence held at the workplace',
		trends: 'Monitoring trends',
		sampling: 'IQA sampling sheet',
	} satisfies Record<PartName, string>,
} as const;

/** Who the learner and the centre are, where a centre asks for more than the cover says. */
export const detailsWords = {
	learner: 'Learner',
	learnerNumber: 'Learner number',
	employer: 'Employer',
	jobTitle: 'Job title',
	qualification: 'Qualification',
	qualificationNumber: 'Qualification number',
	awardingBody: 'Awarding body',
	centre: 'Centre',
	centreNumber: 'Centre number',
	assessor: 'Assessor',
	iqa: 'Internal quality assurer',
	cv: 'CV',
	jobDescription: 'Job description',
} as const;

/** How far each unit is. */
export const summaryWords = {
	lead: '“Claimed” is the learner’s own judgement. “Accepted” is the judgement of the assessor.',
	unit: 'Unit',
	criteria: 'Criteria',
	evidenced: 'With evidence',
	claimed: 'Claimed',
	accepted: 'Accepted',
	state: 'State',
	all: 'All units',
	complete: 'Every criterion accepted',
	under: 'Not complete yet',
	none: 'Not started',
} as const;

/** Who gave testimony, with room for a specimen of each signature. */
export const witnessWords = {
	lead: 'Everybody whose testimony is in this file. The specimen lets an assessor compare signatures.',
	witness: 'Witness',
	knows: 'How they know the work',
	testimony: 'Testimony',
	specimen: 'Specimen signature and date',
	noRole: 'Role not given',
	reach: (how: string) => `Reached: ${how}`,
} as const;

/** What is still open in a unit, and what to do about it. */
export const gapWords = {
	title: 'Gaps and open points',
	open: 'What is open',
	todo: {
		gap: 'No evidence claims it yet.',
		started: 'An item claims it and is not marked as done yet.',
		claimed: '',
		question: 'The assessor asked a question.',
		'not-yet': 'The assessor said: not yet.',
		changed: 'It was accepted. The evidence has been changed since, so it has to be looked at again.',
		accepted: '',
	} satisfies Record<CriterionState, string>,
	more: (missing: number, needs: number) =>
		`${count(missing, 'more piece', 'more pieces')} of evidence needed (${needs} in all).`,
} as const;

/** Where the things are that may not leave the workplace. */
export const workplaceWords = {
	lead: 'These things stay at the workplace. They are described in this file, not copied. The assessor sees them there and signs here.',
	item: 'Item',
	where: 'Where it is',
	access: 'How to see it',
	seen: 'Seen by (name, date, signature)',
	reference: (reference: string) => `Reference: ${reference}`,
	custodian: (role: string) => `Looked after by: ${role}`,
	keptUntil: (date: string) => `Kept until ${date}`,
	/** The same where some of them are not described yet. */
	leadBegun:
		'These things stay at the workplace. They are not copied into this file. The assessor sees them there and signs here.',
	notGiven: 'Place not given',
	notDescribed: 'Not described yet',
} as const;

/** Form for the internal quality assurer. */
export const samplingWords = {
	lead: 'For the internal quality assurer. The boxes are blank, to be filled in in a PDF reader or with a pen.',
	name: 'Name',
	date: 'Date, as DD/MM/YYYY',
	stage: 'Stage',
	stages: ['Interim', 'Summative'],
	reason: 'Why this sample',
	general: 'General',
	units: 'Units sampled',
	unit: 'Unit',
	sampled: 'Items and criteria sampled',
	agree: 'Decision upheld?',
	agreeOptions: ['Yes', 'Partly', 'No'],
	action: 'Feedback and action, by when',
	feedback: 'Feedback to the assessor',
	signature: 'Signature',
	signed: 'Internal quality assurer, in ink',
	signDate: 'Date',
	sampledIn: (unit: number) => `Items and criteria sampled in unit ${unit}`,
	agreeIn: (unit: number) => `Is the decision on unit ${unit} upheld?`,
	actionIn: (unit: number) => `Feedback and action on unit ${unit}, by when`,
	iqaName: 'Name of the internal quality assurer',
	iqaDate: 'Date of sampling, as DD/MM/YYYY',
} as const;

/** What was done to protect people, and what was not. Every sentence must be true of the file it stands in. */
export const confidentialityWords = {
	statement:
		'This document is for assessment and quality assurance only. Please do not copy it, publish it or pass it on for anything else. If you can tell who a customer or a colleague is, let the learner or the centre know before you share the file.',
	done: 'What was done',
	notDone: 'What was not done',
	askedForRoles:
		'The learner was asked to name people by role or letter, and to leave out what tells who they are.',
	answered: (files: number) =>
		`For ${count(files, 'photo or file', 'photos and files')} in this document the learner said whether somebody can be recognised.`,
	consent: (files: number, isSaid: boolean) =>
		`${count(files, 'of them shows somebody who can be recognised and who agreed', 'of them show people who can be recognised and who agreed')}${isSaid ? '; the item says who, by role' : ''}.`,
	cleaned: (photos: number) =>
		`${count(photos, 'photo was', 'photos were')} made anew, so that no place and no camera data is left in ${photos === 1 ? 'it' : 'them'}.`,
	heldBack: (files: number, isSaid: boolean) =>
		`${count(files, 'photo or file stays', 'photos and files stay')} on the learner’s device and ${files === 1 ? 'is' : 'are'} not in this document.${isSaid ? ' The items say why.' : ''}`,
	workplace: (items: number) =>
		`${count(items, 'thing that has to stay at the workplace is', 'things that have to stay at the workplace are')} described here and not copied.`,
	workplaceBegun: (items: number) =>
		`${count(items, 'thing has', 'things have')} to stay at the workplace, and ${items === 1 ? 'is' : 'are'} not copied and not described yet.`,
	replaced: (times: number) =>
		`${count(times, 'name or personal detail was', 'names and personal details were')} taken out of the text; people stand as a letter, the same one throughout.`,
	redacted: (photos: number) => `In ${count(photos, 'photo', 'photos')} parts were covered for good.`,
	notSearched:
		'The learner’s device looks for personal data in the text by rules. They do not find every name, and the learner decides what stays.',
	notInside: (files: number) =>
		`What may be written inside ${count(files, 'attached file', 'attached files')} by other programs (an author, a place) was not taken out.`,
	released: (photos: number) =>
		`${count(photos, 'picture', 'pictures')} could not be cleaned of place and time, and the learner let ${photos === 1 ? 'it' : 'them'} go along knowingly.`,
	noPassword:
		'The file has no password, because archives may not have one. It carries the data of the portfolio as an attachment: whoever has the file has both.',
} as const;
