/** What a criterion asks for beyond one piece of evidence, and what is still missing of it. */

const kinds: Readonly<Record<string, string>> = {
	PS: 'a personal statement',
	RA: 'a reflective account',
	WP: 'a work product',
	O: 'an observation',
	WT: 'a witness testimony',
	PD: 'a professional discussion',
	Q: 'questions and answers',
	ED: 'evidence held at the workplace',
};

function kind(code: string): string {
	const name = kinds[code];
	return name === undefined ? `evidence of the kind ${code}` : `${name} (${code})`;
}

function listed(parts: readonly string[]): string {
	const last = parts.at(-1) ?? '';
	return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

export const requirementsWords = {
	kind,
	/** "Still missing: 1 more piece, an observation (O) is asked for." */
	missing: (pieces: number, codes: readonly string[]) => {
		const asked = listed(codes.map(kind));
		const more = pieces === 1 ? '1 more piece' : `${pieces} more pieces`;
		if (codes.length === 0) return `Still missing: ${more}.`;
		const verb = codes.length === 1 && codes[0] !== 'Q' ? 'is' : 'are';
		return pieces === 0
			? `Still missing: ${asked} ${verb} asked for.`
			: `Still missing: ${more}; ${asked} ${verb} asked for.`;
	},
	/** On a unit's page. */
	asks: (needs: number, codes: readonly string[]) =>
		[
			needs > 1 ? `Needs ${needs} accepted pieces of evidence.` : '',
			codes.length > 0 ? `${sentence(listed(codes.map(kind)))} must be among them.` : '',
		]
			.filter(Boolean)
			.join(' '),
	shows: { knowledge: 'Asks for knowledge', performance: 'Asks for performance at work' },

	/** Where there is no room for the wording itself. */
	judgedEarlier: 'Decided on an earlier wording',
	judgedOn: (text: string) => `Decided on the earlier wording: “${text}”`,
	withdrawn: 'No longer asked for',
	withdrawnText:
		'This was claimed for criteria that are no longer asked for. It is kept, and counts nowhere.',
	withdrawnOn: (day: string, reason: string) => (reason === '' ? `Since ${day}` : `Since ${day}: ${reason}`),
	withdrawnCriterion: (code: string, items: number) =>
		`${code} (${items === 1 ? '1 item' : `${items} items`})`,
	/** At the end of an item's claims on paper, and among the facts of a unit. */
	withdrawnClaims: (codes: readonly string[]) =>
		`Also claimed, and no longer asked for: ${codes.join(', ')}.`,
} as const;
