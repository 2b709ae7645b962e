import type { Block, HeadingLook } from '#document/blocks.ts';

/** White space between two blocks, in points. Belongs to the pair: a table sits closer to its heading. */
export function gapBetween(before: Block | null, block: Block): number {
	if (!before || before.kind === 'space' || block.kind === 'space') return 0;
	const first = innermostFirst(block);
	const last = innermostLast(before);
	if (first.kind === 'heading') return gapAboveHeading(last, first.look);
	if (last.kind === 'heading') return gapBelowHeading(last.look, first);
	switch (first.kind) {
		case 'list':
			return last.kind === 'paragraph' ? 4 : 7;
		case 'table':
		case 'code':
		case 'quote':
		case 'panel':
		case 'score':
			return 10;
		case 'figure':
		case 'chart':
		case 'trend':
		case 'signature':
		case 'field':
		case 'rule':
			return 12;
		case 'facts':
			return last.kind === 'paragraph' && last.keep ? 3 : 12;
		case 'paragraph':
			if (first.look === 'small' && last.kind === 'paragraph') return 2;
			return last.kind === 'paragraph' || last.kind === 'list' ? 7 : 11;
		case 'contents':
			return 10;
		case 'group':
		case 'space':
			return 0;
	}
}

function gapBelowHeading(look: HeadingLook, below: Block): number {
	if (below.kind === 'contents') return 14;
	if (below.kind === 'facts' && look === 'title') return 10;
	if (below.kind === 'table' || below.kind === 'panel' || below.kind === 'code') return 6;
	if (look === 'label') return 1;
	return 3;
}

function gapAboveHeading(before: Block, look: HeadingLook): number {
	const afterHeading = before.kind === 'heading';
	switch (look) {
		case 'name':
			return 4;
		case 'title':
			return afterHeading ? 6 : 26;
		case 'section':
			return afterHeading ? 8 : 20;
		case 'label':
			return afterHeading ? 5 : 13;
	}
}

function innermostFirst(block: Block): Block {
	const first = block.kind === 'group' ? block.blocks[0] : undefined;
	return first ? innermostFirst(first) : block;
}

function innermostLast(block: Block): Block {
	const last = block.kind === 'group' ? block.blocks.at(-1) : undefined;
	return last ? innermostLast(last) : block;
}
