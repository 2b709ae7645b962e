import type { Cell, Section, TableRow } from '#document/blocks.ts';
import type { CriterionState } from '#domain/coverage.ts';
import { documentWords } from '#wording/en/document.ts';
import { partWords, summaryWords } from '#wording/en/pdf-parts.ts';
import { anchors } from './anchors.ts';
import type { PortfolioIndex } from './portfolio-index.ts';
import { heads, linkTo, paragraph, partTitle, text } from './spans.ts';
import { unitName } from './unit-name.ts';

const words = summaryWords;
const title = partWords.names.summary;

/** A line for each unit: how many criteria have evidence, are claimed, are accepted. Nothing without units. */
export function summarySection({ coverage, unitNumber }: PortfolioIndex): Section | null {
	if (coverage.units.length === 0) return null;
	const rows = coverage.units.map(({ unit, counts, total }): TableRow => {
		const name = `${documentWords.unitNumber(unitNumber(unit.id))}: ${unitName(unit)}`;
		return countRow(
			[paragraph([linkTo(anchors.unit(unit.id), name, undefined, { strong: false })])],
			counts,
			total,
		);
	});
	const sum = rows.length > 1 ? [countRow([paragraph(words.all)], coverage.counts, coverage.total)] : [];
	return {
		anchor: anchors.summary,
		running: title,
		where: title,
		blocks: [
			partTitle(title),
			paragraph(words.lead),
			{
				kind: 'table',
				valign: 'middle',
				columns: [
					{ width: 1 },
					{ width: 'fit', align: 'end' },
					{ width: 'fit', align: 'end' },
					{ width: 'fit', align: 'end' },
					{ width: 'fit', align: 'end' },
					{ width: { points: 88 } },
				],
				head: heads([
					words.unit,
					words.criteria,
					words.evidenced,
					words.claimed,
					words.accepted,
					words.state,
				]),
				rows: [...rows, ...sum],
			},
		],
	};
}

function countRow(
	name: Cell['blocks'],
	counts: Readonly<Record<CriterionState, number>>,
	total: number,
): TableRow {
	const evidenced = total - counts.gap;
	// An item that is not done yet claims nothing so far.
	const claimed = evidenced - counts.started;
	const number = (value: number): Cell => ({ blocks: [paragraph(String(value))] });
	return {
		cells: [
			{ head: true, blocks: name },
			number(total),
			number(evidenced),
			number(claimed),
			number(counts.accepted),
			{ blocks: [paragraph([text(stateOf(total, evidenced, counts.accepted))])] },
		],
	};
}

function stateOf(total: number, evidenced: number, accepted: number): string {
	if (total > 0 && accepted === total) return words.complete;
	return evidenced === 0 ? words.none : words.under;
}
