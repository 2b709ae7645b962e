import type { Block, Section } from '#document/blocks.ts';
import type { CriterionState, UnitCoverage } from '#domain/coverage.ts';
import { STATES_BY_NEED } from '#domain/coverage.ts';
import { documentWords } from '#wording/en/document.ts';
import { anchors } from './anchors.ts';
import { locationSheet } from './location-sheet.ts';
import { matrixBlocks } from './matrix.ts';
import type { PortfolioIndex } from './portfolio-index.ts';
import { paragraph, text } from './spans.ts';

const words = documentWords.unit;

/** One unit: what it is, where its evidence stands, and the coverage matrix. */
export function unitSection(coverage: UnitCoverage, number: number, index: PortfolioIndex): Section {
	const { unit } = coverage;
	const name = documentWords.unitNumber(number);
	const matrix = matrixBlocks(coverage, 3);
	const blocks: Block[] = [
		{
			kind: 'heading',
			level: 2,
			look: 'title',
			content: [text(unit.title)],
			bookmark: { title: `${name}: ${unit.title}`, level: 1 },
		},
		paragraph(
			[name, unit.awardingBody, unit.qualification].filter((part) => part !== '').join(' · '),
			'muted',
		),
		paragraph(words.summary(coverage.total, countsInWords(coverage))),
		{
			kind: 'heading',
			level: 3,
			look: 'section',
			content: [text(words.location)],
			bookmark: { title: words.location, level: 2 },
		},
		locationSheet(coverage, index),
		paragraph(words.check, 'small'),
		...(matrix.length > 0 ? matrix : [paragraph(words.matrixEmpty)]),
	];
	return { anchor: anchors.unit(unit.id), running: name, where: name, blocks };
}

function countsInWords({ counts }: UnitCoverage): readonly string[] {
	const order: readonly CriterionState[] = [...STATES_BY_NEED].reverse();
	return order.filter((state) => counts[state] > 0).map((state) => words.counted(state, counts[state]));
}
