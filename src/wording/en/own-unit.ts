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
	title: 'Your own units',
	add: 'Add your own unit',
	addText: 'Paste the criteria of any other unit from its specification.',
	kept: 'Go on with the unit you pasted',
	builtIn: 'Units Starfolio knows',
	notHere: 'This unit is not on this device',
	notHereText: 'It may belong to another portfolio, or was removed.',
	all: 'All units',
	exact: 'These are the words that you pasted or opened.',
	withdrawn: 'No longer asked for',
} as const;
