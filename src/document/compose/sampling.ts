import type { Block, Cell, Fact, FormField, Section } from '#document/blocks.ts';
import { samplingName } from '#domain/sampling.ts';
import { documentWords } from '#wording/en/document.ts';
import { detailsWords, partWords, samplingWords } from '#wording/en/pdf-parts.ts';
import { anchors } from './anchors.ts';
import { sampleRecord } from './on-record.ts';
import type { PortfolioIndex } from './portfolio-index.ts';
import { heads, linkTo, paragraph, partTitle, section, text } from './spans.ts';
import { unitName } from './unit-name.ts';

const words = samplingWords;
const title = partWords.names.sampling;

/** For the internal quality assurer: the samples on record, then a blank form for one made on paper. */
export function samplingSection(index: PortfolioIndex): Section | null {
	const { handover, coverage, unitNumber } = index;
	if (coverage.units.length === 0) return null;
	const { learner, assessor, details } = handover.portfolio;
	const iqa = details?.iqa?.trim() ?? '';
	const fact = (label: string, value: Block): Fact => ({ label, value: [value] });
	const given = (value: string) => paragraph(value.trim() === '' ? documentWords.notGiven : value.trim());
	return {
		anchor: anchors.sampling,
		running: title,
		where: title,
		blocks: [
			partTitle(title),
			...sampleRecord(index),
			paragraph(words.lead),
			{
				kind: 'facts',
				facts: [
					fact(documentWords.declaration.learner, given(learner)),
					fact(documentWords.declaration.assessor, given(assessor)),
					...(iqa === '' ? [] : [fact(detailsWords.iqa, paragraph(iqa))]),
					fact(words.name, field(samplingName('name'), words.iqaName, 'line')),
					fact(words.date, field(samplingName('date'), words.iqaDate, 'line')),
					fact(words.stage, field(samplingName('stage'), words.stage, 'choice', words.stages)),
					fact(words.reason, field(samplingName('reason'), words.reason, 'lines')),
				],
			},
			section(words.units, 3),
			{
				kind: 'table',
				valign: 'middle',
				columns: [{ width: 1 }, { width: 1.1 }, { width: { points: 88 } }, { width: 1.1 }],
				head: heads([words.unit, words.sampled, words.agree, words.action]),
				rows: coverage.units.map(({ unit }) => {
					const number = unitNumber(unit.id);
					const name = `${documentWords.unitNumber(number)}: ${unitName(unit)}`;
					return {
						cells: [
							{
								head: true,
								blocks: [paragraph([linkTo(anchors.unit(unit.id), name, undefined, { strong: false })])],
							},
							cell(field(samplingName('sampled', number), words.sampledIn(number), 'lines')),
							cell(field(samplingName('agree', number), words.agreeIn(number), 'choice', words.agreeOptions)),
							cell(field(samplingName('action', number), words.actionIn(number), 'lines')),
						],
					};
				}),
			},
			section(words.feedback, 3),
			field(samplingName('feedback'), words.feedback, 'lines'),
			{
				kind: 'signature',
				strokes: [],
				alt: '',
				typed: '',
				blanks: [[words.signature, words.signDate]],
				caption: [text(words.signed)],
			},
		],
	};
}

function cell(block: Block): Cell {
	return { blocks: [block] };
}

function field(name: string, label: string, type: FormField['type'], options: readonly string[] = []): Block {
	return { kind: 'field', field: { name, label, type, options } };
}
