import type { Signature } from '#document/blocks.ts';
import type { MeasureContext } from '#document/layout/context.ts';
import type { Mark } from '#document/layout/mark.ts';
import { keptTogether, type Piece, piece, withFirst } from '#document/layout/piece.ts';
import { node } from '#document/layout/structure.ts';
import { BLANK_LINE_COLOR, baselineIn, HAIRLINE, tones } from '#document/layout/style.ts';
import { measureText } from '#document/layout/text.ts';
import { SIGNATURE_BOX } from '#domain/answer.ts';

const DRAWN = { width: 160, height: 48 } as const;
const BLANK = { height: 34, gap: 14, labelGap: 6 } as const;

/** Drawn strokes, a typed name or blank lines to sign on, and in words which of them it is. */
export function measureSignature(block: Signature, context: MeasureContext): readonly Piece[] {
	const pieces: Piece[] = [];
	if (block.strokes.length > 0) pieces.push(drawn(block, context));
	if (block.typed !== '') {
		pieces.push(
			...measureText(
				[{ kind: 'text', text: block.typed, em: true }],
				{ ...context.styles.body, size: 13, leading: 20 },
				{ ...context, node: node('P', context.node) },
			),
		);
	}
	for (const line of block.blanks) pieces.push(blankLine(line, context));
	const caption = measureText(block.caption, context.styles.small, {
		...context,
		node: node('P', context.node),
	});
	return keptTogether([...pieces, ...withFirst(caption, () => ({ gap: pieces.length > 0 ? 3 : 0 }))]);
}

function drawn(block: Signature, context: MeasureContext): Piece {
	const self = node('Figure', context.node, { alt: block.alt });
	const scale = Math.min(DRAWN.width / SIGNATURE_BOX.width, DRAWN.height / SIGNATURE_BOX.height);
	const strokes = block.strokes.map((stroke) =>
		stroke.map(([x, y]): readonly [number, number] => [
			within(x, SIGNATURE_BOX.width) * scale,
			within(y, SIGNATURE_BOX.height) * scale,
		]),
	);
	return piece(DRAWN.height, [
		{ kind: 'node', node: self, frame: { x: 0, y: 0, width: DRAWN.width, height: DRAWN.height } },
		{ kind: 'strokes', strokes, width: 1.3, color: tones.ink, node: self },
	]);
}

/** Strokes come from files too: nothing may be drawn outside its box. */
function within(value: number, largest: number): number {
	return Number.isFinite(value) ? Math.min(Math.max(value, 0), largest) : 0;
}

/** One row of labels with a line after each: the last two of a row share it two to one. */
function blankLine(labels: readonly string[], context: MeasureContext): Piece {
	const style = context.styles.small;
	const self = node('P', context.node);
	const shares = labels.map((_, index) => (index === 0 ? 2 : 1));
	const total = shares.reduce((sum, share) => sum + share, 0);
	const room = context.width - BLANK.gap * (labels.length - 1);
	const y = BLANK.height - style.leading + baselineIn(style);
	let x = 0;
	const marks = labels.flatMap((label, index): readonly Mark[] => {
		const width = (room * (shares[index] ?? 1)) / total;
		const start = x;
		const after = start + context.measurer.width(label, 'regular') * style.size + BLANK.labelGap;
		x += width + BLANK.gap;
		return [
			{
				kind: 'text',
				x: start,
				y,
				text: label,
				face: 'regular',
				size: style.size,
				color: tones.muted,
				node: self,
			},
			{
				kind: 'line',
				x1: after,
				y1: y + 2,
				x2: start + width,
				y2: y + 2,
				width: HAIRLINE,
				color: BLANK_LINE_COLOR,
			},
		];
	});
	return piece(BLANK.height, marks);
}
