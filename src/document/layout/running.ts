import type { TextMeasurer } from '#document/text/measurer.ts';
import { prepareText } from '#document/text/prepare.ts';
import type { Mark } from './mark.ts';
import { HAIRLINE, HAIRLINE_COLOR, page, runningStyle, type Sheet, tones } from './style.ts';

export type RunningTexts = {
	/** null on a page without a header. */
	readonly header: { readonly left: string; readonly right: string } | null;
	readonly footer: string;
	/** "" on the cover. */
	readonly number: string;
};

/** Header and footer of one page, placed from its top left corner; all of it decoration to a reader. */
export function runningMarks(texts: RunningTexts, sheet: Sheet, measurer: TextMeasurer): readonly Mark[] {
	const footerY = sheet.height - page.footerBaseline;
	const marks: Mark[] = [...pair(texts.footer, texts.number, footerY, sheet, measurer)];
	if (texts.header) {
		marks.push(...pair(texts.header.left, texts.header.right, page.headerBaseline, sheet, measurer), {
			kind: 'line',
			x1: page.left,
			y1: page.headerLine,
			x2: sheet.width - page.right,
			y2: page.headerLine,
			width: HAIRLINE,
			color: HAIRLINE_COLOR,
		});
	}
	return marks;
}

const LEAST_GAP = 16;

/** Two texts on one line; the right one is the shorter by nature and keeps its place. */
function pair(left: string, right: string, y: number, sheet: Sheet, measurer: TextMeasurer): readonly Mark[] {
	const end = shorten(right, sheet.contentWidth / 2, measurer);
	const endWidth = widthOf(end, measurer);
	const start = shorten(left, sheet.contentWidth - endWidth - LEAST_GAP, measurer);
	return [textMark(start, page.left, y), textMark(end, sheet.width - page.right - endWidth, y)].filter(
		(mark) => mark.text !== '',
	);
}

function textMark(text: string, x: number, y: number) {
	return {
		kind: 'text',
		x,
		y,
		text,
		face: 'regular',
		size: runningStyle.size,
		color: tones[runningStyle.tone],
		node: null,
	} as const;
}

function widthOf(text: string, measurer: TextMeasurer): number {
	return measurer.width(text, 'regular') * runningStyle.size;
}

/** One line no wider than `room`; what is cut off is marked with an ellipsis. */
function shorten(text: string, room: number, measurer: TextMeasurer): string {
	const line = prepareText(text).replaceAll('\n', ' ').trim();
	if (widthOf(line, measurer) <= room) return line;
	const characters = [...line].slice(0, 200);
	while (characters.length > 0 && widthOf(`${characters.join('')}…`, measurer) > room) characters.pop();
	return `${characters.join('').trimEnd()}…`;
}
