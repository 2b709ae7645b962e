/*
 * Text that somebody else's program put into a file, made fit to be shown: plain characters, and no more of
 * them than a person can read.
 */

// Marks and overrides of direction, and what cannot be seen at all, could make a line say something else than
// it shows. The two joiners stay: emoji and some scripts are written with them.
const INVISIBLE = /(?![\u200c\u200d])\p{Cf}|[^\P{Cc}\n]/gu;
// A half of a pair without its partner.
const LONE = /\p{Cs}/gu;
// Accents piled on one letter run over the lines above and below.
const PILED = /(\p{M}{4})\p{M}+/gu;

const MOST_LINES = 40;

export type ForeignText = {
	/** "" when there is nothing in it to be seen. */
	readonly text: string;
	/** There was more of it. */
	readonly isCut: boolean;
};

/** As one line of at most `longest` UTF-16 units, or as at most 40 lines. */
export function foreignText(given: string, longest: number, lines: 'one' | 'several' = 'one'): ForeignText {
	// Far more than will be left is not looked at.
	const looked = given.slice(0, longest * 4);
	const plain = looked
		.replace(/\r\n?|[\f\v\u0085\u2028\u2029]/g, '\n')
		.replaceAll('\t', ' ')
		.replace(INVISIBLE, '')
		.replace(PILED, '$1')
		.replace(/ +\n/g, '\n');
	const whole = (lines === 'one' ? plain.replace(/\s+/g, ' ') : plain.replace(/\n{3,}/g, '\n\n')).trim();
	const short = whole.split('\n').slice(0, MOST_LINES).join('\n').slice(0, longest);
	const isCut = short.length < whole.length || looked.length < given.length;
	// The cut may have gone through a pair.
	const text = (isCut ? short.replace(/[\ud800-\udbff]$/, '') : short).replace(LONE, '\ufffd').trimEnd();
	return { text, isCut: isCut && text !== '' };
}
