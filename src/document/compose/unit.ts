import type { Block, Section } from '#document/blocks.ts';
import type { CriterionState, UnitCoverage } from '#domain/coverage.ts';
import { STATES_BY_NEED } from '#domain/coverage.ts';
import { unreachable } from '#domain/identity.ts';
import type { UnitPart } from '#domain/pdf-choice.ts';
import { documentWords } from '#wording/en/document.ts';
import { registered } from '#wording/en/unit-registered.ts';
import { anchors } from './anchors.ts';
import { gapBlocks } from './gaps.ts';
import { locationBlocks } from './location-sheet.ts';
import { matrixBlocks } from './matrix.ts';
import type { PortfolioIndex } from './portfolio-index.ts';
import { signOffSection } from './sign-off.ts';
import { paragraph, text } from './spans.ts';
import { unitName } from './unit-name.ts';

const words = documentWords.unit;

type UnitMaterial = {
	readonly index: PortfolioIndex;
	/** All of the unit's evidence is in the file. */
	readonly isWhole: boolean;
	readonly parts: readonly UnitPart[];
};

/**
 * One unit: what it is, then its sheets in the order asked for. The sign-off sheet has pages of its own, so that it
 * can be taken out and signed.
 */
export function unitSections(
	coverage: UnitCoverage,
	{ index, isWhole, parts }: UnitMaterial,
): readonly Section[] {
	const { unit } = coverage;
	const number = index.unitNumber(unit.id);
	const name = documentWords.unitNumber(number);
	const sections: Section[] = [];
	let blocks: Block[] = [...openingOf(coverage, name, isWhole)];
	const close = () => {
		if (blocks.length === 0) return;
		const anchor = sections.length === 0 ? anchors.unit(unit.id) : anchors.unitMore(unit.id, sections.length);
		sections.push({ anchor, running: name, where: name, blocks });
		blocks = [];
	};
	for (const part of parts) {
		switch (part) {
			case 'location':
				blocks.push(...locationBlocks(coverage, index, isWhole));
				break;
			case 'gaps':
				blocks.push(...gapBlocks(coverage));
				break;
			case 'matrix':
				blocks.push(...matrixBlocks(coverage, 3, !parts.includes('location')));
				break;
			case 'sign-off':
				close();
				sections.push(signOffSection(coverage, index));
				break;
			default:
				unreachable(part);
		}
	}
	close();
	return sections;
}

function openingOf(coverage: UnitCoverage, name: string, isWhole: boolean): readonly Block[] {
	const { unit } = coverage;
	return [
		{
			kind: 'heading',
			level: 2,
			look: 'title',
			content: [text(unit.title)],
			bookmark: { title: `${name}: ${unitName(unit)}`, level: 1 },
		},
		paragraph(
			[name, unit.awardingBody, unit.qualification, ...registered(unit)]
				.filter((part) => part !== '')
				.join(' · '),
			'muted',
		),
		// Of some items chosen out of many it cannot be said how far the unit is.
		paragraph(isWhole ? words.summary(coverage.total, countsInWords(coverage)) : words.chosenOnly),
		paragraph(words.check, 'small'),
	];
}

function countsInWords({ counts }: UnitCoverage): readonly string[] {
	const order: readonly CriterionState[] = [...STATES_BY_NEED].reverse();
	return order.filter((state) => counts[state] > 0).map((state) => words.counted(state, counts[state]));
}
