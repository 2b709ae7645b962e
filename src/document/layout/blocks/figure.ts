import type { Figure } from '#document/blocks.ts';
import type { MeasureContext } from '#document/layout/context.ts';
import type { Mark } from '#document/layout/mark.ts';
import { keptTogether, type Piece, piece, withFirst } from '#document/layout/piece.ts';
import { node, type StructureNode } from '#document/layout/structure.ts';
import { CONTENT_HEIGHT, HAIRLINE_COLOR, PAPER_COLOR, tones } from '#document/layout/style.ts';
import { measureText } from '#document/layout/text.ts';
import { prepareText } from '#document/text/prepare.ts';

const LARGEST_HEIGHT = CONTENT_HEIGHT * 0.62;
/** Points for one pixel, at most: a small picture is not blown up. */
const LARGEST_SCALE = 0.75;
const CAPTION_GAP = 5;
/** Points. A dark line on a light one is seen on any photo, printed without colour too. */
const FRAME = { light: 3.4, dark: 1.4, pad: 3 } as const;

/** A photo, scaled to fit and never cut, with its frames and, on the same page, its caption. */
export function measureFigure(block: Figure, context: MeasureContext): readonly Piece[] {
	const scale = Math.min(context.width / block.width, LARGEST_HEIGHT / block.height, LARGEST_SCALE);
	const width = block.width * scale;
	const height = block.height * scale;
	const self = node('Figure', context.node, { alt: block.alt });
	const frame = { x: 0, y: 0, width, height };
	const picture = piece(height, [
		{ kind: 'node', node: self, frame },
		{ kind: 'picture', ...frame, sha256: block.sha256, node: self },
		{ kind: 'box', ...frame, stroke: HAIRLINE_COLOR },
		...(block.frames ?? []).flatMap((each) => frameMarks(each, { width, height }, context, self)),
	]);
	const caption = measureText(block.caption, context.styles.small, {
		...context,
		node: node('Caption', self),
	});
	return keptTogether([picture, ...withFirst(caption, () => ({ gap: CAPTION_GAP }))]);
}

/** A frame over a part of the picture, with its label in the corner, always inside the picture. */
function frameMarks(
	{ x, y, width, height, label }: NonNullable<Figure['frames']>[number],
	picture: { readonly width: number; readonly height: number },
	context: MeasureContext,
	self: StructureNode,
): readonly Mark[] {
	const inset = FRAME.light / 2;
	const left = Math.max(inset, x * picture.width);
	const top = Math.max(inset, y * picture.height);
	const right = Math.min(picture.width - inset, (x + width) * picture.width);
	const bottom = Math.min(picture.height - inset, (y + height) * picture.height);
	const outline: readonly (readonly [number, number])[] = [
		[left, top],
		[right, top],
		[right, bottom],
		[left, bottom],
		[left, top],
	];
	const size = context.styles.small.size;
	const text = prepareText(label).replaceAll('\n', ' ');
	const wide = context.measurer.width(text, 'bold') * size + 2 * FRAME.pad;
	const tall = size + 2 * FRAME.pad;
	const box = {
		x: Math.max(0, Math.min(left, picture.width - wide)),
		y: Math.max(0, Math.min(top, picture.height - tall)),
	};
	return [
		{ kind: 'strokes', strokes: [outline], width: FRAME.light, color: PAPER_COLOR, node: self },
		{ kind: 'strokes', strokes: [outline], width: FRAME.dark, color: tones.accent, node: self },
		{ kind: 'box', ...box, width: wide, height: tall, fill: tones.accent, node: self },
		{
			kind: 'text',
			x: box.x + FRAME.pad,
			y: box.y + FRAME.pad + size * 0.8,
			text,
			face: 'bold',
			size,
			color: PAPER_COLOR,
			node: self,
		},
	];
}
