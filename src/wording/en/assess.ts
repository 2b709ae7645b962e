/** What an assessor can do today. No more than is true. */
export const assessWords = {
	title: 'Assess',
	lead: 'For assessors and internal quality assurers.',
	today: {
		title: 'Today: read the PDF',
		text: 'Learners hand you one PDF. Open it in any PDF reader, on any device. You need no account and you do not need Starfolio.',
	},
	inside: {
		title: 'What you will find in it',
		points: [
			'A cover with learner, centre, qualification and assessor, a contents list with page numbers, and a checklist of what has to be there.',
			'For each unit a table of criteria and evidence. Each reference is a link to the page of that item, and each item links back to its criteria.',
			'Every item with its reference (E001, E002 …), its date, all answers, photos with captions, and the reference on every page.',
			'For each unit a sign-off sheet with a box for each decision, to be filled in in a PDF reader or with a pen. Learners choose which parts are in: a witness list, monitoring trends and a sampling sheet for the internal quality assurer among them.',
			'Bookmarks by unit, outcome and item.',
		],
	},
	claimed: {
		title: '“Claimed” means claimed',
		text: 'A tick is the learner’s own claim. The PDF never shows a criterion as met because the learner ticked it. The criteria are in our own words: judge against your awarding body’s wording.',
	},
	back: {
		title: 'Giving your judgement back',
		text: 'Opening a portfolio here, judging it criterion by criterion and sending the judgement back is not in this version. Until then, fill in the boxes of the sign-off sheets and return the PDF, or give your feedback the way your centre does it now.',
	},
	units: 'See the units and their criteria',
	example: 'To see how learners work, open the home page and press “Try the example”.',
	exampleAction: 'Go to the home page',
} as const;
