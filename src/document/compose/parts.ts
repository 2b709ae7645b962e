import type { Section } from '#document/blocks.ts';
import type { Steps } from '#document/pauses.ts';
import type { Evidence } from '#domain/evidence.ts';
import { unreachable } from '#domain/identity.ts';
import { type FileKind, type PdfChoice, type PdfPart, unitPartsOf } from '#domain/pdf-choice.ts';
import { hasDetails } from '#domain/portfolio.ts';
import { documentWords } from '#wording/en/document.ts';
import { partWords } from '#wording/en/pdf-parts.ts';
import type { Media } from './attachments.ts';
import { confidentialitySection } from './confidentiality.ts';
import { declarationSection } from './declaration.ts';
import { detailsSection } from './details.ts';
import { indexSection } from './evidence-index.ts';
import { itemSection } from './item.ts';
import { referenceText, titleOf } from './item-title.ts';
import type { PortfolioIndex } from './portfolio-index.ts';
import { samplingSection } from './sampling.ts';
import { summarySection } from './summary.ts';
import { trendsSection } from './trends.ts';
import { unitSections } from './unit.ts';
import { unitName } from './unit-name.ts';
import { witnessSection } from './witnesses.ts';
import { workplaceSection } from './workplace.ts';

/** A section, and its line in the contents where it has one. */
export type Listed = {
	readonly section: Section;
	readonly title?: string;
	/** 1 when it is not said. */
	readonly level?: number;
	/** The title of a group of sections that begins with this one: a line before its own. */
	readonly group?: string;
};

/** What the parts are made from. */
export type Material = {
	readonly index: PortfolioIndex;
	readonly kind: FileKind;
	readonly choice: PdfChoice;
	readonly media: Media;
	/** The items come right after their index, whose title stands for both. */
	readonly itemsFollowIndex: boolean;
	/** The items are printed. */
	readonly hasItems: boolean;
	/** Their photos and files are in another file. */
	readonly isSheets: boolean;
};

/** The pages of one part, in steps of an item; none where there is nothing to print. Contents and checklist come last: they tell of these. */
export function* pagesOf(part: PdfPart, material: Material): Steps<readonly Listed[]> {
	const { index } = material;
	const one = (section: Section | null): readonly Listed[] =>
		section ? [{ section, title: partWords.names[part] }] : [];
	switch (part) {
		case 'contents':
		case 'checklist':
			return [];
		case 'declaration':
			return one(declarationSection(index));
		case 'confidentiality':
			return one(confidentialitySection(index, material));
		case 'details': {
			const { details } = index.handover.portfolio;
			return one(hasDetails(details) ? detailsSection(index, details) : null);
		}
		case 'summary':
			return one(summarySection(index));
		case 'witnesses':
			return one(witnessSection(index));
		case 'units':
			return unitPages(material);
		case 'index':
			return one(indexSection(index));
		case 'items':
			return yield* itemPages(material);
		case 'workplace':
			return one(workplaceSection(index));
		case 'trends':
			return one(trendsSection(index));
		case 'sampling':
			return one(samplingSection(index));
		default:
			return unreachable(part);
	}
}

function* itemPages({ index, media, itemsFollowIndex }: Material): Steps<readonly Listed[]> {
	const group = partWords.names.items;
	const pageOf = (item: Evidence, place: number): Listed => {
		const section = itemSection(item, index, media);
		const line = { title: `${referenceText(item)} ${titleOf(item, index)}`, level: 2 };
		return place > 0 || itemsFollowIndex
			? { section, ...line }
			: { section: { ...section, bookmark: { title: group, level: 1 } }, ...line, group };
	};
	const pages: Listed[] = [];
	for (const [place, item] of index.items.entries()) {
		pages.push(pageOf(item, place));
		yield;
	}
	return pages;
}

function unitPages({ index, kind, choice }: Material): readonly Listed[] {
	const parts = unitPartsOf(choice, kind);
	if (parts.length === 0) return [];
	return index.coverage.units.flatMap((coverage) => {
		const { unit } = coverage;
		const title = `${documentWords.unitNumber(index.unitNumber(unit.id))}: ${unitName(unit)}`;
		return unitSections(coverage, { index, isWhole: kind !== 'items', parts }).map(
			(section, place): Listed => (place === 0 ? { section, title } : { section }),
		);
	});
}
