import type { Block, Composition, Span } from '#document/blocks.ts';
import { unreachable } from '#domain/identity.ts';

/** A character that no face has, with where it stands in the portfolio's own words. */
export type Unprintable = { readonly character: string; readonly where: string };

/** Finds the characters of a text that cannot be drawn. */
export type FindUnprintable = (text: string) => readonly string[];

/** Every character that will stand as U+FFFD on paper, once for each place it stands in. */
export function unprintableIn(composition: Composition, find: FindUnprintable): readonly Unprintable[] {
	const found = new Map<string, Unprintable>();
	for (const section of composition.sections) {
		visitTexts(section.blocks, section.where, (text, where) => {
			for (const character of find(text)) found.set(`${character} ${where}`, { character, where });
		});
	}
	return [...found.values()];
}

type Visit = (text: string, where: string) => void;

function visitTexts(blocks: readonly Block[], where: string, visit: Visit): void {
	for (const block of blocks) visitBlock(block, where, visit);
}

function visitBlock(block: Block, where: string, visit: Visit): void {
	switch (block.kind) {
		case 'heading':
		case 'paragraph':
			visitSpans(block.content, where, visit);
			break;
		case 'list':
			for (const item of block.items) visitTexts(item.blocks, where, visit);
			break;
		case 'table':
			for (const cell of [block.head, ...block.rows.map((row) => row.cells)].flat()) {
				visitTexts(cell.blocks, where, visit);
			}
			break;
		case 'facts':
			for (const fact of block.facts) {
				visit(fact.label, fact.where ?? where);
				visitTexts(fact.value, fact.where ?? where, visit);
			}
			break;
		case 'score':
			for (const part of block.parts) visit(`${part.label} ${part.value}`, where);
			break;
		case 'figure':
			visitSpans(block.caption, where, visit);
			break;
		case 'signature':
			visit(block.typed, where);
			visitSpans(block.caption, where, visit);
			break;
		case 'chart':
			visit(
				[block.title, block.text, ...block.bars.flatMap((bar) => [bar.label, bar.text])].join(' '),
				where,
			);
			break;
		case 'trend':
			visit(
				[
					block.text,
					...block.points.map(({ label }) => label),
					...block.steps.map(({ label }) => label),
				].join(' '),
				where,
			);
			break;
		case 'code':
			visit(block.text, where);
			break;
		case 'quote':
		case 'panel':
			visitTexts(block.blocks, where, visit);
			break;
		case 'group':
			visitTexts(block.blocks, block.where, visit);
			break;
		// Repeats what stands elsewhere, or says nothing.
		case 'contents':
		case 'field':
		case 'rule':
		case 'space':
			break;
		default:
			unreachable(block);
	}
}

function visitSpans(content: readonly Span[], where: string, visit: Visit): void {
	for (const span of content) if (span.kind === 'text') visit(span.text, where);
}
