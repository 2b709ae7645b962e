import type { Block, Cell, Span, Table } from '#document/blocks.ts';
import type { CriterionCoverage, UnitCoverage } from '#domain/coverage.ts';
import { documentWords } from '#wording/en/document.ts';
import { anchors } from './anchors.ts';
import { heldAt } from './held-at.ts';
import { stateSpans } from './matrix.ts';
import type { PortfolioIndex } from './portfolio-index.ts';
import { joined, linkTo, paragraph, text } from './spans.ts';

const words = documentWords.unit;

/** Criterion → evidence → page, with the state of each: the sheet an assessor works from. */
export function locationSheet(coverage: UnitCoverage, index: PortfolioIndex): Table {
	return {
		kind: 'table',
		valign: 'middle',
		columns: [
			{ width: 'fit' },
			{ width: 1 },
			{ width: { points: 102 } },
			{ width: { points: 52 } },
			{ width: { points: 77 } },
		],
		head: [words.criterion, words.asks, words.evidence, words.page, words.state].map((title) => ({
			blocks: [paragraph(title)],
		})),
		rows: coverage.criteria.map((covered) => ({
			anchor: anchors.criterion(covered.criterion.id),
			cells: [
				{ head: true, blocks: [paragraph(covered.criterion.code)] },
				{ blocks: [paragraph(covered.criterion.text)] },
				{ blocks: evidenceBlocks(covered, index) },
				{ blocks: pageBlocks(covered) },
				stateCell(covered),
			],
		})),
	};
}

function evidenceBlocks({ items }: CriterionCoverage, index: PortfolioIndex): readonly Block[] {
	if (items.length === 0) return [paragraph(documentWords.none)];
	const links = items.map(({ item }) => [
		linkTo(anchors.evidence(item.id), item.reference, `${item.reference} ${item.title}`),
	]);
	const places = items.flatMap(({ item }): Block[] => {
		const place = heldAt(index.itemById(item.id));
		return place === '' ? [] : [paragraph(words.heldAt(place), 'small')];
	});
	return [paragraph(joined(links, ' ')), ...places];
}

function pageBlocks({ items }: CriterionCoverage): readonly Block[] {
	if (items.length === 0) return [];
	const pages = items.map(({ item }): readonly Span[] => [
		{ kind: 'page', anchor: anchors.evidence(item.id) },
	]);
	return [paragraph(joined(pages, ', '))];
}

function stateCell({ state, accepted, criterion }: CriterionCoverage): Cell {
	const blocks = [paragraph(stateSpans(state))];
	if (criterion.needs > 1) blocks.push(paragraph([text(words.needs(accepted, criterion.needs))], 'small'));
	return { blocks };
}
