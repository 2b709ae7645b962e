import type { Composition, Contents, Section } from '#document/blocks.ts';
import type { Handover } from '#domain/handover.ts';
import type { Scope } from '#domain/handover-data.ts';
import type { Instant } from '#domain/identity.ts';
import { documentWords } from '#wording/en/document.ts';
import { anchors } from './anchors.ts';
import { enclosuresOf, type Media } from './attachments.ts';
import { contentsSection } from './contents.ts';
import { coverSection } from './cover.ts';
import { declarationSection } from './declaration.ts';
import { indexSection } from './evidence-index.ts';
import { withoutSkippedLevels } from './heading-levels.ts';
import { itemSection } from './item.ts';
import { referenceText, titleOf } from './item-title.ts';
import { indexPortfolio, type PortfolioIndex } from './portfolio-index.ts';
import { signOffSection } from './sign-off.ts';
import { unitSection } from './unit.ts';

/** When the document counts as made, the how-manieth of this portfolio it is, and how much of it. */
export type Made = {
	readonly at: Instant;
	readonly exportNumber: number;
	/** What the handover was cut down to; the whole when it is not given. */
	readonly scope?: Scope;
};

/** The whole portfolio as blocks. Pure: the same handover and media give the same document. */
export function composePortfolio(handover: Handover, made: Made, media: Media): Composition {
	const index = indexPortfolio(handover);
	const { learner, centre, qualification } = handover.portfolio;
	const units = index.coverage.units.flatMap((unit, place) => [
		unitSection(unit, place + 1, index),
		signOffSection(unit, place + 1),
	]);
	const items = index.items.map((item) => itemSection(item, index, media));
	const sections: readonly Section[] = [
		coverSection(index, made.scope ?? { kind: 'whole' }),
		declarationSection(index),
		contentsSection(entriesOf(index)),
		...units,
		indexSection(index),
		...items,
	];
	return {
		title: documentWords.title(learner),
		author: learner,
		subject: documentWords.subject(qualification),
		header: documentWords.header(learner),
		footer: documentWords.footer(centre.trim(), made.exportNumber, documentWords.dayOf(made.at)),
		sections: withoutSkippedLevels(sections),
		enclosures: enclosuresOf(index, media),
	};
}

function entriesOf(index: PortfolioIndex): Contents['entries'] {
	return [
		{ title: documentWords.declaration.title, level: 1, anchor: anchors.declaration },
		...index.coverage.units.map(({ unit }, place) => ({
			title: `${documentWords.unitNumber(place + 1)}: ${unit.title}`,
			level: 1,
			anchor: anchors.unit(unit.id),
		})),
		{ title: documentWords.contents.index, level: 1, anchor: anchors.index },
		...index.items.map((item) => ({
			title: `${referenceText(item)} ${titleOf(item, index)}`,
			level: 2,
			anchor: anchors.evidence(item.id),
		})),
	];
}
