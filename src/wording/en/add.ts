import type { TemplateGroup } from '#domain/template.ts';

/** The screen where a kind of evidence is chosen. */
export const addWords = {
	title: 'Add evidence',
	intro: 'Write it down now, map it to criteria later.',
	groups: {
		did: 'What you did',
		monitored: 'What you monitored',
		handled: 'What you handled',
		learned: 'What you learned',
		'others-said': 'What others said',
		products: 'Products',
	} satisfies Record<TemplateGroup, string>,
	fitting: (code: string) => `Evidence for ${code}`,
	fittingText: 'These kinds usually show it. The criterion is ticked for you.',
	fittingNone: 'Any kind can show it. The criterion is ticked for you.',
	others: 'All kinds of evidence',
	forget: 'Show all kinds',
	codesTitle: 'What the letters mean',
	codesText: 'They are the usual short names for kinds of evidence. Your centre may use others.',
	codes: {
		PS: 'Personal statement',
		RA: 'Reflective account',
		WP: 'Work product',
		O: 'Observation',
		WT: 'Witness testimony',
		PD: 'Professional discussion',
		Q: 'Questions and answers',
		ED: 'Evidence kept at your workplace',
	},
	noPortfolio: {
		title: 'Start a portfolio first',
		text: 'Then you choose here what kind of evidence to add: a daily log, a STAR account, a checklist and more.',
		action: 'Go to the start',
	},
	/** Kinds of evidence that a learner or centre makes in the app. */
	own: {
		title: 'Your own kinds',
		text: 'Does your workplace or centre use a form of its own? Make it here.',
		make: 'Make your own kind of evidence',
		change: 'Change your own kinds',
		notLoaded: 'This part could not be loaded. Nothing was changed. Load the page again.',
	},
} as const;
