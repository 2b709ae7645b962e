import type { Paragraph } from '#document/blocks.ts';
import type { MeasureContext } from '#document/layout/context.ts';
import { keptWithNext, type Piece } from '#document/layout/piece.ts';
import { node } from '#document/layout/structure.ts';
import { measureText } from '#document/layout/text.ts';

export function measureParagraph(block: Paragraph, context: MeasureContext): readonly Piece[] {
	const style = context.styles[block.look ?? 'body'];
	const options = block.align === undefined ? {} : { align: block.align };
	const lines = measureText(block.content, style, { ...context, node: node('P', context.node) }, options);
	return block.keep ? keptWithNext(lines) : lines;
}
