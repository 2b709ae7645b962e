import type { Block, Paragraph, Span } from '#document/blocks.ts';
import { unreachable } from '#domain/identity.ts';
import type { Inline, Block as MarkdownBlock } from '#domain/markdown.ts';
import { parseMarkdown } from '#domain/markdown.ts';

type Style = Omit<Extract<Span, { kind: 'text' }>, 'kind' | 'text'>;

/**
 * What a learner wrote in Markdown as blocks of the document. Headings go below `level`; inside a table
 * cell (`level` null) they become bold lines.
 */
export function markdownBlocks(text: string, level: number | null): readonly Block[] {
	const blocks = parseMarkdown(text).map((block) => blockOf(block, level));
	return blocks.map((block, index) =>
		block.kind === 'paragraph' && opensWhatFollows(block, blocks[index + 1])
			? { ...block, keep: true }
			: block,
	);
}

/** "I did this, in order:" stays with the list it announces. */
function opensWhatFollows({ content }: Paragraph, next: Block | undefined): boolean {
	const last = content.at(-1);
	const announces = last?.kind === 'text' && last.text.trimEnd().endsWith(':');
	return announces && (next?.kind === 'list' || next?.kind === 'table' || next?.kind === 'quote');
}

function blockOf(block: MarkdownBlock, level: number | null): Block {
	switch (block.kind) {
		case 'heading':
			return level === null
				? { kind: 'paragraph', content: spansOf(block.content, { strong: true }) }
				: {
						kind: 'heading',
						level: Math.min(6, level + block.level),
						look: 'label',
						content: spansOf(block.content, {}),
					};
		case 'paragraph':
			return { kind: 'paragraph', content: spansOf(block.content, {}) };
		case 'list':
			return {
				kind: 'list',
				ordered: block.ordered,
				start: block.start,
				items: block.items.map((item) => ({
					task: item.task,
					// Inside an item a heading would jump out of the list.
					blocks: item.blocks.map((inner) => blockOf(inner, null)),
				})),
			};
		case 'table':
			return {
				kind: 'table',
				columns: block.header.map(() => ({ width: 'auto' })),
				head: block.header.map((cell) => ({ blocks: [{ kind: 'paragraph', content: spansOf(cell, {}) }] })),
				rows: block.rows.map((row) => ({
					cells: row.map((cell) => ({ blocks: [{ kind: 'paragraph', content: spansOf(cell, {}) }] })),
				})),
			};
		case 'quote':
			return { kind: 'quote', blocks: block.blocks.map((inner) => blockOf(inner, null)) };
		case 'code':
			return { kind: 'code', text: block.text };
		case 'rule':
			return { kind: 'rule' };
	}
}

function spansOf(inlines: readonly Inline[], style: Style): readonly Span[] {
	return inlines.flatMap((inline): readonly Span[] => {
		switch (inline.kind) {
			case 'text':
				return [{ kind: 'text', text: inline.text, ...style }];
			case 'code':
				return [{ kind: 'text', text: inline.text, ...style, code: true }];
			case 'strong':
				return spansOf(inline.content, { ...style, strong: true });
			case 'em':
				return spansOf(inline.content, { ...style, em: true });
			case 'strike':
				return spansOf(inline.content, { ...style, strike: true });
			case 'link':
				return spansOf(inline.content, { ...style, link: { to: { kind: 'address', href: inline.href } } });
			case 'break':
				return [{ kind: 'break' }];
			default:
				return unreachable(inline);
		}
	});
}
