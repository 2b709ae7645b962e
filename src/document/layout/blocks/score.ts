import type { Score } from '#document/blocks.ts';
import type { MeasureContext } from '#document/layout/context.ts';
import { columnHeight, type Piece, piece, stacked } from '#document/layout/piece.ts';
import { node } from '#document/layout/structure.ts';
import type { TypeStyle } from '#document/layout/style.ts';
import { measureText } from '#document/layout/text.ts';

const COLUMNS = 4;
const valueStyle: TypeStyle = { size: 14, leading: 20, tone: 'ink', strong: true };

/** Key figures in a line: a small label with its value under it, four to a line. */
export function measureScore(block: Score, context: MeasureContext): readonly Piece[] {
	const list = node('L', context.node, { numbering: 'None' });
	const width = context.width / COLUMNS;
	const columns = block.parts.map((part) => {
		const entry = node('LI', list);
		const inner = { ...context, width: width - 8 };
		return [
			...measureText([{ kind: 'text', text: part.label }], context.styles.small, {
				...inner,
				node: node('Lbl', entry),
			}),
			...measureText(
				[{ kind: 'text', text: part.value, ...(part.tone ? { tone: part.tone } : {}) }],
				valueStyle,
				{ ...inner, node: node('LBody', entry) },
			),
		];
	});
	const lines: Piece[] = [];
	for (let from = 0; from < columns.length; from += COLUMNS) {
		const line = columns.slice(from, from + COLUMNS);
		const children = line.flatMap((column, index) => stacked(column, index * width, 0));
		lines.push(piece(Math.max(...line.map(columnHeight)), [], { children, gap: from > 0 ? 6 : 0 }));
	}
	return lines;
}
