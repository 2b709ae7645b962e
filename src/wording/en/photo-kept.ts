/** What the form itself says of photos: apart from the tools of one, which come later. */
export const photoKeptWords = {
	keepOriginal: 'Keep the original photo too',
	keepOriginalHint:
		'In full size, with the place and time in it. It stays on this device and in your backups, never in the PDF.',
	saved: 'The photo was changed.',
	/** Some place that proves a criterion was in what was cut off. */
	placesLost: 'The photo was changed. A place that proved a criterion was cut off: look at the criteria.',
} as const;
