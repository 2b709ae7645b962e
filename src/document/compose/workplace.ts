import type { Block, Section, TableRow } from '#document/blocks.ts';
import type { Evidence } from '#domain/evidence.ts';
import { documentWords } from '#wording/en/document.ts';
import { partWords, workplaceWords } from '#wording/en/pdf-parts.ts';
import { anchors } from './anchors.ts';
import { heldAt, heldItems, isDescribed, plainAnswer } from './held-at.ts';
import { titleOf } from './item-title.ts';
import { markdownBlocks } from './markdown.ts';
import type { PortfolioIndex } from './portfolio-index.ts';
import { heads, linkTo, paragraph, partTitle, text, typed } from './spans.ts';

const words = workplaceWords;
const title = partWords.names.workplace;

/** Where the things are that may not leave the workplace, with room for who has seen them; nothing without any. */
export function workplaceSection(index: PortfolioIndex): Section | null {
	const items = heldItems(index.items);
	if (items.length === 0) return null;
	return {
		anchor: anchors.workplace,
		running: title,
		where: title,
		blocks: [
			partTitle(title),
			paragraph(items.every(isDescribed) ? words.lead : words.leadBegun),
			{
				kind: 'table',
				columns: [{ width: 1 }, { width: 1.2 }, { width: 1.2 }, { width: 1.1 }],
				head: heads([words.item, words.where, words.access, words.seen]),
				rows: items.map((item) => heldRow(item, index)),
			},
		],
	};
}

function heldRow(item: Evidence, index: PortfolioIndex): TableRow {
	const place = heldAt(item);
	const reference = plainAnswer(item, 'internal-reference');
	return {
		cells: [
			{
				head: true,
				blocks: [
					paragraph([
						linkTo(anchors.evidence(item.id), item.reference),
						text(` ${titleOf(item, index)}`, { strong: false }),
					]),
				],
			},
			{
				blocks: [
					paragraph(place !== '' ? typed(place) : isDescribed(item) ? words.notGiven : words.notDescribed),
					...(reference === '' ? [] : [paragraph(words.reference(reference))]),
				],
			},
			{ blocks: accessBlocks(item) },
			{ blocks: [{ kind: 'space', height: 60 }] },
		],
	};
}

function accessBlocks(item: Evidence): readonly Block[] {
	const custodian = plainAnswer(item, 'custodian');
	const until = plainAnswer(item, 'retention-date');
	return [
		...markdownBlocks(plainAnswer(item, 'how-to-see'), null),
		...(custodian === '' ? [] : [paragraph(words.custodian(custodian))]),
		...(until === '' ? [] : [paragraph(words.keptUntil(documentWords.day(until)))]),
	];
}
