import type { Block, Cell, FormField, Section, TableRow } from '#document/blocks.ts';
import type { CriterionCoverage, UnitCoverage } from '#domain/coverage.ts';
import { SIGNERS, signOffName } from '#domain/sign-off.ts';
import { documentWords } from '#wording/en/document.ts';
import { signOffWords } from '#wording/en/sign-off.ts';
import { anchors } from './anchors.ts';
import { shortened, stateSpans } from './matrix.ts';
import { unitRecord } from './on-record.ts';
import type { PortfolioIndex } from './portfolio-index.ts';
import { heads, linkTo, paragraph, text } from './spans.ts';
import { unitName } from './unit-name.ts';

const words = signOffWords;

/**
 * The sheet on which a unit is decided and signed, on a page of its own: a decision and feedback for each
 * criterion, then who signs. Fields can be filled in in any PDF reader, or with a pen when it is printed.
 */
export function signOffSection(coverage: UnitCoverage, index: PortfolioIndex): Section {
	const { unit, counts, total } = coverage;
	const number = index.unitNumber(unit.id);
	const name = documentWords.unitNumber(number);
	const isComplete = total > 0 && counts.accepted === total;
	const title = words.title(name);
	const blocks: Block[] = [
		{
			kind: 'heading',
			level: 3,
			look: 'title',
			content: [text(title)],
			bookmark: { title: words.bookmark, level: 2 },
		},
		paragraph(unitName(unit), 'muted'),
		paragraph(isComplete ? words.complete : words.incomplete),
		...unitRecord(coverage, index),
		paragraph(words.howTo, 'small'),
		{
			kind: 'table',
			valign: 'middle',
			columns: [
				{ width: 'fit' },
				{ width: 1 },
				{ width: { points: 78 } },
				{ width: { points: 92 } },
				{ width: 1 },
			],
			head: heads([words.criterion, words.asks, words.state, words.decision, words.feedback]),
			rows: coverage.criteria.map((covered) => decisionRow(covered, number)),
		},
		{ kind: 'heading', level: 4, look: 'section', content: [text(words.signatures)] },
		{
			kind: 'table',
			valign: 'middle',
			whole: true,
			columns: [{ width: 'fit' }, { width: 1 }, { width: { points: 104 } }, { width: 1 }],
			head: heads([words.who, words.name, words.date, words.signature]),
			rows: SIGNERS.map((who) => ({
				cells: [
					{ head: true, blocks: [paragraph(words.signers[who])] },
					cell({
						name: signOffName('name', unit.id, who),
						label: words.nameOf(words.signers[who], number),
						type: 'line',
						options: [],
					}),
					cell({
						name: signOffName('date', unit.id, who),
						label: words.dateOf(words.signers[who], number),
						type: 'line',
						options: [],
						longest: 10,
					}),
					{ blocks: [{ kind: 'space', height: 34 }] },
				],
			})),
		},
	];
	return { anchor: anchors.signOff(unit.id), running: name, where: title, blocks };
}

function decisionRow({ criterion, state }: CriterionCoverage, number: number): TableRow {
	return {
		cells: [
			{ head: true, blocks: [paragraph([linkTo(anchors.criterion(criterion.id), criterion.code)])] },
			{ blocks: [paragraph(shortened(criterion.text))] },
			{ blocks: [paragraph(stateSpans(state))] },
			cell({
				name: signOffName('decision', criterion.id),
				label: words.decisionOn(criterion.code, number),
				type: 'choice',
				options: Object.values(words.decisions),
			}),
			cell({
				name: signOffName('feedback', criterion.id),
				label: words.feedbackOn(criterion.code, number),
				type: 'lines',
				options: [],
			}),
		],
	};
}

function cell(field: FormField): Cell {
	return { blocks: [{ kind: 'field', field }] };
}
