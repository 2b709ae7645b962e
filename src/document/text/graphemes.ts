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

// Letters of the Arabic script, without digits and punctuation; their marks, and what makes or breaks a join.
const JOINING =
	'\\u0620-\\u064a\\u066e\\u066f\\u0671-\\u06d3\\u06d5\\u06ee\\u06ef\\u06fa-\\u06fc\\u06ff\\u0750-\\u077f\\u08a0-\\u08c9';
const BETWEEN =
	'\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed\\u08ca-\\u08ff\\u200c\\u200d';
const JOINED = new RegExp(`([${JOINING}][${JOINING}${BETWEEN}]*)`);

/**
 * Text cut into what must be shaped as one: graphemes, and whole words where letters join. Joined they
 * give the text again.
 */
export function clustersOf(text: string): readonly string[] {
	if (!JOINED.test(text)) return graphemesOf(text);
	return text.split(JOINED).flatMap((part, index) => (index % 2 === 1 ? [part] : graphemesOf(part)));
}

/** Whether a cluster is a word of joined letters. */
export function isJoined(cluster: string): boolean {
	return JOINED.test(cluster);
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
