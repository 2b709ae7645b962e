import { type Align, faceOf, type Link, type Span } from '#document/blocks.ts';
import type { TextMeasurer } from '#document/text/measurer.ts';
import { prepareText } from '#document/text/prepare.ts';
import { unreachable } from '#domain/identity.ts';
import type { MeasureContext } from './context.ts';
import { breakLines, type Fragment, type Line, naturalWidths, type Run } from './lines.ts';
import type { Mark } from './mark.ts';
import { type Piece, piece } from './piece.ts';
import { node, type StructureNode } from './structure.ts';
import { BAND_COLOR, baselineIn, type Color, type TypeStyle, tones } from './style.ts';

type StyledRun = Run & {
	readonly color: Color;
	readonly link: Link | null;
	readonly node: StructureNode;
	readonly strike: boolean;
	readonly code: boolean;
};

/** Lines of text as pieces, one a line, with widows and orphans of two lines kept together. */
export function measureText(
	content: readonly Span[],
	style: TypeStyle,
	context: MeasureContext,
	options: { readonly align?: Align; readonly keepWhole?: boolean } = {},
): readonly Piece[] {
	const runs = runsOf(content, style, context);
	const lines = breakLines(runs, context.width, context.measurer);
	return lines.map((line, index): Piece => {
		const remaining = lines.length - index - 1;
		return piece(
			style.leading,
			marksOf(line, runs, style, offsetOf(line, context.width, options.align), context.measurer),
			{
				keep: remaining > 0 && (options.keepWhole === true || index === 0 || remaining === 1),
			},
		);
	});
}

/** How wide text would like to be; for tables that fit their columns to what is in them. */
export function measureNaturalWidths(
	content: readonly Span[],
	style: TypeStyle,
	context: MeasureContext,
): { readonly line: number; readonly word: number } {
	return naturalWidths(runsOf(content, style, context), context.measurer);
}

function offsetOf(line: Line, width: number, align: Align = 'start'): number {
	// Where a line begins at the right, so does "start", and the white space that ends it hangs out at the left.
	const hanging = line.fromRight ?? 0;
	if (align === 'centre') return (width - line.width) / 2 - hanging;
	return align === 'end' || line.fromRight !== undefined ? width - line.width - hanging : 0;
}

function runsOf(content: readonly Span[], style: TypeStyle, context: MeasureContext): readonly StyledRun[] {
	return content.map((span): StyledRun => {
		switch (span.kind) {
			case 'break':
				return runOf('\n', style, context, {});
			case 'page':
				return runOf(context.pageOf(span.anchor), style, context, {
					link: { to: { kind: 'anchor', anchor: span.anchor }, quiet: true },
				});
			case 'text':
				return runOf(prepareText(span.text), style, context, span);
			default:
				return unreachable(span);
		}
	});
}

function runOf(
	text: string,
	style: TypeStyle,
	context: MeasureContext,
	span: Partial<Extract<Span, { kind: 'text' }>>,
): StyledRun {
	const link = span.link ?? null;
	const tone = span.tone ?? (link && !link.quiet ? 'accent' : style.tone);
	return {
		text,
		face: faceOf(span.strong ?? (style.strong || context.strong), span.em === true),
		size: style.size,
		color: tones[tone],
		link,
		node: link ? node('Link', context.node) : context.node,
		strike: span.strike === true,
		code: span.code === true,
	};
}

function marksOf(
	line: Line,
	runs: readonly StyledRun[],
	style: TypeStyle,
	dx: number,
	measurer: TextMeasurer,
): readonly Mark[] {
	const y = baselineIn(style);
	return line.fragments.flatMap((fragment): readonly Mark[] => {
		const run = runs[fragment.run];
		return run ? fragmentMarks(fragment, run, fragment.x + dx, y, style, measurer) : [];
	});
}

function fragmentMarks(
	fragment: Fragment,
	run: StyledRun,
	x: number,
	y: number,
	style: TypeStyle,
	measurer: TextMeasurer,
): readonly Mark[] {
	const { size, color } = run;
	const direction = fragment.backwards ? ({ direction: 'left' } as const) : {};
	const text: Mark = {
		kind: 'text',
		x,
		y,
		text: fragment.text,
		face: run.face,
		size,
		color,
		node: run.node,
		...direction,
	};
	if (!run.link && !run.strike && !run.code) return [text];
	const marks: Mark[] = [];
	// Neither the underline nor the place to press reaches under the space that ended the line.
	const blank = fragment.text.length - fragment.text.trimEnd().length;
	const blankWidth = blank * measurer.width(' ', run.face) * size;
	const width = fragment.width - blankWidth;
	const left = fragment.backwards ? x + blankWidth : x;
	if (run.code)
		marks.push({ kind: 'box', x: left, y: y - size, width, height: size * 1.3, fill: BAND_COLOR, radius: 2 });
	marks.push(text);
	if (run.strike) {
		marks.push({
			kind: 'line',
			x1: left,
			y1: y - size * 0.27,
			x2: left + width,
			y2: y - size * 0.27,
			width: 0.75,
			color,
		});
	}
	if (run.link) {
		const name = run.link.name ?? fragment.text.trim();
		if (!run.link.quiet) {
			marks.push({ kind: 'line', x1: left, y1: y + 1.6, x2: left + width, y2: y + 1.6, width: 0.6, color });
		}
		marks.push({
			kind: 'link',
			x: left,
			y: y - baselineIn(style),
			width,
			height: style.leading,
			to: run.link.to,
			name,
			node: run.node,
		});
	}
	return marks;
}
