/*
 * What is done to every text before it is measured and drawn: one normal form, and nothing in it that
 * has no shape on paper. The stored text stays as it was typed.
 */

// Tab and line break are white space on paper. Other controls, soft hyphens and variation selectors have
// no glyph; bidirectional controls would promise a reordering that this layer does not do, and a reader
// that obeys them could show false text.
const INVISIBLE =
	/[^\P{Cc}\n]|[\u00ad\u061c\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ufe00-\ufe0f]/gu;

// A whole pair, or a half without its partner, which is no character at all. (A look-behind would say it
// shorter, but Safari before 16.4 refuses the whole file for one.)
const SURROGATES = /[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g;

const PLAIN = /^[ -~]*$/;

/** One normal form (NFC), no controls, lone surrogates as U+FFFD. "\n" survives as a line break. */
export function prepareText(text: string): string {
	if (PLAIN.test(text)) return text;
	return text
		.replace(/\r\n?|[\f\v\u0085\u2028\u2029]/g, '\n')
		.replaceAll('\t', ' ')
		.replace(SURROGATES, (found) => (found.length === 2 ? found : '\ufffd'))
		.replace(INVISIBLE, '')
		.normalize('NFC');
}
