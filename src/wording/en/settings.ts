/** The settings screen. */
export const settingsWords = {
	title: 'Settings',
	lead: 'These details stand on the cover of your PDF.',
	save: 'Save changes',
	saved: 'Name, units and cover: your changes are saved.',
	notSaved: 'Your changes were not saved',
	broughtBack: 'What you changed here before is filled in again. It is not saved yet.',
	undo: 'Undo my changes',
	problems: 'Please check the form',
	unitsHint: 'Untick a unit to take it out. Your evidence and its ticks are kept.',
	noPortfolio: {
		title: 'Start a portfolio first',
		text: 'Then you can change its details here.',
		action: 'Go to the start',
	},
	tips: {
		title: 'Tips',
		on: 'Tips from the unit documents stand beside the fields of a form. They are on.',
		off: 'Tips from the unit documents can stand beside the fields of a form. They are off.',
		switchOn: 'Show tips beside the fields',
		switchOff: 'Hide tips beside the fields',
	},
	example: {
		title: 'The example',
		text: 'You can change anything in the example. Put it back when you want to see it fresh.',
		reset: 'Put the example back',
		confirmTitle: 'Put the example back?',
		confirmText: 'What you changed in the example is removed. Your own portfolio is not touched.',
		confirm: 'Put it back',
		done: 'The example is as it came.',
		failed: 'The example was not changed',
	},
} as const;
