import type { Anchor, Block, Cell, Section, Span, TableRow } from '#document/blocks.ts';
import { unreachable } from '#domain/identity.ts';

/**
 * Links to parts that were left out become plain words: a tagged link without a place to press is an error, and
 * one that leads nowhere is worse. Page numbers of such places become nothing.
 */
export function withoutDeadLinks(sections: readonly Section[]): readonly Section[] {
	const known = new Set<Anchor>(sections.flatMap(({ anchor, blocks }) => [anchor, ...anchorsIn(blocks)]));
	const isDead = (anchor: Anchor) => !known.has(anchor);
	return sections.map((section) => ({
		...section,
		blocks: section.blocks.map((block) => live(block, isDead)),
	}));
}

function anchorsIn(blocks: readonly Block[]): readonly Anchor[] {
	return blocks.flatMap((block): readonly Anchor[] => {
		if (block.kind === 'heading') return block.anchor === undefined ? [] : [block.anchor];
		if (block.kind === 'table') return block.rows.flatMap(({ anchor }) => anchor ?? []);
		return block.kind === 'group' ? anchorsIn(block.blocks) : [];
	});
}

type IsDead = (anchor: Anchor) => boolean;

function live(block: Block, isDead: IsDead): Block {
	const all = (blocks: readonly Block[]) => blocks.map((each) => live(each, isDead));
	const cellsOf = (cells: readonly Cell[]) => cells.map((cell) => ({ ...cell, blocks: all(cell.blocks) }));
	switch (block.kind) {
		case 'heading':
		case 'paragraph':
			return { ...block, content: liveSpans(block.content, isDead) };
		case 'figure':
		case 'signature':
			return { ...block, caption: liveSpans(block.caption, isDead) };
		case 'list':
			return { ...block, items: block.items.map((item) => ({ ...item, blocks: all(item.blocks) })) };
		case 'table':
			return {
				...block,
				head: cellsOf(block.head),
				rows: block.rows.map((row): TableRow => ({ ...row, cells: cellsOf(row.cells) })),
			};
		case 'facts':
			return { ...block, facts: block.facts.map((fact) => ({ ...fact, value: all(fact.value) })) };
		case 'quote':
		case 'panel':
		case 'group':
			return { ...block, blocks: all(block.blocks) };
		case 'contents':
			return { ...block, entries: block.entries.filter(({ anchor }) => !isDead(anchor)) };
		case 'score':
		case 'chart':
		case 'trend':
		case 'code':
		case 'field':
		case 'rule':
		case 'space':
			return block;
		default:
			return unreachable(block);
	}
}

function liveSpans(content: readonly Span[], isDead: IsDead): readonly Span[] {
	return content.flatMap((span): readonly Span[] => {
		if (span.kind === 'page') return isDead(span.anchor) ? [] : [span];
		if (span.kind !== 'text' || span.link?.to.kind !== 'anchor' || !isDead(span.link.to.anchor))
			return [span];
		const { link, ...words } = span;
		return [words];
	});
}
