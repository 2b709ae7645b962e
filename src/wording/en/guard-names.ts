/** The learner's own list of names. */
export const namesWords = {
	title: 'Names to look out for',
	notLoaded: 'The list could not be opened just now. Nothing was changed. Try again.',
	label: 'Names, one on each line',
	hint: 'Colleagues and customers you write about. Where one of them stands in your text, you are told. The list stays on this device and in your backups; it is never in a PDF.',
	save: 'Save the names',
	saved: 'Names saved.',
	notSaved: 'The names were not saved. What you typed is still here. Try again.',
} as const;
