/** Lists and quotes nested deeper than this are shown as plain text. */
export const MAX_DEPTH = 8;

const LONGEST_TEXT = 200_000;
const LONGEST_WORD = 1_000;
const MOST_EMPHASIS_MARKS = 4_000;

// Twenty list or quote marks in a row on one line: each opens one more level. A list mark needs a space
// after it, so a long line of dashes stays what it is, a rule.
const DEEP_MARKS = /^[ \t]*(?:>[ \t]*|(?:[*+-]|\d{1,9}[.)])[ \t]+){20}/m;
const DEEP_INDENT = /^[ \t]{60,}(?:[*+-]|\d{1,9}[.)])[ \t]/m;

/**
 * Whether a text would make a Markdown parser slow or overflow its stack. Measured with marked 18: an
 * e-mail-like word of 60,000 characters took 8 s (quadratic), 20,000 unclosed "**" one second, and
 * 3,000 list marks on one line ended in a stack overflow. Real writing stays far below every limit.
 */
export function isTooHostile(text: string): boolean {
	if (text.length > LONGEST_TEXT) return true;
	if (DEEP_MARKS.test(text) || DEEP_INDENT.test(text)) return true;
	let word = 0;
	let marks = 0;
	for (let index = 0; index < text.length; index += 1) {
		const code = text.charCodeAt(index);
		if (code <= 0x20) word = 0;
		else {
			word += 1;
			if (word > LONGEST_WORD) return true;
			if (code === 0x2a || code === 0x5f || code === 0x7e || code === 0x60) marks += 1;
		}
	}
	return marks > MOST_EMPHASIS_MARKS;
}
