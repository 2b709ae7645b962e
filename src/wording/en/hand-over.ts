/** Handing the phone to a witness or assessor, who sees one form and nothing else. */
export const handOverWords = {
	start: 'Hand the phone over',
	startHint: 'Shows only this form and the criteria it is about, for the other person to fill in and sign.',
	titles: { witness: 'For the witness', assessor: 'For the observer' },
	leads: {
		witness:
			'Please say in your own words what you saw or heard yourself. Only what is on this page is shown to you. Sign at the end with your name, role and date.',
		assessor:
			'Please write down what you observed. Only what is on this page is shown to you. Sign at the end with your name, role and date.',
	},
	criteria: 'The criteria it is about',
	back: 'I have finished, hand the phone back',
} as const;
