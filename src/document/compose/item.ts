import type { Block, Section } from '#document/blocks.ts';
import type { Evidence } from '#domain/evidence.ts';
import { contactTypeWords } from '#wording/en/contact-types.ts';
import { documentWords } from '#wording/en/document.ts';
import { anchors } from './anchors.ts';
import { answerSections } from './answer-sections.ts';
import { attachmentBlocks, type Media } from './attachments.ts';
import { claimsPanel } from './claims.ts';
import { itemTitle, referenceText, titleOf } from './item-title.ts';
import type { PortfolioIndex } from './portfolio-index.ts';
import { inLines, linkTo, paragraph, text } from './spans.ts';

const words = documentWords.item;

/** One piece of evidence, whole, on pages of its own. */
export function itemSection(item: Evidence, index: PortfolioIndex, media: Media): Section {
	const reference = referenceText(item);
	const title = itemTitle(item, index);
	const blocks: Block[] = [
		{
			kind: 'group',
			where: words.titleWhere(reference),
			blocks: [
				{
					kind: 'heading',
					level: 2,
					look: 'title',
					content: [text(title)],
					bookmark: { title, level: 2 },
				},
			],
		},
		paragraph(whatItIs(item, index), 'muted'),
		{ kind: 'group', where: words.claimsWhere(reference), blocks: [claimsPanel(item, index)] },
		...linkedItems(item, index),
		...answerSections(item, index.templateOf(item)),
		...attachmentBlocks(item, index, media),
	];
	return { anchor: anchors.evidence(item.id), running: reference, where: reference, blocks };
}

/** "Work product (WP) · 3 June 2026 · calls, e-mails · real work". */
export function whatItIs(item: Evidence, index: PortfolioIndex): string {
	const { content } = item;
	const template = index.templateOf(item);
	return [
		template ? words.kind(template.title, template.code) : words.unknownKind,
		documentWords.day(content.eventDate),
		content.contactTypes
			.map((type) => contactTypeWords[type])
			.join(', ')
			.toLowerCase(),
		content.reality === '' ? '' : words[content.reality],
		content.writtenDate === '' || content.writtenDate === content.eventDate
			? ''
			: words.written(documentWords.day(content.writtenDate)),
		content.copiedFrom ? words.copiedFrom(content.copiedFrom.reference, content.copiedFrom.portfolio) : '',
		content.done ? '' : words.notDone,
	]
		.filter((part) => part !== '')
		.join(' · ');
}

/** The items that it belongs with, as far as they leave the device too; no block where there are none. */
export function linkedItems(item: Evidence, index: PortfolioIndex): readonly Block[] {
	const linked = item.content.links.flatMap((id) => index.itemById(id) ?? []);
	if (linked.length === 0) return [];
	const links = linked.map((other) => [
		linkTo(anchors.evidence(other.id), referenceText(other)),
		text(` ${titleOf(other, index)}`),
	]);
	return [{ kind: 'facts', facts: [{ label: words.belongsWith, value: [paragraph(inLines(links))] }] }];
}
