import { detailsWords } from './pdf-parts.ts';

/** The form of what only some centres ask for. */
export const detailsFormWords = {
	title: 'More details for the PDF',
	notLoaded: 'This form could not be loaded. Nothing was changed. Try again when you are online.',
	text: 'Only if your centre asks for it. What you write here gets a page of its own in the PDF of the whole portfolio. Leave out your private address, phone number and date of birth.',
	fields: {
		learnerNumber: detailsWords.learnerNumber,
		centreNumber: detailsWords.centreNumber,
		awardingBody: detailsWords.awardingBody,
		qualificationNumber: detailsWords.qualificationNumber,
		iqa: detailsWords.iqa,
		employer: detailsWords.employer,
		jobTitle: detailsWords.jobTitle,
		cv: detailsWords.cv,
		jobDescription: detailsWords.jobDescription,
	},
	hints: {
		cv: 'Jobs, training and what you are good at. Lists with “-” and headings with “#” are printed as such.',
		jobDescription: 'Paste the one from your employer, or say in your own words what your work is.',
	},
	save: 'Save these details',
} as const;
