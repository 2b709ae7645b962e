/*
 * The faces the PDF is set in. Static TrueType, cut down at build time: fontkit silently spoils
 * WOFF2 and variable fonts when it cuts them again for one document.
 */

export const fontNames = [
	'regular',
	'bold',
	'italic',
	'boldItalic',
	'symbols',
	'arabic',
	'hebrew',
	'emoji',
	'form',
] as const;

export type FontName = (typeof fontNames)[number];

/** File names under /fonts/, by the part each plays. */
export const fontFileNames = {
	regular: 'noto-sans-regular.ttf',
	bold: 'noto-sans-bold.ttf',
	italic: 'noto-sans-italic.ttf',
	boldItalic: 'noto-sans-bold-italic.ttf',
	/** Arrows, check marks, boxes, mathematics and letters that Noto Sans has not. */
	symbols: 'dejavu-sans-symbols.ttf',
	arabic: 'vazirmatn.ttf',
	hebrew: 'noto-sans-hebrew.ttf',
	/** Monochrome: a photocopy keeps it. */
	emoji: 'noto-emoji.ttf',
	/** What is typed into fields: Western letters only, small enough to travel whole in every file. */
	form: 'noto-sans-form.ttf',
} as const satisfies Readonly<Record<FontName, string>>;

/** The bytes of every face. */
export type FontFiles = Readonly<Record<FontName, Uint8Array>>;

/** The faces a run of text may ask for; the others only ever stand in for them. */
export type FaceName = 'regular' | 'bold' | 'italic' | 'boldItalic';
