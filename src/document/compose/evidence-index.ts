import type { Block, Section, Span } from '#document/blocks.ts';
import type { Evidence } from '#domain/evidence.ts';
import { documentWords } from '#wording/en/document.ts';
import { anchors } from './anchors.ts';
import { titleOf } from './item-title.ts';
import { stateTones } from './matrix.ts';
import type { KnownCriterion, PortfolioIndex } from './portfolio-index.ts';
import { heads, inLines, joined, linkTo, paragraph, text } from './spans.ts';

const words = documentWords.index;

/** Every item in one table: reference, title, kind, date, criteria, page. */
export function indexSection(index: PortfolioIndex): Section {
	const heading: Block = {
		kind: 'heading',
		level: 2,
		look: 'title',
		content: [text(words.title)],
		bookmark: { title: words.bookmark, level: 1 },
	};
	const table: Block = {
		kind: 'table',
		columns: [
			{ width: 'fit' },
			{ width: 1 },
			{ width: 'fit' },
			{ width: { points: 84 } },
			{ width: { points: 104 } },
			{ width: 'fit', align: 'end' },
		],
		head: heads([words.reference, words.what, words.kind, words.date, words.criteria, words.page]),
		rows: index.items.map((item) => ({
			cells: [
				{ head: true, blocks: [paragraph([linkTo(anchors.evidence(item.id), item.reference)])] },
				{ blocks: [paragraph(titleOf(item, index)), ...changedSince(item, index)] },
				{ blocks: [paragraph(index.templateOf(item)?.code ?? '')] },
				{ blocks: [paragraph(documentWords.day(item.content.eventDate))] },
				{ blocks: criteriaBlocks(item, index) },
				{ blocks: [paragraph([{ kind: 'page', anchor: anchors.evidence(item.id) }])] },
			],
		})),
	};
	return {
		anchor: anchors.index,
		running: words.title,
		where: words.title,
		blocks: index.items.length > 0 ? [heading, table] : [heading, paragraph(words.empty)],
	};
}

/** What an index of finished work would hide: that it is not any more what was accepted. */
function changedSince({ id }: Evidence, index: PortfolioIndex): readonly Block[] {
	if (!index.isChanged(id)) return [];
	const said = `${documentWords.signs.changed} ${words.changed}`;
	return [paragraph([text(said, { tone: stateTones.changed })], 'small')];
}

/** One line a unit: "Unit 1: 1.1, 2.1", each linked to its row on the location sheet. */
function criteriaBlocks(item: Evidence, index: PortfolioIndex): readonly Block[] {
	const lines = [...criteriaByUnit(item, index)].map(([unit, known]) => [
		text(words.unitCriteria(unit)),
		...joined(
			known.map((each) => [criterionLink(each)]),
			', ',
		),
	]);
	return lines.length > 0 ? [paragraph(inLines(lines))] : [];
}

export function criterionLink({ criterion, unitNumber }: KnownCriterion): Span {
	return linkTo(
		anchors.criterion(criterion.id),
		criterion.code,
		documentWords.unit.criterionName(criterion.code, unitNumber),
	);
}

/** The criteria an item claims, by the number of their unit, in the order of units and criteria. */
export function criteriaByUnit(
	item: Evidence,
	index: PortfolioIndex,
): ReadonlyMap<number, readonly KnownCriterion[]> {
	const claimed = new Set(
		item.content.claims.map(({ criterion }) => index.criterionById(criterion)?.criterion.id),
	);
	const byUnit = new Map<number, KnownCriterion[]>();
	for (const { criteria } of index.coverage.units) {
		for (const { criterion } of criteria) {
			const known = claimed.has(criterion.id) ? index.criterionById(criterion.id) : undefined;
			if (!known) continue;
			const list = byUnit.get(known.unitNumber);
			if (list) list.push(known);
			else byUnit.set(known.unitNumber, [known]);
		}
	}
	return byUnit;
}
