/** Units that a learner brings herself: where they say they come from, and what keeps one from being kept. */
export const ownUnitWords = {
	/** What stands under "Where this comes from" when nothing else is known. */
	source: {
		pasted: 'Pasted by the learner from the text of a specification',
		case: 'A competency framework file (CASE) that the learner opened',
		matrix: 'A Mahara matrix file that the learner opened',
		moodle: 'A Moodle competency file that the learner opened',
		table: 'A table of criteria that the learner opened',
		'unit-file': 'A Starfolio unit file that the learner opened',
		copied: 'A copy that the learner made of another unit',
	},
} as const;
