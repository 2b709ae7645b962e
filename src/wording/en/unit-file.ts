/** What a unit gets from its file where the file itself does not say. */
export const unitFileWords = {
	untitled: 'Unit without a title',
	unnamedFile: 'A file without a name',
	/** Where CASE asks who made it, and the unit does not say. */
	creator: 'Not named',
	/** What Mahara shows beside each criterion. */
	evidenceStatuses: [
		{ begun: 'Ready for assessment' },
		{ incomplete: 'Not yet met' },
		{ partialcomplete: 'Partly met' },
		{ completed: 'Met' },
	],
	/** The scale that Moodle asks for, worst first. */
	scale: ['Not yet', 'Accepted'],
	columns: { code: 'Code', text: 'Text', kind: 'Kind' },
	kinds: { unit: 'Unit', outcome: 'Outcome', criterion: 'Criterion' },
	outcome: (code: string) => `Outcome ${code}`,
} as const;
