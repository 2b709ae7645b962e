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
		for (const { text, where } of textsOf(section.blocks, section.where)) {
			for (const character of find(text)) found.set(`${character} ${where}`, { character, where });
		}
	}
	return [...found.values()];
}

type Found = { readonly text: string; readonly where: string };

function* textsOf(blocks: readonly Block[], where: string): Generator<Found> {
	for (const block of blocks) yield* textsOfBlock(block, where);
}

function* textsOfBlock(block: Block, where: string): Generator<Found> {
	switch (block.kind) {
		case 'heading':
		case 'paragraph':
			yield* textsOfSpans(block.content, where);
			break;
		case 'list':
			for (const item of block.items) yield* textsOf(item.blocks, where);
			break;
		case 'table':
			for (const cell of [block.head, ...block.rows.map((row) => row.cells)].flat()) {
				yield* textsOf(cell.blocks, where);
			}
			break;
		case 'facts':
			for (const fact of block.facts) {
				yield { text: fact.label, where: fact.where ?? where };
				yield* textsOf(fact.value, fact.where ?? where);
			}
			break;
		case 'score':
			for (const part of block.parts) yield { text: `${part.label} ${part.value}`, where };
			break;
		case 'figure':
			yield* textsOfSpans(block.caption, where);
			break;
		case 'signature':
			yield { text: block.typed, where };
			yield* textsOfSpans(block.caption, where);
			break;
		case 'chart':
			yield {
				text: [block.title, block.text, ...block.bars.flatMap((bar) => [bar.label, bar.text])].join(' '),
				where,
			};
			break;
		case 'trend':
			yield {
				text: [
					block.text,
					...block.points.map(({ label }) => label),
					...block.steps.map(({ label }) => label),
				].join(' '),
				where,
			};
			break;
		case 'code':
			yield { text: block.text, where };
			break;
		case 'quote':
		case 'panel':
			yield* textsOf(block.blocks, where);
			break;
		case 'group':
			yield* textsOf(block.blocks, block.where);
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

function* textsOfSpans(content: readonly Span[], where: string): Generator<Found> {
	for (const span of content) if (span.kind === 'text') yield { text: span.text, where };
}
