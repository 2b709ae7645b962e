import type { Block, TableRow } from '#document/blocks.ts';
import { type CriterionCoverage, isMissing, STATES_BY_NEED, type UnitCoverage } from '#domain/coverage.ts';
import { documentWords } from '#wording/en/document.ts';
import { gapWords } from '#wording/en/pdf-parts.ts';
import { requirementsWords } from '#wording/en/requirements.ts';
import { anchors } from './anchors.ts';
import { stateSpans } from './matrix.ts';
import { heads, inLines, linkTo, paragraph, section, text, typed } from './spans.ts';

const words = gapWords;
const unitWords = documentWords.unit;

/** What is still open in a unit, the most urgent first; nothing where every criterion is claimed or accepted. */
export function gapBlocks({ criteria }: UnitCoverage): readonly Block[] {
	const open = criteria
		.filter(isOpen)
		.sort((a, b) => STATES_BY_NEED.indexOf(a.state) - STATES_BY_NEED.indexOf(b.state));
	if (open.length === 0) return [];
	return [
		{ ...section(words.title, 3), bookmark: { title: words.title, level: 2 } },
		{
			kind: 'table',
			valign: 'middle',
			columns: [{ width: 'fit' }, { width: 1 }, { width: { points: 84 } }, { width: 1 }],
			head: heads([unitWords.criterion, unitWords.asks, unitWords.state, words.open]),
			rows: open.map(gapRow),
		},
	];
}

function isOpen({ state, missing }: CriterionCoverage): boolean {
	if (state === 'accepted') return false;
	return state !== 'claimed' || isMissing(missing);
}

function gapRow(covered: CriterionCoverage): TableRow {
	const { criterion, state } = covered;
	return {
		cells: [
			{ head: true, blocks: [paragraph([linkTo(anchors.criterion(criterion.id), criterion.code)])] },
			{ blocks: [paragraph(criterion.text)] },
			{ blocks: [paragraph(stateSpans(state))] },
			{ blocks: openBlocks(covered) },
		],
	};
}

function openBlocks({ criterion, state, items, missing }: CriterionCoverage): readonly Block[] {
	const { pieces, kinds } = missing;
	const lines = [words.todo[state]];
	if (kinds.length > 0) lines.push(requirementsWords.missing(pieces, kinds));
	else if (criterion.needs > 1 && pieces > 0 && items.length > 0)
		lines.push(words.more(pieces, criterion.needs));
	const said = items.flatMap(({ state: claim, judgement, item }) =>
		judgement && claim === state && judgement.feedback.trim() !== '' ? [{ judgement, item }] : [],
	);
	return [
		paragraph(inLines(lines.filter((line) => line !== '').map((line) => [text(line)]))),
		...said.map(({ judgement, item }) =>
			paragraph(
				[
					linkTo(anchors.evidence(item.id), item.reference),
					// Two assessors may have said different things of one criterion.
					text(judgement.assessor.trim() === '' ? ' ' : ` ${judgement.assessor}: `),
					...typed(documentWords.item.feedback(judgement.feedback.trim())),
				],
				'small',
			),
		),
	];
}
