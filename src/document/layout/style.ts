import type { HeadingLook, TextLook, Tone } from '#document/blocks.ts';
import type { Paper } from '#domain/pdf-choice.ts';

/*
 * The look of the paper, after the look of the screens: warm hairlines, dark ink, one teal accent.
 * All lengths in points (1/72 inch), y downwards from the top of the page.
 */

/** A colour as red, green and blue from 0 to 1 (sRGB). */
export type Color = readonly [red: number, green: number, blue: number];

function hex(code: number): Color {
	return [((code >> 16) & 255) / 255, ((code >> 8) & 255) / 255, (code & 255) / 255];
}

/** Every pair of these on white has a contrast of at least 4.5 to 1, except the two for lines and bands. */
export const tones: Readonly<Record<Tone, Color>> = {
	ink: hex(0x1b2430),
	muted: hex(0x55606e),
	accent: hex(0x0f5c63),
	claimed: hex(0x8a5200),
	accepted: hex(0x1c6b3a),
	danger: hex(0xa3262a),
};
export const PAPER_COLOR: Color = hex(0xffffff);
export const HAIRLINE_COLOR: Color = hex(0xddd8cc);
export const BAND_COLOR: Color = hex(0xf2f0ea);
export const LEADER_COLOR: Color = hex(0xb5afa1);
export const BLANK_LINE_COLOR: Color = hex(0x8b8f96);
export const HAIRLINE = 0.75;

export const page = {
	width: 595.28,
	height: 841.89,
	left: 56,
	right: 56,
	/** Where the content begins below the header, and ends above the footer. */
	top: 66,
	bottom: 66,
	headerBaseline: 38,
	headerLine: 46,
	footerBaseline: 30,
} as const;

/** A sheet of paper with what can be printed on it. */
export type Sheet = {
	readonly width: number;
	readonly height: number;
	readonly contentWidth: number;
	readonly contentHeight: number;
};

const SIZES: Readonly<Record<Paper, readonly [width: number, height: number]>> = {
	a4: [page.width, page.height],
	letter: [612, 792],
};

/** The margins are the same on all paper. */
export function sheetOf(paper: Paper): Sheet {
	const [width, height] = SIZES[paper];
	return {
		width,
		height,
		contentWidth: width - page.left - page.right,
		contentHeight: height - page.top - page.bottom,
	};
}

/** Of A4. */
export const CONTENT_WIDTH = page.width - page.left - page.right;
export const CONTENT_HEIGHT = page.height - page.top - page.bottom;

export type TypeStyle = {
	readonly size: number;
	/** Distance of two baselines. */
	readonly leading: number;
	readonly tone: Tone;
	readonly strong: boolean;
};

function type(size: number, leading: number, tone: Tone, strong = false): TypeStyle {
	return { size, leading, tone, strong };
}

export const textStyles: Readonly<Record<TextLook, TypeStyle>> = {
	body: type(11.5, 16.75, 'ink'),
	muted: type(11.5, 16.75, 'muted'),
	small: type(9.5, 13.5, 'muted'),
	eyebrow: type(11.5, 16.75, 'accent', true),
};

/** Text in table cells. */
export const cellStyles: Readonly<Record<TextLook, TypeStyle>> = {
	body: type(10, 14, 'ink'),
	muted: type(10, 14, 'muted'),
	small: type(8.5, 12, 'muted'),
	eyebrow: type(10, 14, 'accent', true),
};

export const headingStyles: Readonly<Record<HeadingLook, TypeStyle>> = {
	name: type(28, 34, 'ink', true),
	title: type(19, 25, 'ink', true),
	section: type(13.5, 19, 'ink', true),
	label: type(11.5, 16.75, 'ink', true),
};

export const codeStyle: TypeStyle = type(9.5, 13.5, 'ink');
export const runningStyle: TypeStyle = type(8.5, 11, 'muted');

/** How far the baseline stands below the top of a line, so that the letters sit in its middle. */
export function baselineIn(style: TypeStyle): number {
	// Noto Sans: capitals are 0.714 em high.
	return style.leading / 2 + style.size * 0.357;
}
