/** What an item still lacks, by place. */
export const missingWords = {
	title: 'Give it a title',
	'event-date': 'Say when it happened',
	reality: 'Say if it was real work or simulated',
	claims: 'Tick at least one criterion',
	field: {
		empty: (label: string) => `${label}: nothing here yet`,
		incomplete: (label: string) => `${label}: some lines are not rated yet`,
		unfinished: (label: string) => `${label}: you began this, and part of it is still empty`,
		'not-a-number': (label: string) => `${label}: this is not a number we can read`,
		'too-few-rows': (label: string) => `${label}: more is expected here`,
	},
	attachment: {
		'no-caption': (name: string) => `${name}: say what and who it shows`,
		'consent-incomplete': (name: string) =>
			`${name}: say who agreed, how and when, or it stays out of the PDF`,
		'consent-not-yet': (name: string) =>
			`${name}: the day they agreed on is still to come, so it stays out of the PDF. Check the date`,
		'consent-expired': (name: string) =>
			`${name}: the consent has run out, so it stays out of the PDF. Ask again and note the new day`,
		'consent-withdrawn': (name: string) => `${name}: the consent was taken back, so it stays out of the PDF`,
		'not-cleaned': (name: string) =>
			`${name}: it could not be cleaned of place and time, so it stays out of the PDF`,
		'privacy-unanswered': (name: string) =>
			`${name}: answer the privacy question, or it stays out of the PDF`,
	},
} as const;
