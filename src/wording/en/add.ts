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
} as const;
