// The names people in the UK paste from web pages and word processors; numbers cover all the rest.
const NAMED: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: '\u00a0',
	copy: '©',
	reg: '®',
	trade: '™',
	hellip: '…',
	ndash: '–',
	mdash: '—',
	lsquo: '‘',
	rsquo: '’',
	ldquo: '“',
	rdquo: '”',
	laquo: '«',
	raquo: '»',
	pound: '£',
	euro: '€',
	cent: '¢',
	yen: '¥',
	sect: '§',
	para: '¶',
	deg: '°',
	plusmn: '±',
	times: '×',
	divide: '÷',
	middot: '·',
	bull: '•',
	frac12: '½',
	frac14: '¼',
	frac34: '¾',
	le: '≤',
	ge: '≥',
	ne: '≠',
	larr: '←',
	rarr: '→',
};

/** "Q&amp;A" -> "Q&A". A name that is not known and a number that is no character stay as typed. */
export function decodeEntities(text: string): string {
	if (!text.includes('&')) return text;
	return text.replace(
		/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,9}));/g,
		(typed, decimal, hex, name) => {
			if (typeof name === 'string') return NAMED[name] ?? typed;
			const code =
				typeof decimal === 'string' ? Number.parseInt(decimal, 10) : Number.parseInt(String(hex), 16);
			const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
			return isCharacter ? String.fromCodePoint(code) : typed;
		},
	);
}
