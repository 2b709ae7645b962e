import type { FormField } from '#document/blocks.ts';
import type { MeasureContext } from '#document/layout/context.ts';
import { type Piece, piece } from '#document/layout/piece.ts';
import { node } from '#document/layout/structure.ts';
import { BLANK_LINE_COLOR } from '#document/layout/style.ts';

const HEIGHT = { line: 20, choice: 20, lines: 34 } as const;

/** A box to type or write in; printed, it is a box for a pen. */
export function measureField(field: FormField, context: MeasureContext): readonly Piece[] {
	const height = HEIGHT[field.type];
	const frame = { x: 0, y: 0, width: context.width, height };
	return [
		piece(height, [
			{ kind: 'box', ...frame, stroke: BLANK_LINE_COLOR, radius: 2 },
			{ kind: 'field', ...frame, field, node: node('Form', context.node) },
		]),
	];
}
