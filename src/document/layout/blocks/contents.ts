import type { Contents } from '#document/blocks.ts';
import type { MeasureContext } from '#document/layout/context.ts';
import type { Mark } from '#document/layout/mark.ts';
import { type Piece, piece, stacked } from '#document/layout/piece.ts';
import { node } from '#document/layout/structure.ts';
import { baselineIn, LEADER_COLOR, tones } from '#document/layout/style.ts';
import { measureText } from '#document/layout/text.ts';

const INDENT = 16;
const NUMBER_WIDTH = 30;
const LEADER_GAP = 6;

/** Titles with dotted leaders to their page numbers; each line is one link. */
export function measureContents(block: Contents, context: MeasureContext): readonly Piece[] {
	const list = node('TOC', context.node);
	const style = context.styles.body;
	return block.entries.map((entry, index): Piece => {
		const strong = entry.level === 1;
		const indent = (entry.level - 1) * INDENT;
		const link = node('Link', node('Reference', node('TOCI', list)));
		const width = context.width - indent - NUMBER_WIDTH;
		const lines = measureText([{ kind: 'text', text: entry.title, strong }], style, {
			...context,
			node: link,
			width,
		});
		const height = lines.length * style.leading;
		const number = context.pageOf(entry.anchor);
		const face = strong ? 'bold' : 'regular';
		const numberX = context.width - context.measurer.width(number, face) * style.size;
		const y = height - style.leading + baselineIn(style);
		const last = lines.at(-1)?.marks.find((mark) => mark.kind === 'text');
		const end = last?.kind === 'text' ? context.measurer.width(last.text, face) * style.size : 0;
		const marks: Mark[] = [
			{
				kind: 'line',
				x1: indent + end + LEADER_GAP,
				y1: y - 1,
				x2: numberX - LEADER_GAP,
				y2: y - 1,
				width: 0.9,
				color: LEADER_COLOR,
				dotted: true,
			},
			{
				kind: 'link',
				x: indent,
				y: 0,
				width: context.width - indent,
				height,
				to: { kind: 'anchor', anchor: entry.anchor },
				name: entry.title,
				node: link,
			},
		];
		const numberMark: Mark = {
			kind: 'text',
			x: numberX,
			y: 0,
			text: number,
			face,
			size: style.size,
			color: tones.ink,
			node: link,
		};
		const numberPiece = piece(0, [{ ...numberMark, y }]);
		return piece(height, marks, {
			gap: index === 0 ? 0 : strong ? 8 : 2,
			children: [...stacked(lines, indent, 0), { piece: numberPiece, x: 0, y: 0 }],
		});
	});
}
