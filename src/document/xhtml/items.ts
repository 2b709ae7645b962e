import { answerSections } from '#document/compose/answer-sections.ts';
import { attachmentLines } from '#document/compose/attachments.ts';
import { claimsPanel } from '#document/compose/claims.ts';
import { linkedItems, whatItIs } from '#document/compose/item.ts';
import { titleOf } from '#document/compose/item-title.ts';
import { indexPortfolio } from '#document/compose/portfolio-index.ts';
import { paragraph } from '#document/compose/spans.ts';
import { unitName } from '#document/compose/unit-name.ts';
import type { Attachment, Evidence } from '#domain/evidence.ts';
import type { Handover } from '#domain/handover.ts';
import type { Criterion, Unit } from '#domain/unit.ts';
import { documentWords } from '#wording/en/document.ts';
import { xhtmlOf } from './blocks.ts';

/** An item as the PDF has it, in web text: what it is, what it claims, what was written, what stayed on the device. */
export type WebItem = {
	readonly item: Evidence;
	readonly title: string;
	/** The title and code of its form: "Work product", "WP"; "" where the form is not known. */
	readonly kind: string;
	readonly code: string;
	readonly xhtml: string;
	/** Criteria of this portfolio that it claims. */
	readonly claims: readonly { readonly criterion: Criterion; readonly unit: Unit }[];
	readonly attachments: readonly Attachment[];
};

export type WebUnit = {
	readonly unit: Unit;
	/** "Unit 3: Monitor quality (iCQ, Level 3)". */
	readonly title: string;
};

/**
 * Every item of what may leave the device, in the order of the references, and the units in theirs.
 *
 * @param has whether the device can give the file of this hash
 */
export function webPortfolio(
	handover: Handover,
	has: (sha256: string) => boolean,
): { readonly items: readonly WebItem[]; readonly units: readonly WebUnit[] } {
	const index = indexPortfolio(handover);
	const items = index.items.map((item): WebItem => {
		const template = index.templateOf(item);
		const blocks = [
			paragraph(whatItIs(item, index)),
			claimsPanel(item, index),
			...linkedItems(item, index),
			...answerSections(item, template),
			...attachmentLines(item, index, has),
		];
		return {
			item,
			title: titleOf(item, index),
			kind: template?.title ?? '',
			code: template?.code ?? '',
			xhtml: xhtmlOf(blocks),
			claims: item.content.claims.flatMap(({ criterion }) => index.criterionById(criterion) ?? []),
			attachments: item.content.attachments.filter(({ sha256 }) => has(sha256)),
		};
	});
	const units = index.coverage.units.map(({ unit }) => ({
		unit,
		title: `${documentWords.unitNumber(index.unitNumber(unit.id))}: ${unitName(unit)}`,
	}));
	return { items, units };
}
