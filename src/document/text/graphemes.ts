/*
 * What a reader sees as one character. Own rules instead of Intl.Segmenter: that differs between
 * browsers (and is missing in some we serve), while the same portfolio must give the same bytes.
 */

const GRAPHEME =
	/\p{RI}\p{RI}|\p{Extended_Pictographic}\p{EMod}?[\u{e0020}-\u{e007f}]*(?:\u200d\p{Extended_Pictographic}\p{EMod}?)*\p{M}*|[\s\S]\p{M}*/gu;

/** Text cut into graphemes: letter with its marks, emoji sequence, flag. Joined they give the text again. */
export function graphemesOf(text: string): readonly string[] {
	return text.match(GRAPHEME) ?? [];
}

/**
 * Whether a UTF-16 unit stands for itself alone: no surrogate, combining mark, joiner or keycap. Text of
 * such units needs no cutting, which is nearly all text.
 */
export function isSimpleUnit(unit: number): boolean {
	if (unit < 0x300) return true;
	if (unit < 0x370) return false;
	if (unit < 0x483) return true;
	if (unit < 0x48a) return false;
	if (unit < 0x530) return true;
	if (unit < 0x1e00) return false;
	if (unit < 0x200b) return true;
	return unit >= 0x2010 && unit < 0x2c00 && !(unit >= 0x20d0 && unit < 0x2100);
}
