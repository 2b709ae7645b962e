import type { Anchor, Block, TextLook } from '#document/blocks.ts';
import type { TextMeasurer } from '#document/text/measurer.ts';
import type { Piece } from './piece.ts';
import type { StructureNode } from './structure.ts';
import type { TypeStyle } from './style.ts';

/** What a block needs to know of the place it is measured for. */
export type MeasureContext = {
	readonly measurer: TextMeasurer;
	/** Points. */
	readonly width: number;
	/** The node that what is measured belongs to. */
	readonly node: StructureNode;
	readonly styles: Readonly<Record<TextLook, TypeStyle>>;
	/** Set in bold: the cells of a table head. */
	readonly strong: boolean;
	/** The only block of its parent. */
	readonly alone: boolean;
	/** The number of the page an anchor stands on, as far as the last pass knows. */
	pageOf(anchor: Anchor): string;
	/** Measures blocks inside a block; here, so that block modules need not import each other. */
	measure(blocks: readonly Block[], context: MeasureContext): readonly Piece[];
};
