/** The page of licences. */
export const noticesWords = {
	title: 'Notices',
	lead: 'Starfolio is built with these fonts and libraries. Thank you to the people who make them.',
	fonts: 'Fonts',
	libraries: 'Libraries',
	licence: (name: string) => `Licence: ${name}`,
	text: 'Licence text',
	goesOnAs: (name: string) => `It goes on word for word as the text of ${name} on this page.`,
	back: 'Back to Help',
} as const;
