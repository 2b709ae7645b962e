/*
 * What is done to every text before it is measured and drawn: one normal form, and nothing in it that
 * has no shape on paper. The stored text stays as it was typed.
 */

// Tab and line break are white space on paper. Other controls, soft hyphens and variation selectors have
// no glyph. Marks and overrides of direction could make a line show something else than it says ("pay 001"
// for "pay 100"); the letters themselves say where they run.
const INVISIBLE =
	/[^\P{Cc}\n]|[\u00ad\u061c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ufe00-\ufe0f]/gu;

// A whole pair, or a half without its partner, which is no character at all. (A look-behind would say it
// shorter, but Safari before 16.4 refuses the whole file for one.)
const SURROGATES = /[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g;

// Letters in the shape they have at one place of a word, out of old PDFs: only plain ones can be joined.
const SHAPED = /[\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdf1\ufe70-\ufefc]/g;

const PLAIN = /^[ -~]*$/;

/** One normal form (NFC), no controls, lone surrogates as U+FFFD. "\n" survives as a line break. */
export function prepareText(text: string): string {
	if (PLAIN.test(text)) return text;
	return text
		.replace(/\r\n?|[\f\v\u0085\u2028\u2029]/g, '\n')
		.replaceAll('\t', ' ')
		.replace(SURROGATES, (found) => (found.length === 2 ? found : '\ufffd'))
		.replace(INVISIBLE, '')
		.replace(SHAPED, (letter) => letter.normalize('NFKC'))
		.normalize('NFC');
}
