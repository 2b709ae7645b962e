import type { Chart } from '#document/blocks.ts';
import type { MeasureContext } from '#document/layout/context.ts';
import type { Mark } from '#document/layout/mark.ts';
import { keptTogether, type Piece, piece, withFirst } from '#document/layout/piece.ts';
import { node } from '#document/layout/structure.ts';
import { baselineIn, HAIRLINE, HAIRLINE_COLOR, tones } from '#document/layout/style.ts';
import { measureText } from '#document/layout/text.ts';
import { prepareText } from '#document/text/prepare.ts';

const BAR = { height: 9, step: 17, labelWidth: 64, valueWidth: 90 } as const;

/** Horizontal bars on one scale from zero, each with its value in words, and the whole as a sentence. */
export function measureChart(block: Chart, context: MeasureContext): readonly Piece[] {
	const self = node('Figure', context.node, { alt: block.text });
	const caption = node('Caption', self);
	const title = measureText([{ kind: 'text', text: block.title }], context.styles.body, {
		...context,
		node: caption,
	});
	const text = measureText([{ kind: 'text', text: block.text }], context.styles.small, {
		...context,
		node: caption,
	});
	const height = block.bars.length * BAR.step + 2;
	const frame = { x: 0, y: 0, width: context.width, height };
	const bars = piece(
		height,
		[{ kind: 'node', node: self, frame }, ...barMarks(block, context, self, height)],
		{
			gap: 2,
		},
	);
	return keptTogether([...title, bars, ...withFirst(text, () => ({ gap: 2 }))]);
}

function barMarks(
	block: Chart,
	context: MeasureContext,
	self: ReturnType<typeof node>,
	height: number,
): readonly Mark[] {
	const style = context.styles.small;
	const room = Math.max(20, context.width - BAR.labelWidth - BAR.valueWidth);
	const largest = Math.max(...block.bars.map((bar) => Math.abs(bar.value)), Number.MIN_VALUE);
	const axis: Mark = {
		kind: 'line',
		x1: BAR.labelWidth,
		y1: 0,
		x2: BAR.labelWidth,
		y2: height,
		width: HAIRLINE,
		color: HAIRLINE_COLOR,
	};
	const marks = block.bars.flatMap((bar, index): readonly Mark[] => {
		const top = index * BAR.step + 1;
		const y = top + (BAR.step - style.leading) / 2 + baselineIn(style);
		const length = Math.max(1, (Math.abs(bar.value) / largest) * room);
		const text = (words: string, x: number): Mark => ({
			kind: 'text',
			x,
			y,
			text: prepareText(words).replaceAll('\n', ' '),
			face: 'regular',
			size: style.size,
			color: tones.muted,
			node: self,
		});
		return [
			text(bar.label, 0),
			{
				kind: 'box',
				x: BAR.labelWidth,
				y: top + (BAR.step - BAR.height) / 2,
				width: length,
				height: BAR.height,
				fill: tones[bar.tone],
				node: self,
			},
			text(bar.text, BAR.labelWidth + length + 6),
		];
	});
	return [...marks, axis];
}
