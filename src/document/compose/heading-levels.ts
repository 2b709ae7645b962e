import type { Block, Section } from '#document/blocks.ts';

/**
 * No heading more than one level below the one before it, whatever a learner typed: screen readers and
 * PDF/UA want a staircase without missing steps.
 */
export function withoutSkippedLevels(sections: readonly Section[]): readonly Section[] {
	let last = 0;
	const step = (block: Block): Block => {
		if (block.kind === 'heading') {
			last = Math.min(block.level, last + 1);
			return last === block.level ? block : { ...block, level: last };
		}
		return block.kind === 'group' ? { ...block, blocks: block.blocks.map(step) } : block;
	};
	return sections.map((section) => ({ ...section, blocks: section.blocks.map(step) }));
}
