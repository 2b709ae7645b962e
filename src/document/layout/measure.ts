import type { Block } from '#document/blocks.ts';
import { unreachable } from '#domain/identity.ts';
import { measureCode, measurePanel, measureQuote } from './blocks/boxes.ts';
import { measureChart } from './blocks/chart.ts';
import { measureContents } from './blocks/contents.ts';
import { measureFacts } from './blocks/facts.ts';
import { measureField } from './blocks/field.ts';
import { measureFigure } from './blocks/figure.ts';
import { measureHeading } from './blocks/heading.ts';
import { measureList } from './blocks/list.ts';
import { measureParagraph } from './blocks/paragraph.ts';
import { measureScore } from './blocks/score.ts';
import { measureSignature } from './blocks/signature.ts';
import { measureTable } from './blocks/table.ts';
import { measureTrend } from './blocks/trend.ts';
import type { MeasureContext } from './context.ts';
import { type Piece, piece, withFirst } from './piece.ts';
import { gapBetween } from './spacing.ts';
import { HAIRLINE, HAIRLINE_COLOR } from './style.ts';

/** A column of blocks as a column of pieces, with the white space between them. */
export function measureBlocks(blocks: readonly Block[], context: MeasureContext): readonly Piece[] {
	const pieces: Piece[] = [];
	const inner = { ...context, alone: blocks.length === 1 };
	let before: Block | null = null;
	for (const block of blocks) {
		const gap = gapBetween(before, block);
		const measured = measureBlock(block, inner);
		if (measured.length === 0) continue;
		pieces.push(...withFirst(measured, () => ({ gap })));
		before = block;
	}
	return pieces;
}

/** One block as pieces; the first has no gap of its own yet. */
export function measureBlock(block: Block, context: MeasureContext): readonly Piece[] {
	switch (block.kind) {
		case 'heading':
			return measureHeading(block, context);
		case 'paragraph':
			return measureParagraph(block, context);
		case 'list':
			return measureList(block, context);
		case 'table':
			return measureTable(block, context);
		case 'figure':
			return measureFigure(block, context);
		case 'facts':
			return measureFacts(block, context);
		case 'score':
			return measureScore(block, context);
		case 'chart':
			return measureChart(block, context);
		case 'trend':
			return measureTrend(block, context);
		case 'signature':
			return measureSignature(block, context);
		case 'field':
			return measureField(block.field, context);
		case 'contents':
			return measureContents(block, context);
		case 'panel':
			return measurePanel(block.blocks, context);
		case 'quote':
			return measureQuote(block.blocks, context);
		case 'code':
			return measureCode(block.text, context);
		case 'rule':
			return [
				piece(1, [
					{
						kind: 'line',
						x1: 0,
						y1: 0.5,
						x2: context.width,
						y2: 0.5,
						width: HAIRLINE,
						color: HAIRLINE_COLOR,
					},
				]),
			];
		case 'space':
			return [piece(block.height, [])];
		case 'group':
			return measureBlocks(block.blocks, context);
		default:
			return unreachable(block);
	}
}
