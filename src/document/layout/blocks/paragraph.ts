import type { Paragraph } from '#document/blocks.ts';
import type { MeasureContext } from '#document/layout/context.ts';
import { keptWithNext, type Piece } from '#document/layout/piece.ts';
import { node, type StructureNode } from '#document/layout/structure.ts';
import { measureText } from '#document/layout/text.ts';

export function measureParagraph(block: Paragraph, context: MeasureContext): readonly Piece[] {
	const style = context.styles[block.look ?? 'body'];
	const options = block.align === undefined ? {} : { align: block.align };
	const lines = measureText(block.content, style, { ...context, node: nodeFor(context) }, options);
	return block.keep ? keptWithNext(lines) : lines;
}

/** A cell or the body of a list item that is one paragraph says so by itself: half the elements of a table. */
function nodeFor({ node: parent, alone }: MeasureContext): StructureNode {
	const speaks = parent.role === 'TD' || parent.role === 'TH' || parent.role === 'LBody';
	return alone && speaks ? parent : node('P', parent);
}
