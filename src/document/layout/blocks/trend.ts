import type { Trend } from '#document/blocks.ts';
import type { MeasureContext } from '#document/layout/context.ts';
import type { Mark } from '#document/layout/mark.ts';
import { keptTogether, type Piece, piece, withFirst } from '#document/layout/piece.ts';
import { node, type StructureNode } from '#document/layout/structure.ts';
import { baselineIn, HAIRLINE, HAIRLINE_COLOR, tones } from '#document/layout/style.ts';
import { measureText } from '#document/layout/text.ts';
import { prepareText } from '#document/text/prepare.ts';

/** Points. */
const PLOT = { height: 130, left: 40, right: 52, top: 14, below: 16 } as const;
const DOT = 4;
/** Points that still have room for their value above them. */
const MOST_LABELS = 14;

/** Values over time as a line with dots, on a scale with its steps; the whole as a sentence below. */
export function measureTrend(block: Trend, context: MeasureContext): readonly Piece[] {
	const self = node('Figure', context.node, { alt: block.text });
	const height = PLOT.top + PLOT.height + PLOT.below;
	const frame = { x: 0, y: 0, width: context.width, height };
	const plot = piece(height, [{ kind: 'node', node: self, frame }, ...plotMarks(block, context, self)]);
	const text = measureText([{ kind: 'text', text: block.text }], context.styles.small, {
		...context,
		node: node('Caption', self),
	});
	return keptTogether([plot, ...withFirst(text, () => ({ gap: 4 }))]);
}

function plotMarks(block: Trend, context: MeasureContext, self: StructureNode): readonly Mark[] {
	const style = context.styles.small;
	const size = style.size - 1;
	const right = context.width - PLOT.right;
	const yOf = (value: number) => {
		const share = (value - block.least) / Math.max(block.most - block.least, Number.MIN_VALUE);
		return PLOT.top + PLOT.height * (1 - Math.min(Math.max(share, 0), 1));
	};
	const widthOf = (words: string) => context.measurer.width(words, 'regular') * size;
	const words = (text: string, x: number, y: number): Mark => ({
		kind: 'text',
		x,
		y,
		text: prepareText(text).replaceAll('\n', ' '),
		face: 'regular',
		size,
		color: tones.muted,
		node: self,
	});
	const line = (y: number, dotted: boolean): Mark => ({
		kind: 'line',
		x1: PLOT.left,
		y1: y,
		x2: right,
		y2: y,
		width: HAIRLINE,
		color: dotted ? tones.muted : HAIRLINE_COLOR,
		dotted,
	});
	const beside = (y: number) => y + size * 0.36;
	const dots = placesOf(block, PLOT.left + DOT, right - DOT).map((x, index) => ({
		x,
		y: yOf(block.points[index]?.value ?? block.least),
		label: block.points[index]?.label ?? '',
	}));
	const baseline = PLOT.top + PLOT.height + baselineIn(style);
	return [
		...block.steps.flatMap(({ value, label }) => [
			words(label, PLOT.left - 6 - widthOf(label), beside(yOf(value))),
			line(yOf(value), false),
		]),
		...(block.mark ? [words(block.mark.label, right + 4, beside(yOf(block.mark.value)))] : []),
		...(block.mark ? [line(yOf(block.mark.value), true)] : []),
		{
			kind: 'strokes',
			strokes: [dots.map(({ x, y }): readonly [number, number] => [x, y])],
			width: 1.4,
			color: tones.accent,
			node: self,
		},
		...dots.map(
			({ x, y }): Mark => ({
				kind: 'box',
				x: x - DOT / 2,
				y: y - DOT / 2,
				width: DOT,
				height: DOT,
				radius: DOT / 2,
				fill: tones.accent,
				node: self,
			}),
		),
		...(dots.length <= MOST_LABELS
			? dots.map(({ x, y, label }) => words(label, x - widthOf(label) / 2, y - DOT))
			: []),
		words(block.from, PLOT.left, baseline),
		...(block.to === block.from ? [] : [words(block.to, right - widthOf(block.to), baseline)]),
	];
}

/** Where each point stands from left to right: by its day, or evenly where all are of one day. */
function placesOf({ points }: Trend, left: number, right: number): readonly number[] {
	const days = points.map(({ at }) => at);
	const [first, last] = [Math.min(...days), Math.max(...days)];
	const span = last - first;
	return points.map(({ at }, index) => {
		const share = span > 0 ? (at - first) / span : points.length > 1 ? index / (points.length - 1) : 0.5;
		return left + (right - left) * (Number.isFinite(share) ? share : 0);
	});
}
