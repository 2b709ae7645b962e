import type { Block, Composition, Span, Table } from '#document/blocks.ts';

/*
 * The document as plain parts, so that engines without links, tags and fields draw the same words, tables and
 * photos. What they leave out (links, bookmarks, form fields, the carried data) is less work for them.
 */

export type Part =
	| { readonly kind: 'page' }
	| { readonly kind: 'heading'; readonly level: number; readonly text: string }
	| { readonly kind: 'text'; readonly text: string }
	| {
			readonly kind: 'table';
			/** Add up to 1. */
			readonly shares: readonly number[];
			readonly head: readonly string[];
			readonly rows: readonly (readonly string[])[];
	  }
	| { readonly kind: 'photo'; readonly sha256: string; readonly width: number; readonly height: number };

/** A4 with the margins of ours; all lengths in points. */
export const sheet = {
	width: 595.28,
	height: 841.89,
	left: 56,
	top: 66,
	bottom: 66,
	content: 483.28,
} as const;
export const sizes = {
	text: 11.5,
	leading: 16.75,
	cell: 10,
	cellLeading: 14,
	cellSide: 6,
	heading: 19,
} as const;
/** Of photos. */
export const photoWidth = 483.28;

export function partsOf(composition: Composition): readonly Part[] {
	return composition.sections.flatMap((section): Part[] => [
		{ kind: 'page' },
		...section.blocks.flatMap(partsOfBlock),
	]);
}

function partsOfBlock(block: Block): readonly Part[] {
	switch (block.kind) {
		case 'heading':
			return [{ kind: 'heading', level: block.level, text: textOf(block.content) }];
		case 'paragraph':
			return [{ kind: 'text', text: textOf(block.content) }];
		case 'list':
			return block.items.flatMap((item) => item.blocks.flatMap(partsOfBlock));
		case 'table':
			return [tableOf(block)];
		case 'figure':
			return [
				{ kind: 'photo', sha256: block.sha256, width: block.width, height: block.height },
				{ kind: 'text', text: textOf(block.caption) },
			];
		case 'facts':
			return block.facts.map(({ label, value }) => ({
				kind: 'text',
				text: `${label}: ${textOfBlocks(value)}`,
			}));
		case 'contents':
			return block.entries.map(({ title }) => ({ kind: 'text', text: title }));
		case 'quote':
		case 'panel':
		case 'group':
			return block.blocks.flatMap(partsOfBlock);
		case 'score':
			return block.parts.map(({ label, value }) => ({ kind: 'text', text: `${label}: ${value}` }));
		case 'chart':
		case 'code':
			return [{ kind: 'text', text: block.text }];
		case 'signature':
			return [{ kind: 'text', text: textOf(block.caption) }];
		default:
			return [];
	}
}

function tableOf(table: Table): Part {
	const wanted = table.columns.map(({ width }) => {
		if (typeof width === 'number') return width * 150;
		return typeof width === 'object' ? width.points : 60;
	});
	const total = wanted.reduce((sum, each) => sum + each, 0);
	const texts = (cells: Table['head']) => cells.map(({ blocks }) => textOfBlocks(blocks));
	return {
		kind: 'table',
		shares: wanted.map((each) => each / total),
		head: texts(table.head),
		rows: table.rows.map(({ cells }) => texts(cells)),
	};
}

function textOfBlocks(blocks: readonly Block[]): string {
	return blocks
		.flatMap(partsOfBlock)
		.flatMap((part) => ('text' in part ? [part.text] : []))
		.join(' ');
}

function textOf(content: readonly Span[]): string {
	// A page number is two digits to engines that cannot know it.
	return content
		.map((span) => (span.kind === 'text' ? span.text : span.kind === 'page' ? '00' : ' '))
		.join('');
}
