import type { Block, List } from '#document/blocks.ts';
import type { MeasureContext } from '#document/layout/context.ts';
import type { Mark, TextMark } from '#document/layout/mark.ts';
import { cutPiece, indented, type Piece, piece, withFirst } from '#document/layout/piece.ts';
import { node, type StructureNode } from '#document/layout/structure.ts';
import { baselineIn, tones } from '#document/layout/style.ts';
import { Directions, hasRightToLeft } from '#document/text/direction.ts';
import { prepareText } from '#document/text/prepare.ts';

const LABEL_GAP = 7;
const ITEM_GAP = 3;

/** A list: the label of an item is part of its first piece, so it can never be stranded. */
export function measureList(block: List, context: MeasureContext): readonly Piece[] {
	const self = node('L', context.node, { numbering: block.ordered ? 'Decimal' : 'Disc' });
	const style = context.styles.body;
	const labels = block.items.map((item, index) => labelOf(block, item.task, index));
	const labelWidth = Math.max(
		0.55 * style.size,
		...labels.map((label) => context.measurer.width(label, 'regular') * style.size),
	);
	const inset = Math.min(labelWidth + LABEL_GAP, context.width / 3);
	return block.items.flatMap((item, index): readonly Piece[] => {
		const entry = node('LI', self);
		const fromRight = beginsAtRight(item.blocks);
		const mark = labelMark(labels[index] ?? '', labelWidth, block.ordered, node('Lbl', entry), context);
		const label = fromRight ? { ...mark, x: context.width - labelWidth } : mark;
		const inner = { ...context, width: context.width - inset, node: node('LBody', entry) };
		const body = context.measure(item.blocks, inner).map((each) => indented(each, fromRight ? 0 : inset));
		const pieces = body.length > 0 ? body : [piece(style.leading, [])];
		return withFirst(pieces, (first) => labelled(first, label, index));
	});
}

/** Whether the text of an item runs to the left: then its label stands at the right. */
function beginsAtRight(blocks: readonly Block[]): boolean {
	const [first] = blocks;
	if (first?.kind !== 'paragraph') return false;
	const text = first.content.map((span) => (span.kind === 'text' ? span.text : ' ')).join('');
	return hasRightToLeft(text) && new Directions(prepareText(text)).beginsAtRight(0);
}

function labelled(first: Piece, label: Mark, index: number): Partial<Piece> {
	return {
		marks: [label, ...first.marks],
		gap: index > 0 ? ITEM_GAP : first.gap,
		split: first.split
			? (room, fresh) => {
					const parts = cutPiece(first, room, fresh);
					return parts ? [{ ...parts[0], marks: [label, ...parts[0].marks] }, parts[1]] : null;
				}
			: null,
	};
}

function labelOf(block: List, task: 'none' | 'open' | 'done', index: number): string {
	if (task === 'open') return '\u2610';
	if (task === 'done') return '\u2611';
	return block.ordered ? `${block.start + index}.` : '\u2022';
}

function labelMark(
	text: string,
	width: number,
	ordered: boolean,
	label: StructureNode,
	context: MeasureContext,
): TextMark {
	const style = context.styles.body;
	const own = context.measurer.width(text, 'regular') * style.size;
	return {
		kind: 'text',
		// Numbers stand flush right, so that 9 and 10 align.
		x: ordered ? width - own : 0,
		y: baselineIn(style),
		text,
		face: 'regular',
		size: style.size,
		color: tones[ordered ? 'ink' : 'muted'],
		node: label,
	};
}
