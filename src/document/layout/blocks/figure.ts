import type { Figure } from '#document/blocks.ts';
import type { MeasureContext } from '#document/layout/context.ts';
import { keptTogether, type Piece, piece, withFirst } from '#document/layout/piece.ts';
import { node } from '#document/layout/structure.ts';
import { CONTENT_HEIGHT, HAIRLINE_COLOR } from '#document/layout/style.ts';
import { measureText } from '#document/layout/text.ts';

const LARGEST_HEIGHT = CONTENT_HEIGHT * 0.62;
/** Points for one pixel, at most: a small picture is not blown up. */
const LARGEST_SCALE = 0.75;
const CAPTION_GAP = 5;

/** A photo, scaled to fit and never cut, with its caption on the same page. */
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
	]);
	const caption = measureText(block.caption, context.styles.small, {
		...context,
		node: node('Caption', self),
	});
	return keptTogether([picture, ...withFirst(caption, () => ({ gap: CAPTION_GAP }))]);
}
