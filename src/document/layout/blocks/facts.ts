import type { Facts } from '#document/blocks.ts';
import type { MeasureContext } from '#document/layout/context.ts';
import type { Piece } from '#document/layout/piece.ts';
import { rowPiece } from '#document/layout/row.ts';
import { node } from '#document/layout/structure.ts';
import { measureText } from '#document/layout/text.ts';

const COLUMN_GAP = 12;
const FACT_GAP = 4;

/** Labels at the left, values at the right; a list to those who cannot see the columns. */
export function measureFacts(block: Facts, context: MeasureContext): readonly Piece[] {
	const list = node('L', context.node, { numbering: 'None' });
	const labelWidth = Math.min(130, context.width * 0.32);
	const valueX = labelWidth + COLUMN_GAP;
	return block.facts.map((fact, index): Piece => {
		const entry = node('LI', list);
		const label = measureText([{ kind: 'text', text: fact.label }], context.styles.muted, {
			...context,
			width: labelWidth,
			node: node('Lbl', entry),
		});
		const value = context.measure(fact.value, {
			...context,
			width: context.width - valueX,
			node: node('LBody', entry),
		});
		const row = rowPiece(
			[
				{ x: 0, pieces: label },
				{ x: valueX, pieces: value },
			],
			{ above: 0, below: 0, wholeBelow: 100 },
		);
		return index > 0 ? { ...row, gap: FACT_GAP } : row;
	});
}
