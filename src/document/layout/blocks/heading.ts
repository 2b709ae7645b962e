import type { Heading } from '#document/blocks.ts';
import type { MeasureContext } from '#document/layout/context.ts';
import { keptWithNext, type Piece, withFirst } from '#document/layout/piece.ts';
import { headingRole, node } from '#document/layout/structure.ts';
import { headingStyles } from '#document/layout/style.ts';
import { measureText } from '#document/layout/text.ts';

export function measureHeading(block: Heading, context: MeasureContext): readonly Piece[] {
	const self = node(headingRole(block.level), context.node);
	const style = headingStyles[block.look];
	const lines = keptWithNext(measureText(block.content, style, { ...context, node: self }));
	return withFirst(lines, () => ({
		anchors: block.anchor === undefined ? [] : [block.anchor],
		bookmark: block.bookmark ? { ...block.bookmark, node: self } : null,
	}));
}
