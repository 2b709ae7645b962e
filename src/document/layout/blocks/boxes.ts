import type { Block } from '#document/blocks.ts';
import type { MeasureContext } from '#document/layout/context.ts';
import type { Piece } from '#document/layout/piece.ts';
import { rowPiece } from '#document/layout/row.ts';
import { node } from '#document/layout/structure.ts';
import { BAND_COLOR, codeStyle, HAIRLINE, HAIRLINE_COLOR } from '#document/layout/style.ts';
import { measureText } from '#document/layout/text.ts';
import { prepareText } from '#document/text/prepare.ts';

const PANEL = { side: 12, above: 8, below: 9, radius: 6 } as const;
const QUOTE_INSET = 14;
const CODE = { side: 10, above: 7, below: 7, radius: 4 } as const;

/** A thin rounded frame, open to being cut where a page ends. */
export function measurePanel(blocks: readonly Block[], context: MeasureContext): readonly Piece[] {
	const inner = { ...context, width: context.width - 2 * PANEL.side, node: node('Div', context.node) };
	return [
		rowPiece([{ x: PANEL.side, pieces: context.measure(blocks, inner) }], {
			above: PANEL.above,
			below: PANEL.below,
			decorate: (height) => [
				{
					kind: 'box',
					x: 0,
					y: 0,
					width: context.width,
					height,
					stroke: HAIRLINE_COLOR,
					radius: PANEL.radius,
				},
			],
		}),
	];
}

/** A quotation: set in, with a line at its left. */
export function measureQuote(blocks: readonly Block[], context: MeasureContext): readonly Piece[] {
	const inner = { ...context, width: context.width - QUOTE_INSET, node: node('BlockQuote', context.node) };
	return [
		rowPiece([{ x: QUOTE_INSET, pieces: context.measure(blocks, inner) }], {
			above: 1,
			below: 1,
			wholeBelow: 60,
			decorate: (height) => [
				{ kind: 'line', x1: 1, y1: 0, x2: 1, y2: height, width: 2 * HAIRLINE, color: HAIRLINE_COLOR },
			],
		}),
	];
}

/** Text kept as it was spaced, on a pale band. */
export function measureCode(text: string, context: MeasureContext): readonly Piece[] {
	const code = node('Code', node('P', context.node));
	const spaced = prepareText(text).replaceAll(' ', '\u00a0');
	const lines = measureText([{ kind: 'text', text: spaced }], codeStyle, {
		...context,
		width: context.width - 2 * CODE.side,
		node: code,
	});
	return [
		rowPiece([{ x: CODE.side, pieces: lines }], {
			above: CODE.above,
			below: CODE.below,
			wholeBelow: 100,
			decorate: (height) => [
				{ kind: 'box', x: 0, y: 0, width: context.width, height, fill: BAND_COLOR, radius: CODE.radius },
			],
		}),
	];
}
