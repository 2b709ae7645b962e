import type { Block, Cell, RowBookmark, Span, TableRow } from '#document/blocks.ts';
import type { CriterionCoverage, UnitCoverage } from '#domain/coverage.ts';
import type { Outcome } from '#domain/unit.ts';
import { documentWords } from '#wording/en/document.ts';
import { requirementsWords } from '#wording/en/requirements.ts';
import { anchors } from './anchors.ts';
import { heldAt } from './held-at.ts';
import { itemTitle } from './item-title.ts';
import { stateSpans } from './matrix.ts';
import { byReference, type PortfolioIndex } from './portfolio-index.ts';
import { heads, joined, linkTo, paragraph, text } from './spans.ts';

const words = documentWords.unit;
const COLUMNS = 5;
const OUTCOME_LEVEL = 3;

/**
 * Criterion → evidence → page, with the state of each: the sheet an assessor works from. Each outcome has a
 * bookmark. Without all items (`isWhole`) it lists only what they claim, and no state of a criterion.
 */
export function locationBlocks(
	coverage: UnitCoverage,
	index: PortfolioIndex,
	isWhole: boolean,
): readonly Block[] {
	const hasHeads = coverage.unit.outcomes.some(({ criteria }) => criteria.length > 1);
	const covered = new Map(coverage.criteria.map((each) => [each.criterion.id, each]));
	const rows = coverage.unit.outcomes.flatMap((outcome): readonly TableRow[] => {
		const shown = outcome.criteria
			.flatMap(({ id }) => covered.get(id) ?? [])
			.filter(({ items }) => isWhole || items.length > 0);
		if (shown.length === 0) return [];
		const bookmark = outcomeBookmark(outcome, shown, index);
		const criteria = shown.map((each) => criterionRow(each, index, isWhole));
		return outcomeRows(bookmark, criteria, hasHeads);
	});
	return [
		{
			kind: 'heading',
			level: 3,
			look: 'section',
			content: [text(words.location)],
			bookmark: { title: words.location, level: 2 },
		},
		{
			kind: 'table',
			valign: 'middle',
			columns: [
				{ width: 'fit' },
				{ width: 1 },
				{ width: { points: 102 } },
				{ width: { points: 52 } },
				{ width: { points: 77 } },
			],
			head: heads([words.criterion, words.asks, words.evidence, words.page, words.state]),
			rows,
		},
		...withdrawnBlocks(coverage, index),
	];
}

/** What was claimed for criteria that are no longer asked for: listed, so that no evidence goes missing unseen. */
function withdrawnBlocks({ withdrawn }: UnitCoverage, index: PortfolioIndex): readonly Block[] {
	const claimed = withdrawn.filter(({ items }) => items.length > 0);
	if (claimed.length === 0) return [];
	return [
		{ kind: 'heading', level: 3, look: 'section', content: [text(requirementsWords.withdrawn)] },
		paragraph(requirementsWords.withdrawnText),
		{
			kind: 'table',
			valign: 'middle',
			columns: [{ width: 'fit' }, { width: 1 }, { width: 1 }, { width: { points: 102 } }],
			head: heads([words.criterion, words.asks, words.state, words.evidence]),
			rows: claimed.map(({ criterion, items }) => ({
				cells: [
					{ head: true, blocks: [paragraph(criterion.code)] },
					{ blocks: [paragraph(criterion.text)] },
					{
						blocks: [
							paragraph(
								requirementsWords.withdrawnOn(
									documentWords.day(criterion.withdrawn?.on ?? ''),
									criterion.withdrawn?.reason ?? '',
								),
							),
						],
					},
					{ blocks: evidenceBlocks({ items }, index) },
				],
			})),
		},
	];
}

/** The criteria of one outcome; under its title, unless every outcome of the unit has only one criterion. */
function outcomeRows(
	bookmark: RowBookmark,
	rows: readonly TableRow[],
	hasHead: boolean,
): readonly TableRow[] {
	if (!hasHead) return rows.map((row) => ({ ...row, bookmark }));
	const head: Cell = {
		head: true,
		span: COLUMNS,
		blocks: [paragraph([text(bookmark.title, { tone: 'accent' })])],
	};
	return [{ group: true, bookmark, cells: [head] }, ...rows];
}

/** From the outcome to its rows, and on to each item that claims something of it. */
function outcomeBookmark(
	{ code, title }: Outcome,
	covered: readonly CriterionCoverage[],
	index: PortfolioIndex,
): RowBookmark {
	const claiming = new Map(covered.flatMap(({ items }) => items.map(({ item }) => [item.id, item] as const)));
	return {
		title: words.outcome(code, title),
		level: OUTCOME_LEVEL,
		leadsTo: [...claiming.values()].sort(byReference).map(({ id }) => {
			const item = index.itemById(id);
			return { title: item ? itemTitle(item, index) : '', anchor: anchors.evidence(id) };
		}),
	};
}

function criterionRow(covered: CriterionCoverage, index: PortfolioIndex, isWhole: boolean): TableRow {
	return {
		anchor: anchors.criterion(covered.criterion.id),
		cells: [
			{ head: true, blocks: [paragraph(covered.criterion.code)] },
			{ blocks: [paragraph(covered.criterion.text)] },
			{ blocks: evidenceBlocks(covered, index) },
			{ blocks: pageBlocks(covered) },
			isWhole ? stateCell(covered) : { blocks: claimStates(covered) },
		],
	};
}

function evidenceBlocks(
	{ items }: Pick<CriterionCoverage, 'items'>,
	index: PortfolioIndex,
): readonly Block[] {
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

function stateCell({ state, accepted, criterion, missing, items }: CriterionCoverage): Cell {
	const blocks = [paragraph(stateSpans(state))];
	// Enough may be accepted beside it: the criterion alone does not say which item is another one now.
	const changed = state === 'changed' ? [] : items.filter((each) => each.state === 'changed');
	for (const { item } of changed)
		blocks.push(paragraph([text(`${item.reference} `), ...stateSpans('changed')], 'small'));
	if (criterion.needs > 1) blocks.push(paragraph([text(words.needs(accepted, criterion.needs))], 'small'));
	if (missing.kinds.length > 0)
		blocks.push(paragraph(requirementsWords.missing(missing.pieces, missing.kinds), 'small'));
	return { blocks };
}

/** The state of each claim: what the criterion as a whole stands at, the other items may decide. */
function claimStates({ items }: CriterionCoverage): readonly Block[] {
	return [...new Set(items.map(({ state }) => state))].map((state) => paragraph(stateSpans(state)));
}
