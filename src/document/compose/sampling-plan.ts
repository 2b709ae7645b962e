import type { Block, Composition, Fact } from '#document/blocks.ts';
import { type PlannedLearner, type PlanShare, type PlanSheet, planCounts } from '#domain/sampling-plan.ts';
import { documentWords } from '#wording/en/document.ts';
import { planSheetWords as sheetWords, samplingPlanWords as words } from '#wording/en/sampling-plan.ts';
import { withoutSkippedLevels } from './heading-levels.ts';
import { cell } from './records.ts';
import { heads, paragraph, partTitle, section, text, typed } from './spans.ts';

/** A sampling plan on paper: how it was drawn, what it covers, and what came of each claim with each learner. */
export function composePlan(sheet: PlanSheet): Composition {
	const { by, madeAt, open } = sheet;
	const blocks = [
		...opening(sheet),
		partTitle(words.covers),
		...(['units', 'assessors', 'methods'] as const).flatMap((group) =>
			shares(words.groups[group], open.plan[group]),
		),
		partTitle(words.learners),
		...open.learners.flatMap(learnerBlocks),
		{
			kind: 'signature',
			strokes: [],
			alt: '',
			typed: '',
			blanks: [[sheetWords.sign, sheetWords.signDate]],
			caption: [text(sheetWords.signed)],
		} as const,
	];
	return {
		title: sheetWords.title,
		author: by,
		subject: sheetWords.subject,
		header: sheetWords.title,
		footer: [by, documentWords.dayOf(madeAt)].filter((part) => part !== '').join(' · '),
		paper: 'a4',
		sections: withoutSkippedLevels([
			{ anchor: 'plan', running: sheetWords.title, where: sheetWords.where, blocks },
		]),
		enclosures: [],
	};
}

function opening({ by, madeAt, open }: PlanSheet): readonly Block[] {
	const { plan, learners } = open;
	const { claims, agree, action } = planCounts(open);
	const fact = (label: string, value: string): Fact => ({ label, value: [paragraph(value)] });
	const asked = (['everyLearner', 'everyAssessor', 'everyMethod', 'atRisk'] as const).map(
		(each) =>
			`${words.also[each]}: ${words.tick(each === 'everyLearner' ? plan.everyLearner : plan.rule[each])}`,
	);
	return [
		{
			kind: 'heading',
			level: 1,
			look: 'name',
			content: [text(sheetWords.title)],
			bookmark: { title: sheetWords.title, level: 1 },
		},
		{
			kind: 'facts',
			facts: [
				fact(sheetWords.stage, sheetWords.stages[plan.stage]),
				fact(sheetWords.by, by === '' ? words.nameless : by),
				fact(sheetWords.drawn, documentWords.moment(plan.at)),
				fact(sheetWords.made, documentWords.moment(madeAt)),
				fact(sheetWords.over, words.sum(claims, learners.length, plan.learners)),
				fact(sheetWords.state, words.looked(agree, action, claims - agree - action)),
			],
		},
		paragraph(words.rule(plan.rule.percent, plan.rule.least, plan.rule.seed)),
		paragraph(asked.join(' · '), 'small'),
		paragraph(words.how, 'small'),
	];
}

function shares(title: string, all: readonly PlanShare[]): readonly Block[] {
	return [
		{
			kind: 'table',
			columns: [{ width: 1 }, { width: 'fit', align: 'end' }, { width: 'fit', align: 'end' }],
			head: heads([title, words.decided, words.sampled]),
			rows: all.map(({ name, claims, sampled }) => ({
				cells: [
					{ head: true, blocks: [paragraph(name === '' ? words.nameless : name)] },
					cell(paragraph(String(claims))),
					cell(paragraph(String(sampled))),
				],
			})),
		},
	];
}

function learnerBlocks({ name, claims, sample }: PlannedLearner): readonly Block[] {
	if (name === null) return [section(words.gone, 3), paragraph(words.goneText(claims.length))];
	if (!sample) return [section(name, 3), paragraph(words.takenBack)];
	return [
		section(name, 3),
		{
			...paragraph(
				sample.seal ? sheetWords.sealed(sample.assessor, documentWords.moment(sample.at)) : words.notReturned,
				'muted',
			),
			// The name stands with the claims, not alone at the foot of a page.
			keep: true,
		},
		{
			kind: 'table',
			columns: [{ width: 'fit' }, { width: 'fit' }, { width: 'fit' }, { width: 'fit' }, { width: 1 }],
			head: heads([
				sheetWords.evidence,
				sheetWords.criterion,
				sheetWords.why,
				sheetWords.result,
				sheetWords.note,
			]),
			rows: claims.map(({ evidence, criterion, reference, code }) => {
				const found = sample.sampled.find((one) => one.evidence === evidence && one.criterion === criterion);
				return {
					cells: [
						{ head: true, blocks: [paragraph(reference)] },
						cell(paragraph(code)),
						cell(paragraph(found ? sheetWords.whys[found.why] : '')),
						cell(paragraph(words.results[found?.result ?? ''])),
						cell(paragraph(typed(found?.note ?? ''))),
					],
				};
			}),
		},
		...(sample.feedback.trim() === ''
			? []
			: [paragraph([text(`${sheetWords.feedback} `, { strong: true }), ...typed(sample.feedback)])]),
	];
}
